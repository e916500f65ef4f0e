package tender

import "radif/model/procurement"

// operationsClauses is section 5.11: staff, training, warranty, spares.
func operationsClauses() []clause {
	return []clause{
		{"operations.posts", 1, Min, "bo", "document", "handover", "", posts},
		{"operations.training", 2, Min, "bso", "document", "handover", "", courses},
		{"operations.warranty", 3, Min, "bs", "document", "documents", "", policy("warranty", 1, "month", func(b *builder) float64 { return float64(b.Package.WarrantyMonths) })},
		{"operations.spares", 4, Min, "bs", "inspection", "delivery", "", spares},
		{"operations.parts", 5, Min, "bs", "document", "documents", "", policy("policy.parts", year, "yr", func(b *builder) float64 { return b.Package.Policy.PartsLife })},
		{"operations.documents", 6, Is, "dbso", "document", "handover", "", statement},
		{"operations.run", 7, Min, "b", "sat", "reliability", "", policy("acceptance.reliability", 86400, "d", func(b *builder) float64 { return b.Package.Acceptance.Reliability })},
		{"operations.levels", 8, Is, "o", "measurement", "service", "", statement},
	}
}

// designClauses is section 5.12: what a design commission hands over.
func designClauses() []clause {
	return []clause{
		{"design.deliverable", 1, Max, "d", "document", "design-review", "", deliverables},
		{"design.check", 2, Is, "d", "document", "design-review", "", statement},
		{"design.neutral", 3, Min, "d", "document", "design-review", "", policy("neutrality.products", 1, "1", func(b *builder) float64 { return float64(b.Package.Products) })},
		{"design.levels", 4, Is, "d", "document", "design-review", "iso-iec-22237 ansi-tia-942", statement},
	}
}

// choice is an instance that the tender file sets.
func (b *builder) choice(list, id, key string, title procurement.Text, v float64, unit string) found {
	return found{subject: id, title: b.entitled(title, id), value: &v, unit: unit, inputs: []string{list + "." + id + "." + key}}
}

func posts(b *builder, c clause) []found {
	var list []found
	for _, p := range b.Package.Staff {
		f := b.choice("staff", p.ID, "count", p.Title, float64(p.Count), "1")
		f.title = b.fill("tender.post", pair{"post", f.title}, pair{"hours", b.word("hours." + p.Hours)})
		list = append(list, f)
	}
	return list
}

func courses(b *builder, c clause) []found {
	var list []found
	for _, t := range b.Package.Training {
		list = append(list, b.choice("training", t.ID, "days", t.Title, float64(t.Days), "d"))
	}
	return list
}

func spares(b *builder, c clause) []found {
	var list []found
	for _, s := range b.Package.Spares {
		f := b.choice("spares", s.Item, "share", procurement.Text{}, tidy(100*s.Share), "%")
		f.title = b.word("item." + s.Item)
		list = append(list, f)
	}
	return list
}

func deliverables(b *builder, c clause) []found {
	var list []found
	for _, d := range b.Package.Deliverables {
		list = append(list, b.choice("deliverables", d.ID, "within", d.Title, d.Weeks, "week"))
	}
	return list
}
