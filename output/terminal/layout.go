package terminal

import (
	"strings"
	"unicode/utf8"
)

// narrowest is the width below which a terminal is not taken at its word.
const narrowest = 40

// left pads a text on its right side, right on its left side; fit cuts what is too long.
func left(txt string, width int) string {
	return txt + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(txt)))
}

func right(txt string, width int) string {
	return strings.Repeat(" ", max(0, width-utf8.RuneCountInString(txt))) + txt
}

func fit(txt string, width int) string {
	if utf8.RuneCountInString(txt) <= width {
		return txt
	}
	return string([]rune(txt)[:max(0, width-1)]) + "…"
}

// closing ends a line that has a continuation elsewhere, between two words.
func closing(line string, width int) string {
	line = strings.TrimRight(line, " ;,")
	for utf8.RuneCountInString(line)+2 > width && strings.Contains(strings.TrimSpace(line), " ") {
		line = strings.TrimRight(line[:strings.LastIndexByte(line, ' ')], " ;,")
	}
	return line + " …"
}

// closed cuts what is too long between two words, and within one only where the first is too long.
func closed(txt string, width int) string {
	if utf8.RuneCountInString(txt) <= width {
		return txt
	}
	return fit(closing(txt, width), width)
}

// whole breaks a text into at most so many lines; what is left is cut between two words.
func whole(txt string, width, most int) []string {
	lines := wrap(txt, width, 2)
	if len(lines) > most {
		lines = lines[:most]
		lines[most-1] = closing(lines[most-1], width)
	}
	for i := range lines {
		lines[i] = closed(lines[i], width)
	}
	return lines
}

// widest is the length of the longest text.
func widest(texts []string) int {
	longest := 0
	for _, t := range texts {
		longest = max(longest, utf8.RuneCountInString(t))
	}
	return longest
}

// wrap breaks a text into lines of at most width, each but the first indented.
func wrap(txt string, width, indent int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(txt) {
		room := width
		if len(lines) > 0 {
			room = width - indent
		}
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > room {
			lines = append(lines, line)
			line = word
			continue
		}
		line = strings.TrimSpace(line + " " + word)
	}
	lines = append(lines, line)
	for i := 1; i < len(lines); i++ {
		lines[i] = strings.Repeat(" ", indent) + lines[i]
	}
	return lines
}

// join ends every line without trailing blanks.
func join(lines []string) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(strings.TrimRight(l, " ") + "\n")
	}
	return b.String()
}
