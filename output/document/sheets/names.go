package sheets

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"radif/output/lingo"
)

// longest is how many units of UTF-16 the name of a sheet may have.
const longest = 31

// names gives sheets their names: allowed, short enough and each once.
type names map[string]bool

// of makes the name of a sheet from the number and the title of what stands there.
func (n names) of(number, title string) string {
	whole := strings.Join(strings.Fields(strings.Map(allowed, lingo.Unmarked(number+" "+title))), " ")
	whole = strings.Trim(whole, "'")
	if whole == "" {
		whole = "1"
	}
	name := shortened(whole, longest)
	for i := 2; n[strings.ToLower(name)]; i++ {
		end := " (" + strconv.Itoa(i) + ")"
		name = shortened(whole, longest-len(end)) + end
	}
	n[strings.ToLower(name)] = true
	return name
}

// allowed drops what the name of a sheet must not hold, and the apostrophe, which ends it in a
// formula.
func allowed(r rune) rune {
	if strings.ContainsRune(`[]:*?/\'!`, r) || r < ' ' {
		return ' '
	}
	return r
}

// shortened cuts a text between words.
func shortened(text string, units int) string {
	for len(utf16.Encode([]rune(text))) > units {
		runes := []rune(text)
		text = string(runes[:len(runes)-1])
		if cut := strings.LastIndexByte(text, ' '); cut > len(text)/2 && len(utf16.Encode([]rune(text))) <= units {
			text = text[:cut]
		}
	}
	return strings.TrimRight(text, " ,،:;-")
}
