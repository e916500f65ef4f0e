package lingo

import (
	"html"
	"strings"
	"unicode"
)

// Medium is where a text is shown; it decides how a number with its unit is kept together
// inside text that runs from right to left.
type Medium uint8

// The media.
const (
	Plain  Medium = iota // terminal, plots, PDF: Unicode isolates
	HTML                 // Unicode isolates, which Markup turns into elements
	Office               // left-to-right marks: Word and Excel ignore isolates
)

const (
	leftToRightIsolate = "\u2066"
	rightToLeftIsolate = "\u2067"
	firstStrongIsolate = "\u2068"
	popIsolate         = "\u2069"
	leftToRightMark    = "\u200e"
	rightToLeftMark    = "\u200f"
)

// Isolate keeps a number with its unit in one piece and in its own direction. English text
// needs nothing.
func (w Words) Isolate(text string) string {
	if w.lang != Arabic || text == "" {
		return text
	}
	if w.medium == Office {
		return leftToRightMark + text + leftToRightMark
	}
	return leftToRightIsolate + text + popIsolate
}

// Foreign keeps a text that is not of the table, such as an author's title, an id or a path, in
// its own direction among these words.
func (w Words) Foreign(text string) string {
	switch {
	case text == "" || arabic(text) == (w.lang == Arabic):
		return text
	case w.lang == Arabic:
		return w.Isolate(text)
	case w.medium == Office:
		return rightToLeftMark + text + rightToLeftMark
	}
	return rightToLeftIsolate + text + popIsolate
}

// arabic reports whether a text has an Arabic letter.
func arabic(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) })
}

// bdi are the elements that stand for isolates.
var bdi = map[string]string{leftToRightIsolate: `<bdi dir="ltr">`, rightToLeftIsolate: `<bdi dir="rtl">`, firstStrongIsolate: `<bdi>`}

// Markup makes HTML of a text: what could be markup is escaped, isolates become bdi elements.
// Elements are always closed, whatever signs an author's text brought along.
func Markup(text string) string {
	var b strings.Builder
	open := 0
	for _, r := range html.EscapeString(text) {
		switch element := bdi[string(r)]; {
		case element != "":
			open++
			b.WriteString(element)
		case string(r) == popIsolate && open > 0:
			open--
			b.WriteString("</bdi>")
		case string(r) != popIsolate:
			b.WriteRune(r)
		}
	}
	return b.String() + strings.Repeat("</bdi>", open)
}

// Unmarked removes the signs that direct a text: what is left are the letters and figures that
// a reader sees.
func Unmarked(text string) string {
	if strings.IndexByte(text, leftToRightIsolate[0]) < 0 { // the first byte of each of these signs
		return text
	}
	return strings.Map(func(r rune) rune {
		if directs(r) {
			return -1
		}
		return r
	}, text)
}

// Length is how many signs of a text a reader sees.
func Length(text string) int {
	n := 0
	for _, r := range text {
		if !directs(r) {
			n++
		}
	}
	return n
}

// directs reports whether a sign directs the text around it and is not seen itself.
func directs(r rune) bool {
	switch r {
	case '\u2066', '\u2067', '\u2068', '\u2069', '\u200e', '\u200f':
		return true
	}
	return false
}
