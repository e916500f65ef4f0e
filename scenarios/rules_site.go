package scenarios

import (
	"math"

	"radif/model/plan"
)

func (r *rules) facility() {
	f := r.root.get("facility")
	r.table(f.get("battery"), "autonomies", "rate_factors")
	r.table(f.get("cooling"), "temperatures", "power_ratios")
	keep, tanks := f.get("fuel", "maintainable"), f.get("fuel", "tanks")
	if keep.sound() && keep.text == "true" && tanks.measured() && tanks.lowest() < 2 {
		r.wrong(tanks, "with one tank none can be out for maintenance", "at least 2, or maintainable: false", "")
	}
}

// table holds two lists to one length and the first one to rising values.
func (r *rules) table(v *value, points, values string) {
	x, y := v.get(points), v.get(values)
	if !x.sound() || !y.sound() {
		return
	}
	at := x
	if y.written() {
		at = y
	}
	if len(x.kids) != len(y.kids) {
		r.wrong(at, points+" has "+itoa(len(x.kids))+" values and "+values+" has "+itoa(len(y.kids)), "as many in both", "")
		return
	}
	if len(x.kids) < 2 {
		r.wrong(at, "the table has fewer than two points", "at least two", "")
		return
	}
	for i := 1; i < len(x.kids); i++ {
		if x.kids[i].number <= x.kids[i-1].number {
			r.wrong(x.kids[i], x.kids[i].text+" does not rise above "+x.kids[i-1].text, "rising values", "")
			return
		}
	}
}

func (r *rules) finance() {
	f := r.root.get("finance")
	r.energyPrices(f.get("energy"))
	for _, link := range f.get("links").items() {
		if link.get("rate") == nil && link.get("fixed") == nil && !link.broken {
			r.wrong(link, "the line has no price", "rate, fixed or both", "")
		}
	}
	subjects := append(append(r.ids("pools"), r.ids("storage.classes")...), backupStore)
	seen := map[[2]string]string{}
	for _, p := range f.get("prices").items() {
		item, subject := p.get("item"), p.get("subject")
		if subject.sound() && !contains(subjects, subject.text) {
			r.wrong(subject, quoted(subject.text)+" is neither a pool nor a storage class", oneOf(subjects), r.didYouMean(subject.text, subjects))
		}
		if !item.sound() {
			continue
		}
		key := [2]string{item.text, ""}
		if subject.sound() {
			key[1] = subject.text
		}
		if other, ok := seen[key]; ok {
			r.wrong(p, "it prices the same thing as "+other, "one price for each item and subject", "")
		}
		seen[key] = p.id
	}
}

func (r *rules) energyPrices(e *value) {
	tariff, price, periods := e.get("tariff"), e.get("price"), e.get("periods")
	if tariff.sound() {
		if entry, ok := r.catalogue.Find("tariffs", tariff.text); ok && currencyCode(r.currency) && currencyOf(entry) != r.currency {
			r.wrong(tariff, "the tariff is in "+currencyOf(entry)+" and the plan in "+r.currency, "a tariff in the plan's currency, or price", "")
		}
	}
	if len(periods.items()) == 0 {
		return
	}
	if price.sound() {
		at := price
		if !price.written() {
			at = tariff
		}
		r.wrong(at, "one price stands beside periods", "either price or tariff, or periods", "")
	}
	sum := 0.
	for _, p := range periods.items() {
		share := p.get("share")
		if !share.measured() || !share.dist.Fixed() {
			return
		}
		sum += share.number
	}
	if math.Abs(sum-1) > shareSlack {
		r.wrong(periods, "the shares sum to "+plain(100*sum)+" %", "they sum to 100 %, within 0.1 %", "")
	}
}

func (r *rules) margins() {
	var sized []string
	for _, q := range plan.Register() {
		if q.Sized {
			sized = append(sized, q.ID)
		}
	}
	for _, m := range r.root.get("margins").items() {
		q := m.get("quantity")
		if q.sound() && !contains(sized, q.text) {
			r.wrong(q, quoted(q.text)+" is not a quantity with a design value", oneOf(sized), r.didYouMean(q.text, sized))
		}
	}
}

// unused notes what nothing refers to.
func (r *rules) unused() {
	named := map[string]map[string]bool{}
	for _, v := range r.refs {
		for _, w := range v.words {
			if named[v.field.To] == nil {
				named[v.field.To] = map[string]bool{}
			}
			named[v.field.To][w.text] = true
		}
	}
	for _, list := range []string{"profiles", "drivers", "recovery", "pools", "storage.classes", "storage.kinds"} {
		for _, v := range r.byPath[list].items() {
			if !named[list][v.id] {
				r.note(v, "nothing uses it", "")
			}
		}
	}
}

// titles notes names that a reader of one language will miss.
func (r *rules) titles() {
	r.root.walk(func(v *value) {
		if v.field.Kind != Title || !v.sound() {
			return
		}
		for lang, text := range map[string]string{"en": v.title.EN, "ar": v.title.AR} {
			if text == "" {
				r.note(v, "the title is missing in "+lang, "")
			}
		}
	})
}
