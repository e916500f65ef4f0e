package figure

import (
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"

	"radif/model/plan"
	"radif/output/lingo"
)

// tag is a text above the left end of a tread.
type tag struct {
	text string
	at   vg.Point
	room vg.Length // to the end of the tread
}

// tags are the texts above the treads of a fan.
func (f fan) tags(a area, style text.Style, say func(plan.Design) string) []tag {
	var list []tag
	for _, d := range f.design {
		phase := f.phase(d.Phase)
		at := vg.Point{X: max(a.x.at(float64(phase.Ready)), a.Min.X) + 3, Y: a.y.at(d.Specified) + 0.9*style.Font.Size}
		list = append(list, tag{say(d), at, min(a.x.at(float64(phase.End)), a.Max.X) - at.X})
	}
	return list
}

// named is a size with its phase.
func (f fan) named(d plan.Design) string {
	return f.words.Say("figure.fan.step", "phase", f.phaseTitle(d.Phase), "value", f.words.Exact(d.Specified))
}

func (f fan) size(d plan.Design) string {
	return f.words.Format(d.Specified, d.Unit, lingo.SizedBare)
}

// roomy reports whether every text is shorter than its tread.
func roomy(style text.Style, list []tag) bool {
	for _, t := range list {
		if style.Width(t.text) > t.room {
			return false
		}
	}
	return true
}

// drawTags writes texts above treads. The last one may begin before its tread; any other that is
// longer than its tread, where the next is higher, or would touch the next text is left out, and so
// is one that says the same as the one before.
func drawTags(a area, style text.Style, list []tag) {
	ahead := vg.Point{X: a.Max.X, Y: a.Max.Y * 2}
	for i := len(list) - 1; i >= 0; i-- {
		t := list[i]
		wide := style.Width(t.text)
		if i == len(list)-1 {
			t.at.X = min(t.at.X, a.Max.X-wide)
		} else if rises := list[i+1].at.Y > t.at.Y; rises && wide > t.room {
			continue
		}
		touches := t.at.X+wide > ahead.X && max(t.at.Y-ahead.Y, ahead.Y-t.at.Y) < 1.1*style.Font.Size
		if touches && i < len(list)-1 || i > 0 && list[i-1].text == t.text {
			continue
		}
		middle(a.Canvas, style, t.at, t.text)
		ahead = t.at
	}
}
