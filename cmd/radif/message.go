package main

// This is the only file that prints for people. Its rules:
//   - data goes to stdout, talk to stderr;
//   - problems of an input file are printed one a line, bare, so that editors can jump to them;
//   - every other error is one line that starts with "radif: ";
//   - progress is shown on a terminal only, on one line that is wiped when the work ends;
//   - with --quiet only errors are said.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"golang.org/x/term"

	"radif/output/lingo"
	"radif/scenarios/diag"
)

// talk is where a command prints.
type talk struct {
	out, err io.Writer
	quiet    bool
	progress bool
	words    lingo.Words
	mu       sync.Mutex
	shown    time.Time
	drawn    bool
}

// isTerminal reports whether w is a terminal.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// width returns the width of the terminal that w is, or 80.
func width(w io.Writer) int {
	if f, ok := w.(*os.File); ok {
		if cols, _, err := term.GetSize(int(f.Fd())); err == nil && cols >= 40 {
			return cols
		}
	}
	return 80
}

// height returns the lines of the terminal that w is, 0 where it is none.
func height(w io.Writer) int {
	if f, ok := w.(*os.File); ok {
		if _, lines, err := term.GetSize(int(f.Fd())); err == nil {
			return lines
		}
	}
	return 0
}

// Data writes text to stdout; a reader that goes away is an error like any other.
func (t *talk) Data(text string) error {
	_, err := io.WriteString(t.out, text)
	return err
}

// Say tells the user something, unless quiet.
func (t *talk) Say(format string, args ...any) {
	if !t.quiet {
		fmt.Fprintf(t.err, format+"\n", args...)
	}
}

// Fail reports the error a command ended with.
func (t *talk) Fail(err error) {
	var problems diag.List
	switch {
	case errors.As(err, &problems):
		for _, p := range problems {
			fmt.Fprintln(t.err, p.String())
		}
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(t.err, "radif: interrupted; nothing was written")
	default:
		fmt.Fprintf(t.err, "radif: %s\n", strings.TrimSpace(err.Error()))
	}
}

// Step shows how far a step of the run, such as "needs", has come, at most ten times a second.
func (t *talk) Step(what string, done, of int) {
	if !t.progress || t.quiet {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if now := time.Now(); done < of && now.Sub(t.shown) < 100*time.Millisecond {
		return
	} else {
		t.shown = now
	}
	const cells = 30
	full := cells * done / max(of, 1)
	fmt.Fprintf(t.err, "\r\x1b[K%-12s [%s%s] %3d %%", t.words.Or("progress."+what, what), strings.Repeat("#", full), strings.Repeat(".", cells-full), 100*done/max(of, 1))
	t.drawn = true
}

// Wipe removes the progress line.
func (t *talk) Wipe() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.drawn {
		fmt.Fprint(t.err, "\r\x1b[K")
		t.drawn = false
	}
}
