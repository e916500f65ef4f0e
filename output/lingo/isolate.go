package lingo

// Medium is where a text is shown; it decides how a number with its unit is kept together
// inside text that runs from right to left.
type Medium uint8

// The media.
const (
	Plain  Medium = iota // terminal, plots, PDF: Unicode isolates
	HTML                 // a bdi element
	Office               // left-to-right marks: Word and Excel ignore isolates
)

const (
	leftToRightIsolate = "\u2066"
	popIsolate         = "\u2069"
	leftToRightMark    = "\u200e"
)

// Isolate keeps a number with its unit in one piece and in its own direction. English text
// needs nothing.
func (w Words) Isolate(text string) string {
	if w.lang != Arabic || text == "" {
		return text
	}
	switch w.medium {
	case HTML:
		return `<bdi dir="ltr">` + text + `</bdi>`
	case Office:
		return leftToRightMark + text + leftToRightMark
	}
	return leftToRightIsolate + text + popIsolate
}
