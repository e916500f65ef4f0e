package estimate

import (
	"strings"

	"radif/output/document"
	"radif/output/tender"
)

// payment is a line of the price form: what a bidder puts a unit price to.
type payment struct {
	line   tender.Line
	option bool
	count  float64
}

// payments reads the price form of the tender, so that the estimate counts what bidders price.
func payments(book tender.Book) []payment {
	lines := map[string]tender.Line{}
	for _, l := range book.Rows.Bill {
		lines["price."+l.ID] = l
	}
	var list []payment
	for _, s := range book.Document.Sections {
		if s.ID != "prices" {
			continue
		}
		for _, b := range s.Blocks {
			if t, ok := b.(document.Table); ok {
				list = append(list, formed(t, lines)...)
			}
		}
	}
	return list
}

func formed(t document.Table, lines map[string]tender.Line) []payment {
	at := -1
	for i, c := range t.Columns {
		if c.Key == "quantity" {
			at = i
		}
	}
	var list []payment
	for _, row := range t.Rows {
		id, option := strings.CutSuffix(row.ID, ".option")
		l, ok := lines[id]
		if !ok {
			id, option = row.ID, false
			l, ok = lines[id]
		}
		if ok && at >= 0 && at < len(row.Cells) && row.Cells[at].Value != nil {
			list = append(list, payment{l, option, *row.Cells[at].Value})
		}
	}
	return list
}
