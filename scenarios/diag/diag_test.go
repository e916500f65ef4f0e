package diag

import (
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	known := []string{"services", "recovery", "e-services", "identity", "storage", "p90", "cpu"}
	cases := []struct{ word, want string }{
		{"servces", "services"}, {"Services", "services"}, {"eservices", "e-services"}, {"e_services", "e-services"}, {"recovrey", "recovery"},
		{"idntity", "identity"}, {"storages", "storage"}, {"p9", ""}, {"90", "p90"}, {"P90", "p90"}, {"P100", ""}, {"p99", ""}, {"CPU", "cpu"}, {"cpi", "cpu"},
		{"finance", ""}, {"x", ""}, {"", ""}, {"---", ""}, {strings.Repeat("s", 200), ""},
	}
	for _, c := range cases {
		if got, ok := Nearest(c.word, known); got != c.want || ok != (c.want != "") {
			t.Errorf("Nearest(%q) = %q, %v; want %q", c.word, got, ok, c.want)
		}
	}
	if got := DidYouMean("servces", known); got != "did you mean services?" {
		t.Error(got)
	}
}

func TestRender(t *testing.T) {
	cases := []struct {
		problem Problem
		want    string
	}{
		{Problem{Pos{"a.yaml", 3, 7}, "plan.years", `"x" is not a number`, "write a bare number", "did you mean 10?"}, `a.yaml:3:7: plan.years: "x" is not a number; write a bare number (did you mean 10?)`},
		{Problem{Pos: Pos{"a.yaml", 3, 0}, Wrong: "is odd"}, "a.yaml:3: is odd"},
		{Problem{Pos: Pos{File: "a.yaml"}, Wrong: "is odd"}, "a.yaml: is odd"},
		{Problem{Field: "name", Wrong: "is odd"}, "name: is odd"},
		{Problem{Wrong: "\x1b[31mred\u202e رديف\n"}, `\u001b[31mred\u202e رديف\u000a`},
	}
	for _, c := range cases {
		if got := c.problem.String(); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

func TestWriteSortsAndDropsRepeats(t *testing.T) {
	l := List{
		{Pos: Pos{"b.yaml", 1, 1}, Wrong: "third"}, {Pos: Pos{"a.yaml", 10, 1}, Wrong: "second"},
		{Pos: Pos{"a.yaml", 9, 1}, Wrong: "first"}, {Pos: Pos{"a.yaml", 9, 1}, Wrong: "first"},
	}
	var b strings.Builder
	if err := l.Write(&b); err != nil {
		t.Fatal(err)
	}
	if want := "a.yaml:9:1: first\na.yaml:10:1: second\nb.yaml:1:1: third\n"; b.String() != want {
		t.Errorf("got %q", b.String())
	}
	if l[0].Wrong != "third" {
		t.Error("Write reordered the caller's list")
	}
}
