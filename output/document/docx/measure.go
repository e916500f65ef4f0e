package docx

import (
	"strings"
	"unicode"

	"radif/output/lingo"
)

// helvetica are the widths of the signs from space to tilde in thousandths of the size, as the
// published metrics of Helvetica have them; Arial has the same.
var helvetica = [...]int{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
	556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
}

const (
	arabicWidth = 520 // mean of joined letters
	otherWidth  = 600
)

// widthOf estimates the width of a text in twentieths of a point; size is in halves of a point.
func widthOf(text string, size int) int {
	sum := 0
	for _, r := range text {
		switch {
		case r >= ' ' && r <= '~':
			sum += helvetica[r-' ']
		case r == '\u00a0':
			sum += helvetica[0]
		case unicode.Is(unicode.Mn, r):
		case unicode.Is(unicode.Arabic, r):
			sum += arabicWidth
		default:
			sum += otherWidth
		}
	}
	return sum * size / 100
}

// boldWidthOf is widthOf for bold letters.
func boldWidthOf(text string, size int) int { return widthOf(text, size) * 107 / 100 }

// linesOf estimates into how many lines a text is broken.
func linesOf(text string, width, size int) int {
	lines := 0
	width = max(width, lineHeight(size)) // a narrow column still takes a sign
	for _, line := range strings.Split(lingo.Unmarked(text), "\n") {
		lines++
		used := 0
		for _, word := range words(line) {
			w := widthOf(word, size)
			if used > 0 && used+w > width {
				lines++
				used = 0
			}
			for w > width {
				lines++
				w -= width
			}
			used += w + widthOf(" ", size)
		}
	}
	return lines
}

// words splits a text where a line may be broken.
func words(text string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(text, "-", "- "), func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' })
}

// longestWord is the width of the word that can be broken nowhere.
func longestWord(text string, size int, bold bool) int {
	longest := 0
	for _, word := range words(lingo.Unmarked(text)) {
		w := widthOf(word, size)
		if bold {
			w = boldWidthOf(word, size)
		}
		if strings.ContainsFunc(word, arabic) {
			w = w * 125 / 100 // fonts differ more
		}
		longest = max(longest, w)
	}
	return longest
}

// lineHeight is the height of a line of that size, with single spacing.
func lineHeight(size int) int { return size * 10 * 120 / 100 }
