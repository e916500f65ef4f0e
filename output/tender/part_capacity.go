package tender

import (
	"bytes"
	"fmt"
	"image/png"
	"strconv"
	"strings"

	"radif/model/procurement"
	"radif/output/document"
	"radif/output/figure"
	"radif/output/lingo"
)

// methods is the number of steps in which the method is told (report.method.1 …).
const methods = 6

// capacity is section 4.
func (b *builder) capacity(s *document.Section) error {
	r, c := b.Result, clausesOf{b, s}
	for n := 1; n <= methods; n++ {
		c.add("method-"+itoa(n), itoa(n), b.say(func(w lingo.Words) string {
			return w.Say("report.method."+itoa(n), "trials", w.Counted(r.Trials, "trials"), "seed", w.Isolate(strconv.FormatUint(r.Seed, 10)), "confidence", w.Confidence(r.Confidence))
		}))
	}
	c.add("horizon", "7", b.fill("clause-text.horizon", pair{"first", b.month(0)}, pair{"last", b.month(len(r.Months) - 1)}, pair{"phases", b.exact(float64(len(r.Phases)))}))
	c.add("percentile", "8", b.say(func(w lingo.Words) string {
		return w.Say("clause-text.percentile", "confidence", w.Confidence(r.Confidence), "share", w.Percent(r.Confidence))
	}))
	c.add("joint", "9", b.word("clause-text.joint"))
	s.Blocks = append(s.Blocks, b.joint())
	return b.figures(s)
}

// joint is the table of how often everything holds together.
func (b *builder) joint() document.Table {
	t := b.table("4", "joint", "1", []col{{"phase", 2}, {">joint", 2}, {"short-most", 5}})
	for _, j := range b.Result.Joint {
		var short []document.Text
		for _, l := range j.Limiting[:min(3, len(j.Limiting))] {
			short = append(short, b.say(func(w lingo.Words) string {
				return w.Say("summary.short-one", "quantity", w.Quantity(l.ID), "share", w.Percent(l.Share))
			}))
		}
		share := j.Share
		t.Rows = append(t.Rows, document.Row{ID: "joint." + j.Phase, Cells: []document.Cell{
			cell(b.phase(j.Phase)), {Text: b.say(func(w lingo.Words) string { return w.Percent(share) }), Value: &share}, cell(b.list(short)),
		}})
	}
	return t
}

// shown are the figures that a tender shows, with their fixed numbers.
func shown() []string {
	return []string{
		"fan-demand.peak_rate", "fan-compute.cores", "fan-storage.usable", "fan-storage.backup", "fan-network.replication", "fan-space.racks", "fan-power.it", "installed-against-needed", "what-binds",
	}
}

// countsProducts reports whether a figure shows how many of a product there are, which a design
// commission leaves to the design.
func countsProducts(name string) bool {
	return name == "fan-space.racks" || name == "installed-against-needed"
}

// figures draws the figures in every language of the document.
func (b *builder) figures(s *document.Section) error {
	if b.NoFigures {
		return nil
	}
	drawn := map[lingo.Lang]map[string]figure.Figure{}
	for _, lang := range b.Languages {
		w := b.en
		if lang == lingo.Arabic {
			w = b.ar
		}
		drawn[lang] = map[string]figure.Figure{}
		for _, f := range figure.All(b.Result, w) {
			drawn[lang][f.Name] = f
		}
	}
	for i, name := range shown() {
		if b.Package.Kind == procurement.Design && countsProducts(name) {
			continue
		}
		out := document.Figure{ID: "figure." + name, Number: "4-" + itoa(i+1), Images: map[lingo.Lang]document.Image{}}
		for lang, figures := range drawn {
			f, ok := figures[name]
			if !ok {
				continue
			}
			image, err := picture(f)
			if err != nil {
				return fmt.Errorf("tender: %s: %w", name, err)
			}
			out.Images[lang] = image
			caption, alt := b.captions(f, lang)
			set(&out.Caption, lang, caption)
			set(&out.Alt, lang, alt)
		}
		if len(out.Images) > 0 {
			s.Blocks = append(s.Blocks, out)
		}
	}
	return nil
}

// captions are the words beside a figure. Those of the figure itself tell computed values, which
// bidders do not see where the buyer keeps the annexes apart.
func (b *builder) captions(f figure.Figure, lang lingo.Lang) (caption, alt string) {
	if !b.Package.Apart {
		return f.Headline, f.Description
	}
	caption = f.Subtitle
	if quantity, fan := strings.CutPrefix(f.Name, "fan-"); fan {
		w := b.en
		if lang == lingo.Arabic {
			w = b.ar
		}
		caption = w.Quantity(quantity) + ". " + f.Subtitle
	}
	return caption, caption
}

func picture(f figure.Figure) (document.Image, error) {
	svg, err := f.SVG()
	if err != nil {
		return document.Image{}, err
	}
	raster, err := f.PNG()
	if err != nil {
		return document.Image{}, err
	}
	size, err := png.DecodeConfig(bytes.NewReader(raster))
	return document.Image{PNG: raster, SVG: svg, Width: size.Width, Height: size.Height}, err
}

func set(t *document.Text, lang lingo.Lang, text string) {
	if lang == lingo.Arabic {
		t.AR = text
	} else {
		t.EN = text
	}
}
