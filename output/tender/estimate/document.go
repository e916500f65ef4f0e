package estimate

import (
	"slices"
	"strings"

	"radif/output/document"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/tender"
)

// words make texts in the languages of the tender.
type words struct {
	languages map[lingo.Lang]lingo.Words
}

func newWords(in tender.Input, languages []lingo.Lang) words {
	digits, _ := lingo.ParseDigits(in.Package.Digits)
	w := words{map[lingo.Lang]lingo.Words{}}
	for _, l := range languages {
		w.languages[l] = lingo.New(l).WithCurrency(in.Result.Currency).WithDigits(digits)
	}
	return w
}

func (w words) say(f func(w lingo.Words) string) document.Text {
	var t document.Text
	if one, ok := w.languages[lingo.English]; ok {
		t.EN = f(one)
	}
	if one, ok := w.languages[lingo.Arabic]; ok {
		t.AR = f(one)
	}
	return t
}

func (w words) word(key string) document.Text {
	return w.say(func(one lingo.Words) string { return one.Word(key) })
}

func (w words) foreign(text string) document.Text {
	return w.say(func(one lingo.Words) string { return one.Foreign(text) })
}

// fill fills the sentence under a key with one fact.
func (w words) fill(key, name string, fact document.Text) document.Text {
	return w.say(func(one lingo.Words) string { return one.Say(key, name, fact.In(one.Lang())) })
}

// Document is the estimate as a document of its own, marked as confidential on every page.
func (e Estimate) Document(in Input) document.Document {
	d := in.Book.Document
	w := newWords(in.Tender, d.Languages)
	d.Title, d.Watermark, d.Cover = w.fill("estimate.title", "title", d.Title), w.word("estimate.confidential"), nil
	s := document.Section{ID: "estimate", Number: "1", Title: w.word("estimate.section"), Wide: true}
	s.Blocks = append(s.Blocks, document.Paragraph{Text: w.word("estimate.rule"), Tone: document.Warning})
	for i, l := range e.Lots {
		s.Blocks = append(s.Blocks, e.table(w, l, i+1))
	}
	s.Blocks = append(s.Blocks, e.sums(w, len(e.Lots)+1))
	years := w.say(func(one lingo.Words) string {
		return one.Format(float64(in.Tender.Package.ServiceYears), "yr", lingo.Sized)
	})
	s.Blocks = append(s.Blocks, document.Paragraph{Text: w.fill("estimate.recurrent", "years", years), Tone: document.Note})
	if len(e.Unpriced) > 0 {
		s.Blocks = append(s.Blocks, document.Paragraph{Text: w.fill("estimate.unpriced", "list", e.unpriced(w)), Tone: document.Warning})
	}
	d.Sections = []document.Section{s}
	return d
}

func (e Estimate) unpriced(w words) document.Text {
	return w.say(func(one lingo.Words) string {
		var numbers []string
		for _, l := range e.Unpriced {
			numbers = append(numbers, one.Isolate(l.Number))
		}
		return one.List(numbers)
	})
}

// keys are the columns of the schedule.
func keys() []string {
	return []string{"item-no", "description", "unit", "quantity", "unit-price", "amount", "price-source"}
}

func (w words) columns() []document.Column {
	weights := map[string]float64{"item-no": 1.4, "description": 5, "unit": 1, "quantity": 1.2, "unit-price": 1.6, "amount": 1.8, "price-source": 1.6}
	var list []document.Column
	for _, key := range keys() {
		c := document.Column{Key: key, Title: w.word("column." + key), Weight: weights[key]}
		if key == "quantity" || key == "unit-price" || key == "amount" {
			c.Align = document.End
		}
		list = append(list, c)
	}
	return list
}

// table is the schedule of one lot.
func (e Estimate) table(w words, l Lot, n int) document.Table {
	currency := w.foreign(e.Currency)
	t := document.Table{ID: "estimate." + l.ID, Number: w.number(n), Columns: w.columns(), Wide: true}
	t.Caption = w.say(func(one lingo.Words) string {
		return one.Say("caption.estimate", "lot", l.Title.In(one.Lang()), "currency", currency.In(one.Lang()))
	})
	for _, line := range l.Lines {
		t.Rows = append(t.Rows, e.row(w, line))
	}
	if slices.ContainsFunc(l.Lines, func(x Line) bool { return x.Source != "" }) {
		t.Rows = append(t.Rows, e.total(w, t.ID+".firm", "column.total", l.Firm))
	}
	if l.Options > 0 {
		t.Rows = append(t.Rows, e.total(w, t.ID+".options", "column.estimate-option", l.Options))
	}
	return t
}

