package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"radif/model/plan"
	"radif/output/document"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/table"
	"radif/output/tender"
)

// tableOptions are the flags of table.
type tableOptions struct {
	format, lang, tender, out string
}

// tableFormats are the formats of a table that is pasted.
func tableFormats() []string { return []string{"docx", "html", "tsv", "md"} }

func newTable(t *talk) *cobra.Command {
	o := &tableOptions{}
	cmd := &cobra.Command{
		Use:   "table DIR [ID]",
		Short: "Print one table, ready to paste",
		Long: "Prints a table of a result folder, or of the tender that its tender file makes, ready to paste into\n" +
			"a text or a spreadsheet. Without ID it lists the tables there are.",
		Example: "  radif table out                                    which tables there are\n" +
			"  radif table out capacity --format html             one of the result\n" +
			"  radif table out requirements.ups --lang en,ar --format docx -o ups.docx    one of the tender",
		Args: cobra.RangeArgs(1, 2),
		RunE: func(_ *cobra.Command, args []string) error { return o.run(t, args) },
	}
	f := cmd.Flags()
	f.StringVar(&o.format, "format", "md", "docx, html, tsv or md")
	f.StringVar(&o.lang, "lang", "", "en, ar, or en,ar for both side by side (default that of the result)")
	f.StringVar(&o.tender, "tender", "", "tender file (default "+tenderName+" in DIR, where there is one)")
	f.StringVarP(&o.out, "out", "o", "", "file to write instead of stdout")
	return cmd
}

// oneTable is a table with the document that it belongs to.
type oneTable struct {
	doc   document.Document
	table document.Table
}

func (o *tableOptions) run(t *talk, args []string) error {
	if !slices.Contains(tableFormats(), o.format) {
		return usageError{unknown("format", o.format, tableFormats())}
	}
	if o.format == "docx" && o.out == "" && len(args) == 2 && isTerminal(t.out) {
		return usageError{errors.New("a Word file is not for a terminal; name a file with -o")}
	}
	list, err := o.tables(args[0])
	if err != nil {
		return err
	}
	if len(args) == 1 {
		return t.Data(listed(list))
	}
	for _, one := range list {
		if one.table.ID == args[1] {
			return o.print(t, one)
		}
	}
	return usageError{noTable(args[1], list)}
}

// tables collects the tables of the result, then those of the tender where there is a tender file.
func (o *tableOptions) tables(dir string) ([]oneTable, error) {
	result, manifest, err := readResult(dir)
	if err != nil {
		return nil, err
	}
	langs, err := o.languages(manifest)
	if err != nil {
		return nil, usageError{err}
	}
	from, err := record.ReadOrigins(dir)
	if err != nil {
		return nil, invalidInput(dir, err)
	}
	list := resultTables(result, from, langs, manifest.Digits)
	if o.tender == "" {
		if _, err := os.Stat(filepath.Join(dir, tenderName)); err != nil {
			return list, nil
		}
	}
	more, err := o.tenderTables(dir, langs)
	for _, one := range more { // what both have, such as the assumptions, is the same table
		if !slices.ContainsFunc(list, func(have oneTable) bool { return have.table.ID == one.table.ID }) {
			list = append(list, one)
		}
	}
	return list, err
}

func (o *tableOptions) languages(m record.Manifest) ([]lingo.Lang, error) {
	if o.lang == "" {
		return parseLanguages(m.Language)
	}
	return parseLanguages(o.lang)
}

// resultTables are the tables of a result in the languages that are asked for.
func resultTables(r *plan.Result, from record.Origins, langs []lingo.Lang, digits string) []oneTable {
	d, _ := lingo.ParseDigits(digits)
	var sides [][]table.Side
	for _, lang := range langs {
		words := lingo.For(r, lang).WithDigits(d)
		for i, t := range table.All(r, from, words) {
			if len(sides) <= i {
				sides = append(sides, nil)
			}
			sides[i] = append(sides[i], table.Side{Words: words, Table: t})
		}
	}
	var list []oneTable
	for _, s := range sides {
		doc, t := table.Document(s...)
		list = append(list, oneTable{doc, t})
	}
	return list
}

// tenderTables are the tables of the tender, the buyer's annexes among them.
func (o *tableOptions) tenderTables(dir string, langs []lingo.Lang) ([]oneTable, error) {
	src, err := readTender(dir, tenderRequest{file: o.tender})
	if err != nil {
		return nil, err
	}
	src.in.Languages = langs
	book, err := tender.Build(src.in)
	if err != nil {
		return nil, err
	}
	documents := []document.Document{book.Document}
	if book.Buyer != nil {
		documents = append(documents, *book.Buyer)
	}
	var list []oneTable
	for _, d := range documents {
		for _, t := range tablesIn(d.Cover, d.Sections) {
			list = append(list, oneTable{d, t})
		}
	}
	return list, nil
}

// tablesIn lists the tables of blocks and sections, in their order.
func tablesIn(blocks []document.Block, sections []document.Section) []document.Table {
	var list []document.Table
	for _, b := range blocks {
		if t, ok := b.(document.Table); ok {
			list = append(list, t)
		}
	}
	for _, s := range sections {
		list = append(list, tablesIn(s.Blocks, s.Sections)...)
	}
	return list
}
