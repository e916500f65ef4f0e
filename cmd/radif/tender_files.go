package main

import (
	"fmt"
	"slices"
	"strings"

	"radif/model/plan"
	"radif/output/document"
	"radif/output/document/docx"
	"radif/output/document/html"
	"radif/output/document/markdown"
	"radif/output/document/pdf"
	office "radif/output/document/sheets"
	"radif/output/record"
	"radif/output/tender/addendum"
	"radif/output/tender/estimate"
	"radif/output/tender/lint"
	"radif/scenarios/diag"
)

// tenderFormats are the formats of a tender.
func tenderFormats() []string {
	return []string{"docx", "xlsx", "pdf", "html", "md", "csv", "ocds"}
}

// asked reports whether a format is wanted; without a choice all are.
func (o *tenderOptions) asked(format string) bool {
	return len(o.formats) == 0 || slices.Contains(o.formats, format)
}

// pictures reports whether a format with pictures is wanted.
func (o *tenderOptions) pictures() bool {
	return o.asked("docx") || o.asked("pdf") || o.asked("html") || o.asked("md")
}

// buyerFolder holds what is not for bidders.
const buyerFolder = "buyer/"

// files lists everything that is written, the slowest first.
func (o *tenderOptions) files(t *talk, p *tenderPackage) ([]record.File, error) {
	list := o.written("tender", p.book.Document)
	if p.book.Buyer != nil {
		list = append(list, o.written(buyerFolder+"annexes", *p.book.Buyer)...)
	}
	if p.addendum != nil {
		list = append(list, o.written("addendum", p.addendum.Document)...)
	}
	open, err := o.ocds(t, p, list)
	if err != nil {
		return nil, err
	}
	list = append(list, open...)
	list = append(list,
		record.File{Path: issueName, Make: func() ([]byte, error) { return addendum.IssueOf(p.source.in, p.book).Encode() }},
		record.File{Path: buyerFolder + "lint.csv", Make: func() ([]byte, error) { return lint.CSV(p.findings, p.book.Document.Languages[0]), nil }})
	if !o.estimate {
		return list, nil
	}
	sums, err := priced(t, p)
	return append(list, sums...), err
}

// written is one document in every format that is wanted.
func (o *tenderOptions) written(name string, doc document.Document) []record.File {
	var list []record.File
	add := func(format string, make func() ([]byte, error)) {
		if o.asked(format) {
			list = append(list, record.File{Path: name + "." + format, Make: make})
		}
	}
	add("pdf", func() ([]byte, error) { return pdf.Write(doc) })
	add("docx", func() ([]byte, error) { return docx.Write(doc) })
	add("html", func() ([]byte, error) { return html.Write(doc) })
	add("xlsx", func() ([]byte, error) { return office.XLSX(doc) })
	add("md", func() ([]byte, error) { return markdown.Write(doc), nil })
	if o.asked("csv") {
		for _, f := range office.CSV(doc) {
			f.Path = csvFolder(name) + f.Path
			list = append(list, f)
		}
	}
	return list
}

// csvFolder is where the tables of a document go: csv/, buyer/csv/, csv/addendum-…
func csvFolder(name string) string {
	switch {
	case strings.HasPrefix(name, buyerFolder):
		return buyerFolder + "csv/"
	case name == "addendum":
		return "csv/addendum-"
	}
	return "csv/"
}

// priced are the files of the confidential estimate.
func priced(t *talk, p *tenderPackage) ([]record.File, error) {
	c := &p.source.scenario.Case
	in := estimate.Input{Tender: p.source.in, Book: p.book, Currency: c.Currency, Scenario: func(i plan.Item) (float64, bool) { return plan.UnitPrice(c, i) }}
	e := estimate.Of(in)
	total := 0
	for _, l := range e.Lots {
		total += len(l.Lines)
	}
	if total == len(e.Unpriced) {
		return nil, diag.List{{Pos: diag.Pos{File: p.source.file}, Field: "estimate.prices", Wrong: fmt.Sprintf("none of the %d lines of the bill has a price", total),
			Allowed: "prices here, in a file of their own (estimate.file), or in the scenario"}}
	}
	if n := len(e.Unpriced); n > 0 {
		t.Say("note: %d of %d lines of the bill have no price and are not in the estimate", n, total)
	}
	return []record.File{
		{Path: buyerFolder + "estimate-confidential.xlsx", Make: func() ([]byte, error) { return office.XLSX(e.Document(in)) }},
		{Path: buyerFolder + "estimate-confidential.csv", Make: func() ([]byte, error) { return e.CSV(in), nil }},
	}, nil
}