func (w words) number(n int) string {
	return "1-" + lingo.Unmarked(lingo.New(lingo.English).Exact(float64(n)))
}

func (e Estimate) row(w words, l Line) document.Row {
	text := only(w, l.Description)
	if l.Option {
		text = w.fill("tender.as-option", "item", text)
	}
	count := l.Count
	unit, _, _ := strings.Cut(l.Unit, "/")
	cells := []document.Cell{
		{Text: w.say(func(one lingo.Words) string { return one.Isolate(l.Number) })}, {Text: text},
		{Text: w.say(func(one lingo.Words) string { return one.Unit(unit) })},
		{Text: w.say(func(one lingo.Words) string { return one.Exact(count) }), Value: &count}, {}, {}, {},
	}
	id := "estimate." + l.ID
	if l.Option {
		id += ".option"
	}
	if l.Source != "" {
		cells[4], cells[5], cells[6] = e.money(w, l.Price), e.money(w, l.Amount), document.Cell{Text: w.word("estimate." + l.Source)}
	}
	return document.Row{ID: id, Cells: cells}
}

func (e Estimate) money(w words, v float64) document.Cell {
	return document.Cell{Text: w.say(func(one lingo.Words) string { return one.Money(v, e.Places) }), Value: &v}
}

func (e Estimate) total(w words, id, key string, v float64) document.Row {
	cells := make([]document.Cell, len(keys()))
	cells[1] = document.Cell{Text: w.word(key), Strong: true}
	cells[5] = e.money(w, v)
	return document.Row{ID: id, Total: true, Cells: cells}
}

// sums are the totals of all lots.
func (e Estimate) sums(w words, n int) document.Table {
	t := document.Table{ID: "estimate.sums", Number: w.number(n), Caption: w.fill("caption.estimate-sums", "currency", w.foreign(e.Currency)),
		Columns: []document.Column{{Key: "lot", Title: w.word("column.lot"), Weight: 4}, {Key: "amount", Title: w.word("column.amount"), Weight: 2, Align: document.End},
			{Key: "estimate-option", Title: w.word("column.estimate-option"), Weight: 2, Align: document.End}}}
	for _, l := range e.Lots {
		t.Rows = append(t.Rows, document.Row{ID: "sum." + l.ID, Cells: []document.Cell{{Text: only(w, l.Title)}, e.money(w, l.Firm), e.money(w, l.Options)}})
	}
	t.Rows = append(t.Rows, document.Row{ID: "sum.total", Total: true, Cells: []document.Cell{{Text: w.word("column.total"), Strong: true}, e.money(w, e.Firm), e.money(w, e.Options)}})
	return t
}

// only keeps the languages of the document.
func only(w words, t document.Text) document.Text {
	return w.say(func(one lingo.Words) string { return t.In(one.Lang()) })
}

// CSV is the schedule for a spreadsheet or another program, in the first language.
func (e Estimate) CSV(in Input) []byte {
	lang := in.Book.Document.Languages[0]
	w := newWords(in.Tender, []lingo.Lang{lang})
	cell := func(t document.Text) string { return record.TextCell(lingo.Unmarked(t.In(lang))) }
	var b strings.Builder
	b.WriteString("\ufeff")
	marked := cell(w.word("estimate.confidential")) // on every row: rows are copied elsewhere
	head := []string{marked}
	for _, key := range append([]string{"lot"}, append(keys(), "currency")...) {
		head = append(head, cell(w.word("column."+key)))
	}
	b.WriteString(strings.Join(head, ",") + "\n")
	for _, lot := range e.Lots {
		for _, l := range lot.Lines {
			row := []string{marked, record.TextCell(lot.ID)}
			for _, c := range e.row(w, l).Cells {
				if c.Value != nil {
					row = append(row, record.NumberCell(*c.Value))
				} else {
					row = append(row, cell(c.Text))
				}
			}
			b.WriteString(strings.Join(append(row, record.TextCell(e.Currency)), ",") + "\n")
		}
	}
	return []byte(b.String())
}
