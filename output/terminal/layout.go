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
