package tender

import (
	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
)

// levels is section 6.
func (b *builder) levels(s *document.Section) error {
	if len(b.Package.Levels) == 0 {
		return nil
	}
	s.Wide = true
	c := clausesOf{b, s}
	c.add("rule", "1", b.word("clause-text.levels"))
	c.add("credits", "2", b.word("clause-text.credits"))
	t := b.table("6", "levels", "1", []col{{"metric", 2}, {"target", 1.3}, {"window", 1}, {"measured-at", 2}, {"measure", 2.5}, {"exclusions", 2}, {"credits", 2.5}, {"cap", 1}})
	t.Wide = true
	for _, l := range b.Package.Levels {
		t.Rows = append(t.Rows, b.levelRow(l))
	}
	s.Blocks = append(s.Blocks, t)
	return nil
}

// counted by a share are the metrics of which more is better; the others are durations.
func shareMetric(metric string) bool {
	switch metric {
	case procurement.Availability, procurement.Temperature, procurement.Replication, procurement.Backup:
		return true
	}
	return false
}

func (b *builder) levelRow(l procurement.ServiceLevel) document.Row {
	var bands []document.Text
	for _, x := range l.Bands {
		key := "level.above"
		if shareMetric(l.Metric) {
			key = "level.below"
		}
		bands = append(bands, b.fill(key, pair{"level", b.level(l.Metric, x.Level)}, pair{"credit", b.percent(x.Credit)}))
	}
	target := "level.at-most"
	if shareMetric(l.Metric) {
		target = "level.at-least"
	}
	title, goal := b.or(l.Title, "metric."+l.Metric), b.fill(target, pair{"level", b.level(l.Metric, l.Target)})
	return document.Row{ID: "level." + l.ID, Mark: b.term("level."+l.ID, "6", title, goal, b.list(bands), b.percent(l.Cap)), Cells: []document.Cell{
		strong(title), cell(goal), cell(b.amount(float64(l.Months), "month")),
		cell(b.word("metric." + l.Metric + ".at")), cell(b.word("metric." + l.Metric + ".measure")), cell(b.or(l.Exclusions, "metric.exclusions")),
		cell(b.list(bands)), cell(b.percent(l.Cap)),
	}}
}

// level is a target or the end of a band, in the unit of its metric.
func (b *builder) level(metric string, v float64) document.Text {
	if shareMetric(metric) {
		return b.amount(tidy(100*v), "%")
	}
	f := natural(v, "")
	return b.amount(f.Value, f.Unit)
}

func (b *builder) percent(share float64) document.Text {
	return b.say(func(w lingo.Words) string { return w.Format(tidy(100*share), "%", lingo.Sized) })
}
