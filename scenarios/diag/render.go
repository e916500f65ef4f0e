package diag

import (
	"fmt"
	"io"
	"strings"
	"unicode"
)

// String renders "file:line:col: field: what is wrong; what is allowed (hint)" on one line. A
// place that is not known is left out. Characters of the input that could steer a terminal or
// turn the reading direction are shown as escapes.
func (p Problem) String() string {
	var b strings.Builder
	if p.Pos.File != "" {
		b.WriteString(p.Pos.String() + ": ")
	}
	if p.Field != "" {
		b.WriteString(p.Field + ": ")
	}
	b.WriteString(p.Wrong)
	if p.Allowed != "" {
		b.WriteString("; " + p.Allowed)
	}
	if p.Hint != "" {
		b.WriteString(" (" + p.Hint + ")")
	}
	return visible(b.String())
}

// String renders "file:line:col", or less where less is known.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Write prints the problems in the order of the files, one a line, each once.
func (l List) Write(w io.Writer) error {
	sorted := append(List(nil), l...)
	sorted.Sort()
	last := ""
	for _, p := range sorted {
		line := p.String()
		if line == last {
			continue
		}
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
		last = line
	}
	return nil
}

// visible escapes control characters and the marks that turn the reading direction; Arabic text
// itself stays as it is.
func visible(text string) string {
	var b strings.Builder
	for _, r := range text {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
