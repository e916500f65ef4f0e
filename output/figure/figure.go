package figure

import (
	"strings"

	"gonum.org/v1/plot/vg/draw"

	"radif/model/plan"
	"radif/output/glyph"
	"radif/output/lingo"
	"radif/output/record"
)

// Figure is one figure, ready to be drawn.
type Figure struct {
	Name        string // file name without ending
	Headline    string // what is to be seen
	Subtitle    string // what is drawn, in which unit
	Description string // the same for a reader who cannot see it, with the main figures
	body        func(c draw.Canvas, l look)
	room        func(l look) bounds // height of the body; nil: that of the page
	page        page
}

// page is the language of a figure with what shapes its text.
type page struct {
	lang   lingo.Lang
	text   *glyph.Handler
	narrow bool
	foot   string // a note below the body
}

// Narrow is the same figure on the page of a phone held upright: larger type, fewer labels, names
// above the rows in place of beside them.
func (f Figure) Narrow() Figure {
	f.page.narrow = true
	return f
}

// fans are the quantities that get a figure of their own, in the order of the story.
var fans = []string{
	"demand.peak_rate", "compute.cores", "compute.memory", "compute.servers", "storage.usable", "storage.backup",
	"network.replication", "network.access", "space.racks", "power.it", "cooling.capacity", "power.generator",
}

// All makes every figure for which the result has data.
func All(r *plan.Result, w lingo.Words) []Figure { return Sets(r, w)[0] }

// Sets makes the figures in several languages: what does not depend on the language is found once.
func Sets(r *plan.Result, words ...lingo.Words) [][]Figure {
	sets := make([][]Figure, len(words))
	if len(r.Months) == 0 {
		return sets
	}
	found := (&story{Result: r}).driven()
	for i, w := range words {
		sets[i] = (&story{r, w.Of(r), found}).all()
	}
	return sets
}

func (s *story) all() []Figure {
	var list []Figure
	add := func(f Figure, ok bool) {
		if ok {
			list = append(list, f)
		}
	}
	add(s.demand())
	for _, id := range fans {
		add(s.fan(id))
	}
	add(s.installed())
	add(s.binds())
	add(s.coincident())
	for _, id := range panels {
		add(s.distribution(id))
	}
	for _, m := range s.Mix {
		add(s.mix(m))
	}
	list = append(list, s.tornadoes()...)
	add(s.fidelity())
	return s.onPage(list)
}

// onPage gives all figures of a result the same shaper, which then shapes each text once, and, where
// nobody has signed the translation off, the note that says so.
func (s *story) onPage(list []Figure) []Figure {
	p := page{lang: s.words.Lang(), text: glyph.New(glyph.LeftToRight)}
	if p.lang == lingo.Arabic {
		p.text = glyph.New(glyph.RightToLeft)
	}
	if s.words.Unreviewed() {
		p.foot = s.words.Notice()
	}
	for i := range list {
		list[i].page = p
		list[i].Description = strings.TrimSpace(list[i].Description + " " + paragraphs(p.foot))
	}
	return list
}

// Files makes plots/<name>.svg and plots/<name>.png of each figure for a result set.
func Files(figures []Figure) []record.File {
	var files []record.File
	for _, f := range figures {
		files = append(files, record.File{Path: "plots/" + f.Name + ".png", Make: f.PNG}, record.File{Path: "plots/" + f.Name + ".svg", Make: f.SVG})
	}
	return files
}
