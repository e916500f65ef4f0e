// Package diag holds problems of an input file as data: where, which field, what is wrong, what
// is allowed. Rendering stands apart from finding.
package diag

import (
	"sort"
	"strings"
)

// Pos is a place in a file; Line and Col count from 1, 0 means unknown.
type Pos struct {
	File      string
	Line, Col int
}

// Problem is one thing that is wrong with an input file.
type Problem struct {
	Pos     Pos
	Field   string // scenario path, such as "services.e-services.compute.cpu"
	Wrong   string // what is wrong
	Allowed string // what is allowed; may be empty
	Hint    string // near miss: "did you mean ...?"; may be empty
}

// List collects problems.
type List []Problem

// Add appends a problem.
func (l *List) Add(p Problem) { *l = append(*l, p) }

// Sort orders by file, line, column and field.
func (l List) Sort() {
	sort.SliceStable(l, func(i, j int) bool {
		a, b := l[i], l[j]
		if a.Pos.File != b.Pos.File {
			return a.Pos.File < b.Pos.File
		}
		if a.Pos.Line != b.Pos.Line {
			return a.Pos.Line < b.Pos.Line
		}
		if a.Pos.Col != b.Pos.Col {
			return a.Pos.Col < b.Pos.Col
		}
		return a.Field < b.Field
	})
}

// Error makes a List an error; an empty List must not be returned as one.
func (l List) Error() string {
	lines := make([]string, len(l))
	for i, p := range l {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}
