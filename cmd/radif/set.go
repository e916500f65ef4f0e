package main

import (
	"path"
	"strings"
	"sync"

	"radif/model/plan"
	"radif/output/figure"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/report"
	"radif/output/table"
	"radif/scenarios/catalogue"
)

// edition is what a result set is made of beside the result.
type edition struct {
	Lock      []byte // scenario.lock.yaml
	Origins   record.Origins
	Tool      record.Tool
	Catalogue []record.Edition
	Lang      lingo.Lang // the first language
	Digits    lingo.Digits
}

// resultSet is everything that a run writes. Every text is there in both languages: the first one
// stands in plots, tables and report.html, the other one in a folder of its own below plots and
// tables and in report.<language>.html.
func resultSet(r *plan.Result, e edition) record.Set {
	set := record.Set{Result: r, Origins: e.Origins, Tool: e.Tool, Language: string(e.Lang), Digits: e.Digits.String(), Catalogue: e.Catalogue}
	pages := report.Input{Result: r, Origins: e.Origins, Tool: e.Tool, Catalogue: e.Catalogue}
	var small []record.File
	both := []lingo.Words{lingo.For(r, e.Lang).WithDigits(e.Digits), lingo.For(r, other(e.Lang)).WithDigits(e.Digits)}
	for i, drawn := range figure.Sets(r, both...) {
		words := both[i]
		drawings, figures := plots(drawn)
		pages.Languages = append(pages.Languages, report.Language{Words: words, Figures: figures})
		set.Files = append(set.Files, table.Workbook(r, e.Origins, words))
		beside := append(drawings, table.Files(table.All(r, e.Origins, words))...)
		if i > 0 {
			beside = below(string(words.Lang()), beside)
		}
		small = append(small, beside...)
	}
	set.Files = append(set.Files, report.Files(pages)...)
	set.Files = append(set.Files, record.Static(lockName, e.Lock))
	set.Files = append(set.Files, small...) // last, so that no processor waits for another at the end
	return set
}

func other(l lingo.Lang) lingo.Lang {
	if l == lingo.Arabic {
		return lingo.English
	}
	return lingo.Arabic
}

// below puts files one folder deeper: plots/a.svg into plots/ar/a.svg.
func below(folder string, files []record.File) []record.File {
	for i, f := range files {
		files[i].Path = path.Join(path.Dir(f.Path), folder, path.Base(f.Path))
	}
	return files
}

// plots are the files of figures, and the figures as pages show them. What stands in both is
// drawn once.
func plots(figures []figure.Figure) ([]record.File, []report.Figure) {
	files, shown := figure.Files(figures), report.Of(figures)
	for i := range shown {
		shown[i].SVG = sync.OnceValues(shown[i].SVG)
		for k := range files {
			if strings.HasSuffix(files[k].Path, "/"+shown[i].Name+".svg") {
				files[k].Make = shown[i].SVG
			}
		}
	}
	return files, shown
}

// editions are the dates of the catalogue's sections.
func editions() []record.Edition {
	known, _ := catalogue.Load()
	var out []record.Edition
	for _, name := range known.Names() {
		date := ""
		for _, e := range known.Section(name) {
			date = max(date, latest(e))
		}
		out = append(out, record.Edition{ID: name, Date: date})
	}
	return out
}

// latest is the date of the newest value of a catalogue entry.
func latest(e catalogue.Entry) string {
	date := ""
	for _, v := range e.Values {
		date = max(date, v.Date)
	}
	return date
}
