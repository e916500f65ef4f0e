package docx

import (
	"strings"
	"unicode"

	"radif/output/lingo"
)

// The signs that direct a text. Word and LibreOffice follow the marks and ignore the isolates.
const (
	leftIsolate  = '\u2066'
	rightIsolate = '\u2067'
	firstIsolate = '\u2068'
	popIsolate   = '\u2069'
	leftMark     = "\u200e"
	rightMark    = "\u200f"
)

// piece is a stretch of text that runs in one direction.
type piece struct {
	text      string
	rightLeft bool
}

// pieces splits a text where its direction changes, because Word asks to be told for each run.
// What runs against the text around it stands between two marks.
func pieces(text string, w lingo.Words) []piece {
	rightLeft := w.Lang() == lingo.Arabic
	if rightLeft {
		text = w.Direct(text)
	} else {
		text = isolatedArabic(text)
	}
	s := splitter{levels: []bool{rightLeft}}
	runes := []rune(text)
	for i, r := range runes {
		switch r {
		case leftIsolate:
			s.enter(false)
		case rightIsolate:
			s.enter(true)
		case firstIsolate:
			s.enter(firstStrong(runes[i+1:]))
		case popIsolate:
			s.leave()
		default:
			s.b.WriteRune(r)
		}
	}
	for len(s.levels) > 1 {
		s.leave()
	}
	s.flush()
	return s.list
}

// splitter collects pieces; levels are the directions of the isolates it is in.
type splitter struct {
	list   []piece
	levels []bool
	b      strings.Builder
}

func (s *splitter) inside() bool { return s.levels[len(s.levels)-1] }

func (s *splitter) flush() {
	if s.b.Len() > 0 {
		s.list = append(s.list, piece{s.b.String(), s.inside()})
		s.b.Reset()
	}
}

func (s *splitter) enter(rightLeft bool) {
	turns := rightLeft != s.inside()
	if turns {
		s.flush()
	}
	s.levels = append(s.levels, rightLeft)
	if turns {
		s.b.WriteString(mark(rightLeft))
	}
}

func (s *splitter) leave() {
	if len(s.levels) == 1 {
		return
	}
	inside := s.inside()
	turns := inside != s.levels[len(s.levels)-2]
	if turns {
		s.b.WriteString(mark(inside))
		s.flush()
	}
	s.levels = s.levels[:len(s.levels)-1]
}

func mark(rightLeft bool) string {
	if rightLeft {
		return rightMark
	}
	return leftMark
}

// firstStrong reports whether the first letter of an isolate is Arabic.
func firstStrong(runes []rune) bool {
	for _, r := range runes {
		switch {
		case r == popIsolate:
			return false
		case arabic(r):
			return true
		case unicode.IsLetter(r):
			return false
		}
	}
	return false
}

func arabic(r rune) bool { return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) }

// isolatedArabic puts isolates around Arabic words in an English text that brings none along.
func isolatedArabic(text string) string {
	if !strings.ContainsFunc(text, arabic) || strings.ContainsRune(text, rightIsolate) || strings.ContainsRune(text, firstIsolate) {
		return text
	}
	var b strings.Builder
	runes := []rune(text)
	for i := 0; i < len(runes); {
		end := i
		for j := i; j < len(runes) && (unicode.Is(unicode.Arabic, runes[j]) || runes[j] == ' '); j++ {
			if arabic(runes[j]) {
				end = j + 1
			}
		}
		if end == i || runes[i] == ' ' {
			b.WriteRune(runes[i])
			i++
			continue
		}
		b.WriteRune(rightIsolate)
		b.WriteString(string(runes[i:end]))
		b.WriteRune(popIsolate)
		i = end
	}
	return b.String()
}
