package lingo

import (
	"strings"
	"unicode"
)

// Direct marks every run of Latin letters and figures in an Arabic text for the medium, so that
// a spreadsheet shows "42U", "N+1" and "2026-01" in their own order. Runs that are marked
// already stay as they are.
func (w Words) Direct(text string) string {
	if w.lang != Arabic {
		return text
	}
	var b strings.Builder
	runes := []rune(text)
	for i := 0; i < len(runes); {
		end := run(runes, i)
		if end == i {
			b.WriteRune(runes[i])
			i++
			continue
		}
		if marked := i > 0 && directs(runes[i-1]); marked {
			b.WriteString(string(runes[i:end]))
		} else {
			b.WriteString(w.Isolate(string(runes[i:end])))
		}
		i = end
	}
	return b.String()
}

// run returns where the run that begins at i ends: the last Latin letter or figure before
// anything Arabic, with the signs that belong to it.
func run(runes []rune, i int) int {
	end := i
	if !leftToRight(runes[i]) && !signs(runes[i:]) {
		return i
	}
	for j := i; j < len(runes) && !stops(runes[j]); j++ {
		if leftToRight(runes[j]) {
			end = j + 1
		}
	}
	if end > i && end < len(runes) && strings.ContainsRune("%‰°+", runes[end]) {
		end++
	}
	if end+1 < len(runes) && end > i && (runes[end] == ' ' || runes[end] == '\u00a0') && runes[end+1] == '%' {
		end += 2
	}
	return closed(runes, i, end)
}

// signs reports whether a text begins with the sign of the figure that follows it.
func signs(runes []rune) bool {
	next := 1
	if strings.ContainsRune("≥≤<>=", runes[0]) && len(runes) > 2 && runes[1] == ' ' {
		next = 2
	}
	return strings.ContainsRune("+-−±~#≥≤<>=", runes[0]) && len(runes) > next && unicode.IsDigit(runes[next])
}

// closed takes in the bracket that closes one inside the run.
func closed(runes []rune, i, end int) int {
	for _, pair := range []string{"()", "[]", "{}"} {
		inside := string(runes[i:end])
		if end < len(runes) && runes[end] == rune(pair[1]) && strings.Count(inside, pair[:1]) > strings.Count(inside, pair[1:]) {
			end++
		}
	}
	return end
}

// stops reports whether a sign ends a run: it is Arabic, or directs the text itself.
func stops(r rune) bool {
	return unicode.Is(unicode.Arabic, r) || r == '،' || r == '؛' || r == '؟' || directs(r) || r == '\n'
}

// leftToRight reports whether a sign is a Latin or Greek letter or a digit.
func leftToRight(r rune) bool {
	return r < 0x0590 && (unicode.IsLetter(r) || unicode.IsDigit(r)) || strings.ContainsRune("²³", r)
}
