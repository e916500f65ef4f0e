package sheets

import (
	"errors"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"radif/output/document"
	"radif/output/internal/workbook"
	"radif/output/lingo"
)

// writer is a workbook in the making.
type writer struct {
	*workbook.Book
	doc      document.Document
	arabic   lingo.Words
	directed map[document.Text]string // texts with their marks: many cells say the same
}

// XLSX returns the workbook: a list of its sheets, then the sheets. Cells are locked without a
// password, those that the bidder fills in are open. The same document gives the same bytes.
func XLSX(doc document.Document) ([]byte, error) {
	if len(doc.Languages) == 0 {
		return nil, errors.New("sheets: a document without a language")
	}
	w := &writer{doc: doc, arabic: lingo.New(lingo.Arabic).In(lingo.Office), directed: map[document.Text]string{}}
	file, err := workbook.New(workbook.Properties{Title: doc.Title.In(w.first()), Creator: doc.Author.In(w.first()), Lang: w.first()})
	if err != nil {
		return nil, err
	}
	defer file.Close()
	w.Book = file
	list, taken := parts(doc), names{}
	contents := taken.of("", doc.Words.Contents.In(w.first()))
	if err := w.Place(contents); err != nil {
		return nil, err
	}
	var all []*sheet
	for _, p := range list {
		s, err := w.open(p, taken.of(p.number, p.title.In(w.first())))
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	if err := w.contents(contents, all); err != nil {
		return nil, err
	}
	for _, s := range all {
		if err := s.write(); err != nil {
			return nil, fmt.Errorf("sheets: %s: %w", s.ID, err)
		}
	}
	whole := true
	if err := w.File.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &whole}); err != nil {
		return nil, err
	}
	return w.Bytes()
}

// first is the language of the sheets.
func (w *writer) first() lingo.Lang { return w.doc.Languages[0] }

func (w *writer) rightLeft() bool { return w.first() == lingo.Arabic }

// direct marks what runs against a text.
func (w *writer) direct(lang lingo.Lang, text string) string {
	key := document.Text{EN: string(lang), AR: text}
	marked, ok := w.directed[key]
	if !ok {
		marked = office(text)
		if lang == lingo.Arabic {
			marked = w.arabic.Direct(marked)
		}
		w.directed[key] = marked
	}
	return marked
}

// all is a text in every language that says something else, each in its own direction.
func (w *writer) all(text document.Text, between string) string {
	var list []string
	for i, lang := range w.doc.Languages {
		words := w.direct(lang, text.In(lang))
		if words == "" || i > 0 && alike(text) {
			continue
		}
		if mark := marks[lang]; lang != w.first() { // signs of its own would end it
			words = mark + lingo.Unmarked(words) + mark
		}
		list = append(list, words)
	}
	return strings.Join(list, between)
}

// marks direct a text among those of the other language.
var marks = map[lingo.Lang]string{lingo.English: "\u200e", lingo.Arabic: "\u200f"}

// header is what stands above each printed page: the reference, the watermark, the date. None runs
// both ways, which spreadsheets scramble in headers.
func (w *writer) header() string {
	const most = 80 // of 255 signs for all three
	part := func(code, text string) string {
		text = strings.ReplaceAll(strings.Join(strings.Fields(text), " "), "&", "&&")
		if text == "" {
			return ""
		}
		if runes := []rune(text); len(runes) > most {
			text = strings.TrimRight(string(runes[:most]), "&")
		}
		return code + text
	}
	left, right := w.doc.Reference, w.doc.Date
	if w.rightLeft() {
		left, right = right, left
	}
	return part("&L", left) + part("&C", w.doc.Watermark.In(w.first())) + part("&R", right)
}
