package tender

import (
	"sort"
	"strconv"

	"radif/output/document"
)

// summarise tells each line with its quantities.
func (b *builder) summarise() {
	for i := range b.rows.Bill {
		l := &b.rows.Bill[i]
		parts := []document.Text{l.Description}
		for _, q := range l.Quantities {
			parts = append(parts, b.fill("tender.in-phase", pair{"phase", b.phase(q.Phase)}, pair{"quantity", b.exact(q.Quantity)}))
		}
		if len(l.Quantities) == 0 {
			parts = append(parts, b.exact(l.Total))
		}
		l.Summary = b.list(parts)
	}
}

// numberLines numbers the lines by table and kind.
func (b *builder) numberLines() {
	old := b.previousNumbers(func(r *Rows, add func(id, number string)) {
		for _, l := range r.Bill {
			add(l.ID, l.Number)
		}
	})
	for t, tableID := range billTables() {
		byKind := map[int][]string{}
		for _, l := range b.rows.Bill {
			if n := kindOf(l.Item).number; l.Table == tableID {
				byKind[n] = append(byKind[n], l.ID)
			}
		}
		numbers := map[string]string{}
		for n, list := range byKind {
			for id, number := range numbered(billChapter+"."+strconv.Itoa(t+1)+"."+strconv.Itoa(n), list, old) {
				numbers[id] = number
			}
		}
		for i := range b.rows.Bill {
			if l := &b.rows.Bill[i]; l.Table == tableID {
				l.Number = numbers[l.ID]
			}
		}
	}
	sort.SliceStable(b.rows.Bill, func(i, j int) bool { return before(b.rows.Bill[i].Number, b.rows.Bill[j].Number) })
}

// markLines compares with the issue before.
func (b *builder) markLines() {
	if b.Previous == nil {
		return
	}
	was, now := map[string]Line{}, map[string]bool{}
	for _, l := range b.Previous.Bill {
		was[l.ID] = l
	}
	for i := range b.rows.Bill {
		l := &b.rows.Bill[i]
		now[l.ID] = true
		old, had := was[l.ID]
		switch {
		case !had || old.Mark == document.Removed:
			l.Mark = document.Added
		case old.Summary != l.Summary || old.Unit != l.Unit:
			l.Mark = document.Changed
		}
	}
	var gone []Line
	for _, l := range b.Previous.Bill {
		if !now[l.ID] {
			l.Mark, l.Quantities, l.Total = document.Removed, nil, 0
			gone = append(gone, l)
		}
	}
	b.rows.Bill = inPlace(b.rows.Bill, gone, func(l Line) string { return l.Number })
}
