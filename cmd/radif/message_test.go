package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"radif/output/lingo"
	"radif/scenarios/diag"
)

// On a terminal progress is one line, drawn over itself and wiped at the end.
func TestProgressIsDrawnOnATerminal(t *testing.T) {
	var b bytes.Buffer
	say := &talk{err: &b, progress: true, words: lingo.New(lingo.English)}
	say.Step("needs", 1, 4)
	say.Step("needs", 2, 4) // too soon after the last one
	say.Step("needs", 4, 4)
	say.Wipe()
	say.Wipe()
	want := "\r\x1b[KNeeds        [" + strings.Repeat("#", 7) + strings.Repeat(".", 23) + "]  25 %" +
		"\r\x1b[KNeeds        [" + strings.Repeat("#", 30) + "] 100 %" +
		"\r\x1b[K"
	if b.String() != want {
		t.Errorf("got  %q\nwant %q", b.String(), want)
	}
	for name, still := range map[string]*talk{"quiet": {progress: true, quiet: true}, "not a terminal": {}} {
		var b bytes.Buffer
		still.err = &b
		still.Step("needs", 4, 4)
		still.Step("needs", 0, 0)
		still.Wipe()
		if b.Len() > 0 {
			t.Errorf("%s: %q", name, b.String())
		}
	}
}

// A run draws its progress and leaves nothing of it on the screen.
func TestARunWipesItsProgress(t *testing.T) {
	var b bytes.Buffer
	say := &talk{err: &b, progress: true, words: lingo.New(lingo.English)}
	s := variation{file: "minimal.yaml", trials: 2000}.load(t)
	if _, err := simulate(context.Background(), say, s, 1); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "100 %") || !strings.HasSuffix(b.String(), "\r\x1b[K") {
		t.Errorf("%q", b.String())
	}
}

func TestFail(t *testing.T) {
	cases := []struct {
		err  error
		want string
		code int
	}{
		{errors.New("it broke\n"), "radif: it broke\n", exitFailed},
		{usageError{errors.New("wrong")}, "radif: wrong\n", exitUsage},
		{fmt.Errorf("while writing: %w", context.Canceled), "radif: interrupted; nothing was written\n", exitInterrupted},
		{diag.List{{Pos: diag.Pos{File: "a.yaml", Line: 1, Col: 2}, Wrong: "odd"}, {Pos: diag.Pos{File: "b.yaml"}, Wrong: "even"}}, "a.yaml:1:2: odd\nb.yaml: even\n", exitInvalid},
	}
	for _, c := range cases {
		var b bytes.Buffer
		(&talk{err: &b, quiet: true}).Fail(c.err)
		if b.String() != c.want || status(c.err) != c.code {
			t.Errorf("%q and %d, want %q and %d", b.String(), status(c.err), c.want, c.code)
		}
	}
}

// Every verb that does something shows an example of it in its help.
func TestEveryVerbHasAnExample(t *testing.T) {
	seen := 0
	var visit func(cmd *cobra.Command)
	visit = func(cmd *cobra.Command) {
		for _, verb := range cmd.Commands() {
			visit(verb)
		}
		if cmd.HasSubCommands() && cmd.HasParent() {
			return
		}
		seen++
		if cmd.Short == "" || !strings.Contains(cmd.Example, "  "+cmd.CommandPath()) {
			t.Errorf("%s has no example", cmd.CommandPath())
		}
	}
	visit(newRoot(&talk{}))
	if seen < 9 {
		t.Errorf("%d verbs, want 9 or more", seen)
	}
}
