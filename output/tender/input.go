package tender

import (
	"errors"
	"fmt"

	"radif/model/plan"
	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
	"radif/output/record"
)

// Input is everything that a tender is made of.
type Input struct {
	Result    *plan.Result
	Facts     Facts          // of the case behind the result
	Origins   record.Origins // of the scenario's inputs
	Package   procurement.Package
	Settings  record.Origins // of the values of the tender file
	Tool      record.Tool
	Catalogue []record.Edition
	Languages []lingo.Lang // empty: those of the package
	Previous  *Rows        // of the issue before; nil: this is the first
	NoFigures bool         // for those who need the rows alone
}

// Book is a tender: the document to be issued and the rows behind it.
type Book struct {
	Document document.Document
	Buyer    *document.Document // the buyer's annexes, where they are kept apart; else nil
	Rows     Rows
}

// Build makes the tender.
func Build(in Input) (Book, error) {
	b, err := newBuilder(in)
	if err != nil {
		return Book{}, err
	}
	b.rows = Rows{Kind: string(in.Package.Kind), Category: string(in.Package.Kind.Category()), Reference: in.Package.Reference, Revision: in.Package.Revision}
	b.lots()
	b.requirements()
	b.tests()
	b.bill()
	b.milestones()
	doc, buyer, err := b.documents()
	return Book{Document: doc, Buyer: buyer, Rows: b.rows}, err
}

func newBuilder(in Input) (*builder, error) {
	if in.Result == nil || len(in.Result.Phases) == 0 {
		return nil, errors.New("tender: the result has no phases")
	}
	if len(in.Languages) == 0 {
		for _, text := range in.Package.Languages {
			lang, err := lingo.ParseLang(text)
			if err != nil {
				return nil, fmt.Errorf("tender: %w", err)
			}
			in.Languages = append(in.Languages, lang)
		}
	}
	if n := len(in.Languages); n == 0 || n > 2 {
		return nil, fmt.Errorf("tender: %d languages; one or two are possible", n)
	}
	digits := lingo.Western
	if in.Package.Digits != "" {
		var err error
		if digits, err = lingo.ParseDigits(in.Package.Digits); err != nil {
			return nil, fmt.Errorf("tender: %w", err)
		}
	}
	b := &builder{Input: in}
	b.en = lingo.New(lingo.English).WithCurrency(in.Result.Currency)
	b.ar = lingo.New(lingo.Arabic).WithCurrency(in.Result.Currency).WithDigits(digits).WithSignOff(b.signOff())
	return b, nil
}

// signOff is the review of the Arabic words, if there is one.
func (b *builder) signOff() lingo.SignOff {
	for _, r := range b.Package.Reviews {
		if r.Language == string(lingo.Arabic) {
			return lingo.SignOff{By: r.Reviewer, Date: r.Date}
		}
	}
	return lingo.SignOff{}
}
