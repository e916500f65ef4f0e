package scenarios

import (
	"radif/model/cost"
	"radif/model/plan"
)

func (b *binder) cost(out plan.Case) cost.Input {
	s := b.section("finance")
	in := cost.Input{
		Start: out.Start, Months: out.Months, Energy: b.energy(), Upkeep: cost.Upkeep{Share: s.param("maintenance")},
		Rent: cost.Rent{Price: s.param("rent")}, Discount: s.param("discount"), Decommission: s.param("decommission"),
		Escalation: cost.Escalation{Equipment: s.param("escalation", "equipment"), Energy: s.param("escalation", "energy"), Wages: s.param("escalation", "wages")},
	}
	each := func(key string, take func(at)) {
		for _, v := range s.v.get(key).items() {
			v.get("id").word()
			v.named()
			take(at{b, v})
		}
	}
	each("prices", func(p at) {
		in.Capital = append(in.Capital, cost.Capital{ID: p.word("item"), Subject: p.word("subject"), Price: p.param("price"), Install: p.param("install"), Life: p.param("life")})
	})
	each("links", func(l at) {
		in.Links = append(in.Links, cost.Link{ID: l.v.id, PerRate: l.param("rate"), Fixed: l.param("fixed"), Carriers: b.section("network", "link").param("carriers")})
	})
	each("staff", func(p at) {
		in.Staff = append(in.Staff, cost.Post{ID: p.v.id, Posts: p.param("posts"), Hours: p.param("hours"), Productive: p.param("productive"), Salary: p.param("salary")})
	})
	each("licences", func(l at) { in.Licences = append(in.Licences, cost.Licence{ID: l.v.id, Price: l.param("price")}) })
	each("supplies", func(p at) { in.Supplies = append(in.Supplies, cost.Supply{ID: p.v.id, Price: p.param("price")}) })
	return in
}

// energy binds the tariff: periods, or one price all year.
func (b *binder) energy() cost.Energy {
	s := b.section("finance", "energy")
	s.word("tariff")
	out := cost.Energy{Demand: s.param("demand")}
	for _, v := range s.v.get("periods").items() {
		v.get("id").word()
		v.named()
		p := at{b, v}
		out.Periods = append(out.Periods, cost.Period{ID: v.id, Share: p.param("share"), Price: p.param("price")})
	}
	if len(out.Periods) == 0 && s.v.get("price") != nil {
		out.Periods = []cost.Period{{ID: "all", Price: s.param("price")}}
	}
	return out
}
