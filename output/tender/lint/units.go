package lint

import (
	"radif/model/plan"
	"radif/output/document"
	"radif/output/lingo"
)

// mistaken are the units that are taken for one another.
func mistaken() map[string]string {
	out := map[string]string{}
	for _, pair := range [][2]string{{"TB", "TiB"}, {"GB", "GiB"}, {"PB", "PiB"}, {"kW", "kVA"}, {"MW", "MVA"}, {"Mbit/s", "MB/s"}, {"Gbit/s", "GB/s"}} {
		out[pair[0]], out[pair[1]] = pair[1], pair[0]
	}
	return out
}

// loose are spellings that leave open which unit is meant, or that are no unit.
func loose() map[string]string {
	return map[string]string{
		"Mb": "Mbit, MB", "Gb": "Gbit, GB", "Tb": "Tbit, TB", "mb": "Mbit, MB", "gb": "Gbit, GB", "tb": "Tbit, TB",
		"Mb/s": "Mbit/s, MB/s", "Gb/s": "Gbit/s, GB/s", "Mbps": "Mbit/s, MB/s", "Gbps": "Gbit/s, GB/s", "MBps": "Mbit/s, MB/s", "GBps": "Gbit/s, GB/s", "mbps": "Mbit/s, MB/s", "gbps": "Gbit/s, GB/s",
		"KW": "kW", "Kw": "kW", "kw": "kW", "KVA": "kVA", "Kva": "kVA", "kva": "kVA", "kVa": "kVA", "KVa": "kVA", "TIB": "TiB", "tib": "TiB", "GIB": "GiB", "gib": "GiB", "mw": "MW", "mva": "MVA",
	}
}

// subject ties the words for a thing to the quantity that the tender states of it.
type subject struct {
	quantity string
	words    []phrase
}

func subjects() []subject {
	return []subject{
		{"power.ups", phrases([]string{"ups", "uninterruptible", "التغذية غير المنقطعة", "القدرة غير المنقطعة"})},
		{"power.generator", phrases([]string{"generator", "generators", "generating set", "generating sets", "genset", "gensets", "مولد", "مولدات", "مولدا", "مولدين"})},
		{"power.utility", phrases([]string{"transformer", "transformers", "محول", "محولات", "محولين"})},
		{"cooling.capacity", phrases([]string{"cooling", "chiller", "chillers", "تبريد", "مبرد", "مبردات"})},
		{"power.it", phrases([]string{"it load", "حمل تقنية المعلومات"})},
		{"network.replication", phrases([]string{"replication link", "replication links", "رابط النسخ المتماثل", "روابط النسخ المتماثل"})},
		{"network.access", phrases([]string{"access link", "internet link", "رابط الإنترنت", "وصول المستخدمين"})},
		{"storage.throughput", phrases([]string{"storage throughput", "إنتاجية التخزين"})},
	}
}

// units compares units with those that are registered, and looks for units that are mistaken for
// each other in the buyer's own words.
func (c *checker) units() {
	registered := map[string]string{}
	for _, q := range plan.Register() {
		registered[q.ID] = q.Unit
	}
	for _, r := range c.Book.Rows.Requirements {
		if want := registered[r.Quantity]; want != "" && want != r.Unit && r.Mark != document.Removed {
			c.add(RuleUnit, Error, passage{source: row, id: r.ID, number: r.Number}, "unit", c.quoted("unit", r.Unit), c.quoted("registered", want))
		}
	}
	r := reader{checker: c, registered: registered, partner: mistaken(), loose: loose(), spelt: spellings(c.en, c.ar), subjects: subjects()}
	for _, p := range c.settings {
		p.each(r.read)
	}
}

// spellings are the ways to write the units that are mistaken, longest first.
func spellings(words ...lingo.Words) map[string]string {
	out := map[string]string{}
	for unit := range mistaken() {
		out[unit] = unit
		for _, w := range words {
			if w.Has("unit." + unit + ".word") {
				out[w.UnitWord(unit)] = unit
			}
		}
	}
	return out
}
