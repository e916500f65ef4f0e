package main

import (
	"fmt"

	"radif/output/lingo"
	"radif/output/tender/lint"
	"radif/scenarios/diag"
)

// judge prints the findings; with --strict they are the error.
func (o *tenderOptions) judge(t *talk, found []lint.Finding) error {
	list := make(diag.List, len(found))
	for i, f := range found {
		list[i] = problem(f)
	}
	if o.strict && len(list) > 0 {
		return list
	}
	for _, p := range list {
		t.Say("%s", p.String())
	}
	return nil
}

// problem puts a finding into the form of a problem of a file; where it stands in none, the clause
// is its place.
func problem(f lint.Finding) diag.Problem {
	p := diag.Problem{Pos: diag.Pos{File: f.At.File, Line: f.At.Line, Col: f.At.Col}, Field: f.ID,
		Wrong: lingo.Unmarked(f.Wrong.EN), Allowed: lingo.Unmarked(f.Todo.EN), Hint: string(f.Severity) + " " + f.Rule}
	if f.At.File == "" && f.Number != "" {
		p.Pos = diag.Pos{File: "clause " + f.Number}
	}
	return p
}

// counted says how the check went.
func counted(p *tenderPackage) string {
	n := map[lint.Severity]int{}
	for _, f := range p.findings {
		n[f.Severity]++
	}
	text := fmt.Sprintf("check before issue: %d errors, %d warnings", n[lint.Error], n[lint.Warning])
	if p.addendum != nil {
		text += fmt.Sprintf("; %d changes since the issue before", len(p.addendum.Changes))
	}
	return text
}
