package report

import (
	"encoding/base64"
	"errors"
	"html/template"
	"runtime"
	"sync"

	"radif/output/lingo"
)

// plot is one figure in every language of the page.
type plot struct {
	Name    string
	Number  text
	Caption text
	Images  []image
}

type image struct {
	Lang, Alt string
	Source    template.URL
}

// plots draws every figure in every language, on all processors.
func (t teller) plots() ([]plot, error) {
	type job struct{ language, figure int }
	var jobs []job
	drawn := make([][][]byte, len(t.Languages))
	wrong := make([][]error, len(t.Languages))
	for n, l := range t.Languages {
		drawn[n], wrong[n] = make([][]byte, len(l.Figures)), make([]error, len(l.Figures))
		for i := range l.Figures {
			jobs = append(jobs, job{n, i})
		}
	}
	queue := make(chan job)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for j := range queue {
				drawn[j.language][j.figure], wrong[j.language][j.figure] = t.Languages[j.language].Figures[j.figure].SVG()
			}
		})
	}
	for _, j := range jobs {
		queue <- j
	}
	close(queue)
	workers.Wait()
	for _, list := range wrong {
		if err := errors.Join(list...); err != nil {
			return nil, err
		}
	}
	return t.framed(drawn), nil
}

// framed puts the drawings of each figure together with their captions. A figure is an image of
// its own and no part of the page's markup: what stands in it can neither clash nor run.
func (t teller) framed(drawn [][][]byte) []plot {
	var list []plot
	for i, f := range t.Languages[0].Figures {
		p := plot{Name: f.Name, Number: t.say(func(w lingo.Words) string { return w.Say("report.figure", "n", w.Number(float64(i+1))) })}
		for n, l := range t.Languages {
			of := l.Figures[i]
			p.Caption = append(p.Caption, said{l.Words.Lang(), of.Headline + ". " + of.Caption})
			p.Images = append(p.Images, image{
				Lang: string(l.Words.Lang()), Alt: lingo.Unmarked(of.Headline + ". " + of.Caption),
				Source: template.URL("data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString(drawn[n][i])),
			})
		}
		list = append(list, p)
	}
	return list
}
