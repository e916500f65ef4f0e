package report

import (
	"radif/model/plan"
	"radif/output/figure"
	"radif/output/lingo"
	"radif/output/record"
)

// Input is what a page tells, and in which languages: one, or two side by side.
type Input struct {
	Result    *plan.Result
	Origins   record.Origins
	Tool      record.Tool
	Catalogue []record.Edition
	Languages []Language
}

// Language is a language of a page, with the figures drawn in it.
type Language struct {
	Words   lingo.Words
	Figures []Figure
}

// Figure is a figure of a page.
type Figure struct {
	Name        string // file name without ending, the same in every language
	Headline    string // what is to be seen
	Caption     string // what is drawn
	Description string // the same in words, with the main figures
	SVG         func() ([]byte, error)
	Narrow      func() ([]byte, error) // for a page as narrow as a phone; nil: there is none
}

// Of takes the figures of a result as they are drawn elsewhere.
func Of(figures []figure.Figure) []Figure {
	list := make([]Figure, len(figures))
	for i, f := range figures {
		list[i] = Figure{Name: f.Name, Headline: f.Headline, Caption: f.Subtitle, Description: f.Description, SVG: f.SVG, Narrow: f.Narrow().SVG}
	}
	return list
}

// Files makes the pages of a result set: report.html in the first language, report.<language>.html
// in each other one and, where there are two, report.bilingual.html.
func Files(in Input) []record.File {
	page := func(path string, languages ...Language) record.File {
		one := in
		one.Languages = languages
		return record.File{Path: path, Make: func() ([]byte, error) { return HTML(one) }}
	}
	var files []record.File
	for i, l := range in.Languages {
		path := "report.html"
		if i > 0 {
			path = "report." + string(l.Words.Lang()) + ".html"
		}
		files = append(files, page(path, l))
	}
	if len(in.Languages) > 1 {
		files = append(files, page("report.bilingual.html", in.Languages...))
	}
	return files
}
