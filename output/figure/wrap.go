package figure

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
)

// The signs that set a piece of text apart from the direction around it (Unicode bidi).
const (
	isolates     = "\u2066\u2067\u2068"
	popIsolate   = '\u2069'
	shortIsolate = 24 // letters of a number with its unit, which a line break must not tear apart
)

// wrap breaks a text into as few lines as room allows, and makes these about equally long. A line
// that breaks inside an isolated piece closes it, and the next one opens it again.
func wrap(s text.Style, txt string, room vg.Length) []string {
	list := words(txt)
	for i, word := range list {
		list[i] = cut(s, word, room)
	}
	widths := make([]vg.Length, len(list))
	var whole, longest vg.Length
	for i, word := range list {
		widths[i] = s.Width(word)
		whole, longest = whole+widths[i], max(longest, widths[i])
	}
	space := s.Width(" ")
	breaks := fill(widths, space, room)
	for narrow := max(whole/vg.Length(len(breaks)+1), longest); narrow < room; narrow += room / 50 {
		if even := fill(widths, space, narrow); len(even) == len(breaks) {
			breaks = even
			break
		}
	}
	return lines(list, breaks)
}

// fill puts words into lines and gives the words before which a line begins, but for the first.
func fill(widths []vg.Length, space, room vg.Length) []int {
	var breaks []int
	var used vg.Length
	for i, w := range widths {
		if i > 0 && used+space+w > room {
			breaks, used = append(breaks, i), w
			continue
		}
		if i > 0 {
			used += space
		}
		used += w
	}
	return breaks
}

// lines joins words, with breaks before some of them.
func lines(list []string, breaks []int) []string {
	var out []string
	from, open := 0, ""
	for _, to := range append(breaks, len(list)) {
		line := open + strings.Join(list[from:to], " ")
		from, open = to, opened("", line)
		out = append(out, line+strings.Repeat(string(popIsolate), len([]rune(open))))
	}
	return out
}

// words splits a text at its spaces, but neither inside a short isolated piece nor behind a figure,
// which keeps its unit.
func words(txt string) []string {
	runes := []rune(txt)
	var list []string
	from, whole := 0, 0
	cut := func(to int) {
		if to > from {
			list = append(list, string(runes[from:to]))
		}
		from = to + 1
	}
	for i, r := range runes {
		if strings.ContainsRune(isolates, r) {
			if end := slices.Index(runes[i:], popIsolate); end <= shortIsolate {
				whole = max(whole, i+end)
			}
		}
		if r == ' ' && i >= whole && !figured(runes[from:i]) {
			cut(i)
		}
	}
	cut(len(runes))
	return list
}

// figured reports whether a text ends with a digit.
func figured(txt []rune) bool {
	for i := len(txt) - 1; i >= 0; i-- {
		if txt[i] != popIsolate {
			return unicode.IsDigit(txt[i])
		}
	}
	return false
}

// opened gives the isolates that are open after a text, in order, given those open before it.
func opened(before, txt string) string {
	open := []rune(before)
	for _, r := range txt {
		switch {
		case strings.ContainsRune(isolates, r):
			open = append(open, r)
		case r == popIsolate && len(open) > 0:
			open = open[:len(open)-1]
		}
	}
	return string(open)
}

// cut shortens a word that is wider than room, and closes what it opened.
func cut(s text.Style, word string, room vg.Length) string {
	short := shorten(s, word, room)
	if short == word {
		return word
	}
	missing := len([]rune(opened("", short))) - len([]rune(opened("", word)))
	return short + strings.Repeat(string(popIsolate), max(0, missing))
}

// shorten cuts a text that is wider than room, which only an author's title or a path can be.
func shorten(s text.Style, txt string, room vg.Length) string {
	room += 0.01 // of sums that round
	if s.Width(txt) <= room {
		return txt
	}
	runes := []rune(txt)
	n := sort.Search(len(runes), func(n int) bool { return s.Width(string(runes[:n+1])+"…") > room })
	return strings.TrimRight(string(runes[:n]), " :") + "…"
}
