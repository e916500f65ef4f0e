package figure

import (
	"strconv"

	"gonum.org/v1/plot/vg"

	"radif/model/plan"
)

// headings are the names of the phases above a plot, each where its phase starts.
type headings struct {
	look   look
	phases []plan.PhaseInfo
	lines  [][]string
}

// telling is the least room, in ems, in which a cut title still tells one phase from the next.
const telling = 6

// headings fits the titles of the phases into the months they have: in two lines at most, cut where
// they are longer, and where there is no room for that the number of the phase alone.
func (s *story) headings(a area, l look) headings {
	h := headings{look: l}
	var rooms []vg.Length
	for _, p := range s.Phases {
		room := min(a.x.at(float64(p.End)), a.Max.X) - max(a.x.at(float64(p.Ready)), a.Min.X) - 4
		if room > 0 {
			h.phases, rooms = append(h.phases, p), append(rooms, room)
		}
	}
	numbers := false
	for i, p := range h.phases {
		lines := wrap(l.small, s.phaseTitle(p.ID), rooms[i])
		if whole := l.fits(lines, rooms[i]); !whole || len(lines) > 2 {
			lines = []string{shorten(l.small, s.phaseTitle(p.ID), rooms[i])}
			numbers = numbers || rooms[i] < telling*l.small.Font.Size
		}
		h.lines = append(h.lines, lines)
	}
	for i := range h.lines {
		if numbers {
			h.lines[i] = []string{strconv.Itoa(i + 1)}
		}
	}
	return h
}

// fits reports whether every line has room.
func (l look) fits(lines []string, room vg.Length) bool {
	for _, line := range lines {
		if l.small.Width(line) > room {
			return false
		}
	}
	return true
}

func (h headings) leading() vg.Length { return 1.15 * h.look.small.Font.Size }

// height is the room above the plot.
func (h headings) height() vg.Length {
	most := 1
	for _, lines := range h.lines {
		most = max(most, len(lines))
	}
	return vg.Length(most)*h.leading() + 0.4*h.look.small.Font.Size
}

// draw writes the names.
func (h headings) draw(a area) {
	high := h.height()
	for i, p := range h.phases {
		x := max(a.x.at(float64(p.Ready)), a.Min.X)
		a.StrokeLine2(stroke(grey, hairline), x, a.Max.Y, x, a.Max.Y+high-0.3*h.look.small.Font.Size)
		for k, line := range h.lines[i] {
			y := a.Max.Y + high - 0.3*h.look.small.Font.Size - (vg.Length(k)+0.5)*h.leading()
			middle(a.Canvas, h.look.small, vg.Point{X: x + 2, Y: y}, line)
		}
	}
}
