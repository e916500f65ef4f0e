package lint

import (
	"slices"
	"sort"

	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
	"radif/output/tender"
)

// Product is a kind of product that is sold, without a name. Its values stand under the clause
// that they answer, such as racks.units; under Size for a line of the bill.
type Product struct {
	Item   string // as in the bill of quantities: rack, drive, ups-module …
	Values map[string]Amount
}

// Size is the key of the size that a line of the bill gives.
const Size = "size"

// Amount is a number with its unit.
type Amount struct {
	Value float64
	Unit  string
}

// asked is one thing that is asked of an item: a requirement, or the size of a line of the bill.
type asked struct {
	at   passage
	key  string
	op   tender.Operator
	want Amount
}

// holds reports whether a product answers.
func (a asked) holds(p Product) bool {
	v := p.Values[a.key].Value
	switch a.op {
	case tender.Max:
		return v <= a.want.Value
	case tender.Equal:
		return v == a.want.Value
	}
	return v >= a.want.Value
}

// sentence is the key of what is said where few products are left.
func (a asked) sentence() string {
	switch a.op {
	case tender.Max:
		return "market-most"
	case tender.Equal:
		return "market-exact"
	}
	return "market"
}

// excused reports whether the buyer gives a reason for a narrow row.
func (c *checker) excused(at passage) bool {
	return slices.ContainsFunc(c.Tender.Package.Justifications, func(j procurement.Justification) bool { return covers(j, at) })
}

// covers reports whether a justification is for a row: it names its id or its number.
func covers(j procurement.Justification, at passage) bool {
	return j.Reason != (procurement.Text{}) && (slices.Contains(j.Rows, at.id) || at.number != "" && slices.Contains(j.Rows, at.number))
}

// market holds requirements against what is sold: each alone, then all of an item together.
func (c *checker) market() {
	if c.Tender.Package.Products < 1 {
		return
	}
	byItem := map[string][]Product{}
	for _, p := range c.Market {
		byItem[p.Item] = append(byItem[p.Item], p)
	}
	items := make([]string, 0, len(byItem))
	for item := range byItem {
		items = append(items, item)
	}
	sort.Strings(items)
	for _, item := range items {
		c.item(item, byItem[item])
	}
}

func (c *checker) item(item string, products []Product) {
	var together []asked
	few := false
	for _, a := range c.askedOf(item, products) {
		comparable := slices.DeleteFunc(slices.Clone(products), func(p Product) bool { return p.Values[a.key].Unit != a.want.Unit })
		if len(comparable) == 0 {
			continue
		}
		left := slices.DeleteFunc(slices.Clone(comparable), func(p Product) bool { return !a.holds(p) })
		if len(left) < c.Tender.Package.Products && len(left) < len(comparable) && !c.excused(a.at) {
			few = true
			c.add(RuleMarket, Warning, a.at, a.sentence(), c.measured("asked", a.want.Value, a.want.Unit), c.counted("left", len(left)), c.counted("of", len(comparable)),
				c.counted("fewest", c.Tender.Package.Products), c.sizes(left, a.key))
		}
		if a.key != Size {
			together = append(together, a)
		}
	}
	if !few && len(together) > 1 {
		c.together(item, products, together)
	}
}

// together holds all requirements of an item against each product.
func (c *checker) together(item string, products []Product, all []asked) {
	left := slices.DeleteFunc(slices.Clone(products), func(p Product) bool {
		return slices.ContainsFunc(all, func(a asked) bool { return !a.holds(p) })
	})
	if len(left) >= c.Tender.Package.Products || len(left) == len(products) || slices.ContainsFunc(all, func(a asked) bool { return c.excused(a.at) }) {
		return
	}
	var numbers []string
	for _, a := range all {
		numbers = append(numbers, a.at.number)
	}
	list := document.Text{EN: c.en.List(numbers), AR: c.ar.List(isolated(c.ar, numbers))}
	c.add(RuleMarket, Warning, all[0].at, "market-together", fact{"clauses", list}, c.counted("left", len(left)), c.counted("of", len(products)), c.counted("fewest", c.Tender.Package.Products))
}

func isolated(w lingo.Words, list []string) []string {
	out := make([]string, len(list))
	for i, text := range list {
		out[i] = w.Isolate(text)
	}
	return out
}

// askedOf lists what the rows ask of an item.
func (c *checker) askedOf(item string, products []Product) []asked {
	var list []asked
	for _, r := range c.Book.Rows.Requirements {
		if _, ok := products[0].Values[r.Clause]; ok && r.Value != nil && r.Mark != document.Removed {
			list = append(list, asked{passage{source: row, id: r.ID, number: r.Number}, r.Clause, r.Operator, Amount{*r.Value, r.Unit}})
		}
	}
	for _, l := range c.Book.Rows.Bill {
		if l.Item == item && l.Table == "supply" && l.Size > 0 && l.Mark != document.Removed {
			list = append(list, asked{passage{source: row, id: l.ID, number: l.Number}, Size, tender.Min, Amount{l.Size, l.SizeUnit}})
		}
	}
	return list
}

// sizes lists what remains, each size once.
func (c *checker) sizes(left []Product, key string) fact {
	var list []Amount
	for _, p := range left {
		if !slices.Contains(list, p.Values[key]) {
			list = append(list, p.Values[key])
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Value < list[j].Value })
	say := func(w lingo.Words) string {
		if len(list) == 0 {
			return w.Word("answer.none")
		}
		var texts []string
		for _, a := range list {
			texts = append(texts, w.Format(a.Value, a.Unit, lingo.Sized))
		}
		return w.List(texts)
	}
	return fact{"sizes", document.Text{EN: say(c.en), AR: say(c.ar)}}
}
