package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"radif/output/record"
	"radif/output/tender"
	"radif/output/tender/addendum"
	"radif/output/tender/lint"
	examples "radif/scenarios/library"
)

// tenderName is the tender file of a result folder, and the folder that its package goes to.
const (
	tenderName   = "tender.yaml"
	tenderFolder = "tender"
)

// tenderOptions are the flags of tender.
type tenderOptions struct {
	file     string
	lang     string
	formats  []string
	out      string
	since    string
	strict   bool
	estimate bool
	kind     string
}

func newTender(t *talk) *cobra.Command {
	o := &tenderOptions{}
	cmd := &cobra.Command{
		Use:   "tender DIR",
		Short: "Write the tender package of a result: documents, schedules, addendum",
		Long: "Makes the technical volume of a tender from a result folder of radif run and a tender file, in\n" +
			"every format at once. Before anything is written the package is checked; findings are printed one\n" +
			"a line and listed in buyer/lint.csv. What stands in buyer/ is not for bidders.",
		Example: "  radif tender --init build out/tender.yaml     start a tender file: design, build, supply or operate\n" +
			"  radif tender out                              all formats, in the languages of the tender file\n" +
			"  radif tender out --strict --lang en,ar        both languages side by side; any finding stops it\n" +
			"  radif tender out -o second --since first      with the addendum to the issue before",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("init") {
				return startTender(t, o.kind, args[0])
			}
			return o.run(cmd, t, args[0])
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.file, "tender", "", "tender file (default "+tenderName+" in DIR)")
	f.StringVar(&o.lang, "lang", "", "en, ar, or en,ar for both side by side (default those of the tender file)")
	f.StringSliceVar(&o.formats, "format", nil, "formats to write: "+strings.Join(tenderFormats(), ",")+" (default all)")
	f.StringVarP(&o.out, "out", "o", "", "folder for the package (default "+tenderFolder+" in DIR)")
	f.StringVar(&o.since, "since", "", "folder of the issue before: what differs is marked and told in an addendum")
	f.BoolVar(&o.strict, "strict", false, "write nothing where the check before issue finds anything")
	f.BoolVar(&o.estimate, "estimate", false, "also write the buyer's priced estimate, apart from everything else")
	f.StringVar(&o.kind, "init", "", "write a commented example of this kind (design, build, supply, operate) to the file instead")
	return cmd
}

// startTender writes the shipped example of a kind.
func startTender(t *talk, kind, file string) error {
	kinds := []string{"design", "build", "supply", "operate"}
	if !slices.Contains(kinds, kind) {
		return usageError{unknown("kind of tender", kind, kinds)}
	}
	text, err := examples.Tenders.ReadFile("tender/jordan-2024." + kind + ".yaml")
	if err != nil {
		return err
	}
	if err := create(file, text); err != nil {
		return err
	}
	t.Say("%s is written: an example that the buyer changes. Next:", file)
	t.Say("  radif tender DIR --tender %s   check it against a result folder and write the package", file)
	return nil
}

func (o *tenderOptions) run(cmd *cobra.Command, t *talk, dir string) error {
	if err := o.check(); err != nil {
		return usageError{err}
	}
	out := o.out
	if out == "" {
		out = filepath.Join(dir, tenderFolder)
	}
	if o.since != "" && samePlace(issuePath(o.since), filepath.Join(out, issueName)) {
		return usageError{fmt.Errorf("--since %s is where the new issue would go; give the new one another folder with -o", o.since)}
	}
	src, err := readTender(dir, tenderRequest{file: o.file, lang: o.lang, figures: o.pictures()})
	if err != nil {
		return err
	}
	if err := record.CheckPackageTarget(out, record.TenderContent); err != nil {
		return err
	}
	p, err := o.build(cmd, src)
	if err != nil {
		return err
	}
	if err := o.judge(t, p.findings); err != nil {
		return err
	}
	files, err := o.files(t, p)
	if err != nil {
		return err
	}
	lang := p.book.Document.Languages[0]
	err = record.WritePackage(cmd.Context(), out, record.Package{Content: record.TenderContent, Result: src.in.Result, Tool: src.in.Tool,
		Language: string(lang), Digits: digitsOf(src.in).String(), Catalogue: src.in.Catalogue, Files: files})
	if err != nil {
		return err
	}
	t.Say("%s: written; %s", out, counted(p))
	return nil
}

// check refuses wrong flags before anything is read.
func (o *tenderOptions) check() error {
	for _, f := range o.formats {
		if !slices.Contains(tenderFormats(), f) {
			return unknown("format", f, tenderFormats())
		}
	}
	_, err := parseLanguages(o.lang)
	return err
}

// tenderPackage is everything that one call makes.
type tenderPackage struct {
	source   *tenderSource
	book     tender.Book
	findings []lint.Finding
	addendum *addendum.Addendum
}

// build makes the document, what differs from the issue before, and the findings.
func (o *tenderOptions) build(cmd *cobra.Command, src *tenderSource) (*tenderPackage, error) {
	p := &tenderPackage{source: src}
	var old *addendum.Issue
	if o.since != "" {
		issue, err := readIssue(o.since)
		if err != nil {
			return nil, err
		}
		old, src.in.Previous = &issue, &issue.Rows
	}
	var err error
	if p.book, err = tender.Build(src.in); err != nil {
		return nil, err
	}
	known, problems := knownCatalogue()
	if len(problems) > 0 {
		return nil, problems
	}
	p.findings = lint.Check(lint.Input{Tender: src.in, Book: p.book, File: filepath.ToSlash(src.file), Makers: known.Makers(), Market: market(known)})
	if old != nil {
		feeds, err := feedsOf(cmd.Context(), src, *old)
		if err != nil {
			return nil, err
		}
		a := addendum.Of(addendum.Input{Old: *old, Tender: src.in, Book: p.book, Feeds: feeds})
		p.addendum, p.book = &a, a.Annex(src.in, p.book)
	}
	if p.book.Buyer != nil && len(p.findings) > 0 {
		kept := *p.book.Buyer
		kept.Sections = append(slices.Clone(kept.Sections), lint.Section(p.findings, kept.Languages))
		p.book.Buyer = &kept
	}
	return p, cmd.Context().Err()
}
