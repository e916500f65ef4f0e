package main

import (
	"errors"
	"path"
	"slices"
	"strings"

	"radif/output/record"
	"radif/output/tender/ocds"
	"radif/scenarios/diag"
)

// ocds are the releases of open contracting data. A tender file that lacks what they need is wrong
// only where they were asked for; otherwise they are left out, and that is said.
func (o *tenderOptions) ocds(t *talk, p *tenderPackage, issued []record.File) ([]record.File, error) {
	if !o.asked("ocds") {
		return nil, nil
	}
	in := ocds.Input{Package: p.source.in.Package, Rows: p.book.Rows, Previous: p.source.in.Previous, Settings: p.source.in.Settings, Documents: published(p, issued)}
	in.Package.Languages = nil
	for _, lang := range p.book.Document.Languages {
		in.Package.Languages = append(in.Package.Languages, string(lang))
	}
	planning, err := ocds.Planning(in)
	tender, more := ocds.Tender(in)
	switch err = errors.Join(err, more); {
	case err == nil:
		return []record.File{record.Static("ocds-planning.json", planning), record.Static("ocds-tender.json", tender)}, nil
	case slices.Contains(o.formats, "ocds"):
		return nil, diag.List{unpublishable(p, err)}
	}
	t.Say("note: no open contracting data: %s", unpublishable(p, err).String())
	return nil, nil
}

// unpublishable says what a tender file lacks for open contracting data.
func unpublishable(p *tenderPackage, err error) diag.Problem {
	var m *ocds.MissingPrefix
	if errors.As(err, &m) {
		wrong := "a release needs it"
		if m.Found != "" {
			wrong = m.Found + " is no prefix"
		}
		return diag.Problem{Pos: diag.Pos{File: m.File, Line: m.Line}, Field: "package.ocid_prefix", Wrong: wrong,
			Allowed: "the prefix that the Open Contracting Partnership has registered, ocds- and six lower-case letters or digits"}
	}
	first, _, _ := strings.Cut(strings.TrimPrefix(err.Error(), "ocds: "), "\n")
	return diag.Problem{Pos: diag.Pos{File: p.source.file}, Wrong: first}
}

// media are the types of files that bidders get.
var media = map[string][2]string{
	".docx": {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "technicalSpecifications"},
	".pdf":  {"application/pdf", "biddingDocuments"},
	".html": {"text/html", "technicalSpecifications"},
	".md":   {"text/markdown", "technicalSpecifications"},
	".xlsx": {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "billOfQuantity"},
}

// published lists the documents of the package that bidders get.
func published(p *tenderPackage, files []record.File) []ocds.Document {
	var list []ocds.Document
	for _, f := range files {
		kind, ok := media[path.Ext(f.Path)]
		if !ok || strings.HasPrefix(f.Path, buyerFolder) {
			continue
		}
		d := ocds.Document{ID: f.Path, Type: kind[1], Title: p.book.Document.Title, Format: kind[0], Language: p.book.Document.Languages[0]}
		if p.addendum != nil && strings.HasPrefix(f.Path, "addendum") {
			d.Type, d.Title = "clarifications", p.addendum.Document.Title
		}
		list = append(list, d)
	}
	slices.SortFunc(list, func(a, b ocds.Document) int { return strings.Compare(a.ID, b.ID) })
	return list
}
