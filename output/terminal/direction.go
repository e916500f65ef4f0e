package terminal

import (
	"strings"
	"unicode"

	"radif/output/lingo"
)

// The signs of direction (Unicode bidi).
const (
	rightToLeftMark = "\u200f"
	leftIsolate     = "\u2066"
	rightIsolate    = "\u2067"
	popIsolate      = "\u2069"
)

// cell sets a piece of an Arabic line apart. A line of nothing but such pieces keeps the order of its
// columns, whichever direction the terminal gives it; within a piece the letters run as they should.
func cell(w lingo.Words, txt string) string {
	inner := strings.TrimSpace(txt)
	if w.Lang() != lingo.Arabic || inner == "" {
		return txt
	}
	before, after, _ := strings.Cut(txt, inner)
	if strings.HasPrefix(inner, leftIsolate) && strings.Index(inner, popIsolate) == len(inner)-len(popIsolate) {
		return txt // a figure, which is set apart as it is
	}
	open := leftIsolate
	if strings.ContainsFunc(inner, func(r rune) bool { return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) }) {
		open = rightIsolate
	}
	return before + open + inner + popIsolate + after
}

// prose sets each line of a text apart as a whole; a piece that goes on in the next line is closed
// and opened again.
func prose(w lingo.Words, lines []string) []string {
	if w.Lang() != lingo.Arabic {
		return lines
	}
	open := ""
	for i, line := range lines {
		indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
		line = open + strings.TrimLeft(line, " ")
		open = isolates(line)
		line = indent + rightIsolate + closeIsolates(line) + popIsolate
		lines[i] = line
	}
	return lines
}

// isolates are those that a text leaves open.
func isolates(txt string) string {
	var open []rune
	for _, r := range txt {
		switch {
		case r >= '\u2066' && r <= '\u2068':
			open = append(open, r)
		case string(r) == popIsolate && len(open) > 0:
			open = open[:len(open)-1]
		}
	}
	return string(open)
}

func closeIsolates(txt string) string {
	return txt + strings.Repeat(popIsolate, len([]rune(isolates(txt))))
}

// join ends every line without trailing blanks. An Arabic line begins with a mark, by which a
// terminal that looks for the direction of a line finds it.
func join(w lingo.Words, lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	var b strings.Builder
	for _, l := range strings.Split(strings.Join(lines, "\n"), "\n") {
		l = strings.TrimRight(l, " ")
		if l != "" && w.Lang() == lingo.Arabic {
			l = rightToLeftMark + l
		}
		b.WriteString(l + "\n")
	}
	return b.String()
}
