package scenarios

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// Texts made to exhaust or to mislead the reader are refused at once.
func TestHostileFilesAreRefusedQuickly(t *testing.T) {
	if testing.Short() {
		t.Skip("it is about time")
	}
	bomb, err := os.ReadFile("testdata/bad/yaml-alias-bomb.yaml")
	if err != nil || len(bomb) != 668 {
		t.Fatalf("the alias bomb has %d bytes, %v", len(bomb), err)
	}
	long := "radif: 1\nname: " + strings.Repeat("a", 900_000) + "\n"
	var circle, strays strings.Builder
	circle.WriteString("services:\n")
	strays.WriteString("services:\n")
	for i := range 3000 {
		fmt.Fprintf(&circle, "  - {id: a%d, depends_on: [a%d]}\n", i, (i+1)%3000)
		fmt.Fprintf(&strays, "  - {id: a%d, depends_on: [b%d]}\n", i, i)
	}
	cases := map[string]struct{ text, part string }{
		"a circle of 3,000": {circle.String(), "a2999 depends on a0"},
		"3,000 strays":      {strays.String(), "is not in services"},
		"alias bomb":        {string(bomb), "aliases"},
		"200,000 brackets":  {"radif: " + strings.Repeat("[", 200_000), "nested too deeply"},
		"200,000 braces":    {strings.Repeat("{a: ", 200_000), "nested too deeply"},
		"second document":   {"radif: 1\n---\nradif: 1\n", "second document"},
		"duplicate key":     {"radif: 1\nradif: 1\n", "twice"},
		"outside":           {"extends: ../../etc/passwd\n", "leaves the folder"},
		"too large":         {strings.Repeat("#", 2<<20), "larger"},
		"not text":          {"radif: \xff\xfe", "UTF-8"},
		"empty":             {"", "empty"},
		"long name":         {long, "not an id"},
		"many services":     {"services:\n" + strings.Repeat("  - {}\n", 5_000), "it is missing"},
		"many digits":       {"plan: {lead_time: " + strings.Repeat("9", 100_000) + " days}\n", "lead_time"},
		"deep set of keys":  {strings.Repeat("a:\n ", 3) + " b: 1\n", ""},
	}
	for name, c := range cases {
		s, took, err := timed(c.text)
		for try := 0; took > time.Second && try < 2; try++ { // a busy machine is no fault
			s, took, err = timed(c.text)
		}
		if took > time.Second && !testing.Short() { // short runs carry the race detector
			t.Errorf("%s: took %v", name, took)
		}
		if s != nil || err == nil || !strings.Contains(err.Error(), c.part) {
			t.Errorf("%s: not refused as it should be", name)
		}
	}
}

func timed(text string) (*Scenario, time.Duration, error) {
	begin := time.Now()
	s, err := load(text)
	return s, time.Since(begin), err
}

// FuzzLoad: no text makes the reader fail in any other way than by saying what is wrong, each
// problem with a place.
func FuzzLoad(f *testing.F) {
	f.Add(string(Starter()))
	for _, name := range []string{"base", "form-kinds", "form-uncertain", "form-law", "sense-services", "sense-cycles"} {
		text, err := os.ReadFile("testdata/bad/" + name + ".yaml")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(strings.Replace(string(text), "extends: base.yaml\n", "", 1))
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, problems := Load(Request{File: "scenario.yaml", Catalogue: known(), Read: func(string) ([]byte, error) { return []byte(text), nil }})
		if (s == nil) == (len(problems) == 0) {
			t.Fatalf("neither a scenario nor a problem, or both: %v", problems)
		}
		for _, p := range problems {
			if p.Wrong == "" || p.Pos.File == "" || p.Pos.Line == 0 {
				t.Fatalf("a problem without a place or a word: %#v", p)
			}
		}
	})
}
