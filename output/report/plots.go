package report

import (
	"encoding/base64"
	"errors"
	"html"
	"html/template"
	"runtime"
	"strings"
	"sync"

	"radif/output/lingo"
)

// plot is one figure in every language of the page.
type plot struct {
	Name    string
	Number  text
	Caption text
	Words   text // what it shows, in words and figures
	Images  []image
}

type image struct {
	Lang string
	Tag  template.HTML // megabytes long: the template is not to read it letter by letter
}

// drawing is one file to be drawn.
type drawing struct {
	of     func() ([]byte, error)
	svg    []byte
	failed error
}

// plots draws every figure in every language, on all processors. A page in two languages has no
// drawings for phones: it is long enough as it is.
func (t teller) plots() ([]plot, error) {
	wide, narrow := make([][]drawing, len(t.Languages)), make([][]drawing, len(t.Languages))
	var all []*drawing
	for n, l := range t.Languages {
		wide[n], narrow[n] = make([]drawing, len(l.Figures)), make([]drawing, len(l.Figures))
		for i, f := range l.Figures {
			wide[n][i].of = f.SVG
			all = append(all, &wide[n][i])
			if f.Narrow != nil && len(t.Languages) == 1 {
				narrow[n][i].of = f.Narrow
				all = append(all, &narrow[n][i])
			}
		}
	}
	if err := draw(all); err != nil {
		return nil, err
	}
	return t.framed(wide, narrow), nil
}

func draw(all []*drawing) error {
	queue := make(chan *drawing)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for d := range queue {
				d.svg, d.failed = d.of()
			}
		})
	}
	for _, d := range all {
		queue <- d
	}
	close(queue)
	workers.Wait()
	for _, d := range all {
		if d.failed != nil {
			return errors.Join(d.failed)
		}
	}
	return nil
}

// framed puts the drawings of each figure together with their words. A figure is an image of
// its own and no part of the page's markup: what stands in it can neither clash nor run.
func (t teller) framed(wide, narrow [][]drawing) []plot {
	var list []plot
	for i, f := range t.Languages[0].Figures {
		p := plot{Name: f.Name, Number: t.say(func(w lingo.Words) string { return w.Say("report.figure", "n", w.Number(float64(i+1))) })}
		for n, l := range t.Languages {
			of := l.Figures[i]
			p.Caption = append(p.Caption, said{l.Words.Lang(), of.Headline})
			if of.Description != "" {
				p.Words = append(p.Words, said{l.Words.Lang(), of.Description})
			}
			alt := html.EscapeString(lingo.Unmarked(of.Headline + ". " + of.Caption))
			tag := embedded(wide[n][i], "wide", alt)
			if narrow[n][i].of != nil {
				tag += embedded(narrow[n][i], "narrow", alt)
			}
			p.Images = append(p.Images, image{string(l.Words.Lang()), template.HTML(tag)})
		}
		list = append(list, p)
	}
	return list
}

// embedded is a drawing as part of the page.
func embedded(d drawing, class, alt string) string {
	var b strings.Builder
	b.Grow(base64.StdEncoding.EncodedLen(len(d.svg)) + len(alt) + 100)
	b.WriteString(`<img class="` + class + `" alt="` + alt + `" src="data:image/svg+xml;base64,`)
	e := base64.NewEncoder(base64.StdEncoding, &b)
	e.Write(d.svg) // a builder takes everything
	e.Close()
	b.WriteString(`">`)
	return b.String()
}
