package tender

import "radif/output/document"

// markRequirements compares with the issue before: what is new or changed is marked, and what is
// gone stays as a row that says so.
func (b *builder) markRequirements() {
	if b.Previous == nil {
		return
	}
	before, now := map[string]Requirement{}, map[string]bool{}
	for _, r := range b.Previous.Requirements {
		before[r.ID] = r
	}
	for i := range b.rows.Requirements {
		r := &b.rows.Requirements[i]
		now[r.ID] = true
		old, had := before[r.ID]
		switch {
		case !had || old.Mark == document.Removed:
			r.Mark = document.Added
		case old.Sentence != r.Sentence || old.Mandatory != r.Mandatory || old.Lot != r.Lot:
			r.Mark = document.Changed
		}
	}
	var gone []Requirement
	for _, r := range b.Previous.Requirements {
		if !now[r.ID] {
			r.Mark, r.Tests, r.Mandatory = document.Removed, nil, false
			gone = append(gone, r)
		}
	}
	b.rows.Requirements = inPlace(b.rows.Requirements, gone, func(r Requirement) string { return r.Number })
}

// inPlace puts what is gone back among the rows, in the order of the numbers.
func inPlace[T any](rows, gone []T, number func(T) string) []T {
	for _, g := range gone {
		at := len(rows)
		for i, r := range rows {
			if before(number(g), number(r)) {
				at = i
				break
			}
		}
		rows = append(rows[:at], append([]T{g}, rows[at:]...)...)
	}
	return rows
}
