package figure

import (
	"image/color"
	"slices"
	"sort"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
)

// label stands at the right edge of the plot, where time ends, at the height of what it names.
type label struct {
	at    float64
	text  string
	style text.Style
	mark  color.Color // colour of what it names; nil: none
}

const (
	leader = 10 * vg.Length(1) // room for the line from the edge to the label
	gap    = 3 * vg.Length(1)
)

// labelRoom is the width the labels need at most.
func (l look) labelRoom(labels []label) vg.Length {
	if len(labels) == 0 {
		return gap
	}
	var room vg.Length
	for _, k := range labels {
		room = max(room, k.style.Width(shorten(k.style, k.text, l.widest)))
	}
	return leader + gap + room
}

// drawLabels writes the labels right of the data, moved apart where they would touch. Labels of
// the same height stand one below the other in the order in which they come.
func (l look) drawLabels(data area, labels []label) {
	if len(labels) == 0 {
		return
	}
	labels = slices.Clone(labels)
	slices.Reverse(labels)
	sort.SliceStable(labels, func(i, j int) bool { return labels[i].at < labels[j].at })
	wanted := make([]vg.Length, len(labels))
	for i, k := range labels {
		wanted[i] = data.y.at(k.at)
	}
	style := labels[0].style
	placed := apart(wanted, style.FontExtents().Height, data.Min.Y, data.Max.Y)
	for i, k := range labels {
		if k.mark != nil {
			line := []vg.Point{{X: data.Max.X, Y: wanted[i]}, {X: data.Max.X + 3, Y: wanted[i]}, {X: data.Max.X + leader - 2, Y: placed[i]}, {X: data.Max.X + leader + 1, Y: placed[i]}}
			data.StrokeLines(stroke(k.mark, 1), line)
		}
		middle(data.Canvas, k.style, vg.Point{X: data.Max.X + leader + gap, Y: placed[i]}, shorten(k.style, k.text, l.widest))
	}
}

// apart moves ascending heights so that neighbours are at least gap apart, as little as may be:
// groups that touch are laid out around their common middle.
func apart(wanted []vg.Length, gap, low, high vg.Length) []vg.Length {
	type group struct {
		middle vg.Length
		n      int
	}
	half := func(g group) vg.Length { return gap * vg.Length(g.n-1) / 2 }
	var groups []group
	for _, h := range wanted {
		groups = append(groups, group{h, 1})
		for {
			g := &groups[len(groups)-1]
			g.middle = min(max(g.middle, low+half(*g)), max(high-half(*g), low+half(*g)))
			if len(groups) < 2 {
				break
			}
			below := groups[len(groups)-2]
			if below.middle+half(below)+gap <= g.middle-half(*g) {
				break
			}
			n := below.n + g.n
			middle := (below.middle*vg.Length(below.n) + g.middle*vg.Length(g.n)) / vg.Length(n)
			groups = append(groups[:len(groups)-2], group{middle, n})
		}
	}
	var placed []vg.Length
	for _, g := range groups {
		for i := range g.n {
			placed = append(placed, g.middle-half(g)+gap*vg.Length(i))
		}
	}
	return placed
}
