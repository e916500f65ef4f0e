package terminal

import (
	"strings"
	"unicode"
)

// narrowest is the width below which a terminal is not taken at its word.
const narrowest = 40

// columns is how many columns a text takes: marks above letters and signs of direction take none.
func columns(txt string) int {
	n := 0
	for _, r := range txt {
		if !unicode.In(r, unicode.Mn, unicode.Cf) {
			n++
		}
	}
	return n
}

// left pads a text on its right side, right on its left side; fit cuts what is too long.
func left(txt string, width int) string {
	return txt + strings.Repeat(" ", max(0, width-columns(txt)))
}

func right(txt string, width int) string {
	return strings.Repeat(" ", max(0, width-columns(txt))) + txt
}

func fit(txt string, width int) string {
	if columns(txt) <= width {
		return txt
	}
	runes := []rune(txt)
	for columns(string(runes))+1 > width && len(runes) > 0 {
		runes = runes[:len(runes)-1]
	}
	return closeIsolates(strings.TrimRight(string(runes), " ") + "…")
}

// closing ends a line that has a continuation elsewhere, between two words.
func closing(line string, width int) string {
	line = strings.TrimRight(line, " ;,،؛")
	for columns(line)+2 > width && strings.Contains(strings.TrimSpace(line), " ") {
		line = strings.TrimRight(line[:strings.LastIndexByte(line, ' ')], " ;,،؛")
	}
	return closeIsolates(line + " …")
}

// closed cuts what is too long between two words, and within one only where the first is too long.
func closed(txt string, width int) string {
	if columns(txt) <= width {
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

// widest is the width of the widest text.
func widest(texts []string) int {
	longest := 0
	for _, t := range texts {
		longest = max(longest, columns(t))
	}
	return longest
}

// words splits a text at its blanks, but keeps a short isolated piece and a share whole.
func words(txt string) []string {
	var list []string
	for _, word := range strings.Fields(txt) {
		if n := len(list) - 1; n >= 0 {
			open := isolates(list[n])
			if strings.HasPrefix(word, "%") || open != "" && columns(list[n]+word) < shortPiece {
				list[n] += " " + word
				continue
			}
		}
		list = append(list, word)
	}
	return list
}

// shortPiece is how wide an isolated piece, such as a figure with its unit, stays in one line.
const shortPiece = 20

// wrap breaks a text into lines of at most width, each but the first indented.
func wrap(txt string, width, indent int) []string {
	var lines []string
	line := ""
	for _, word := range words(txt) {
		room := width
		if len(lines) > 0 {
			room = width - indent
		}
		if line != "" && columns(line)+1+columns(word) > room {
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
