package tender

import (
	"strconv"

	"radif/model/procurement"
)

// lots makes the lots; a tender without any is one lot of all groups.
func (b *builder) lots() {
	if len(b.Package.Lots) == 0 {
		b.rows.Lots = []Lot{{ID: "all", Number: "1", Title: b.word("tender.one-lot"), Groups: procurement.Groups()}}
		return
	}
	old := b.previousNumbers(func(r *Rows, add func(id, number string)) {
		for _, l := range r.Lots {
			add(l.ID, l.Number)
		}
	})
	last := 0
	for _, number := range old {
		n, _ := strconv.Atoi(number)
		last = max(last, n)
	}
	for _, l := range b.Package.Lots {
		number, had := old[l.ID]
		if !had {
			last++
			number = strconv.Itoa(last)
		}
		b.rows.Lots = append(b.rows.Lots, Lot{ID: l.ID, Number: number, Title: b.entitled(l.Title, l.ID), Groups: l.Groups})
	}
}
