package record

import (
	"radif/model/plan"
	"radif/output/lingo"
)

// FromResult puts a result into the layout of results.json.
func FromResult(r *plan.Result, version string) Results {
	out := Results{
		Schema:   ResultsSchema,
		Scenario: fromScenario(r),
		Run:      Run{version, r.Seed, r.Trials, r.Stored, r.Confidence},
		Months:   each(r.Months, monthText),
		Phases:   each(r.Phases, fromPhase),
		Services: each(r.Services, fromService),
		Design:   each(r.Design, fromDesign),
		Joint:    each(r.Joint, fromJoint),
		Fidelity: each(r.Fidelity, func(f plan.Fidelity) Fidelity { return Fidelity(f) }),
		Plant:    each(r.Plant, fromPlant),
		Mix:      each(r.Mix, fromMix),
		Names:    r.Names,
	}
	if out.Names == nil {
		out.Names = map[string]plan.Title{}
	}
	out.Quantities = each(r.Quantities, fromQuantity(lingo.Quantities()))
	out.Warnings = each(r.Warnings, fromWarning(lingo.For(r, lingo.English), lingo.For(r, lingo.Arabic)))
	return out
}

// each maps a list; the result is never nil, so that JSON says [] and not null.
func each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, a := range list {
		out[i] = f(a)
	}
	return out
}

// parts keeps a list that is not there apart from an empty one: most values have no parts.
func parts[A, B any](list []A, f func(A) B) []B {
	if list == nil {
		return nil
	}
	return each(list, f)
}

func fromScenario(r *plan.Result) Scenario {
	s := Scenario{Name: r.Name, Title: r.Title, Digest: r.Digest, Currency: r.Currency}
	if r.Translation != (plan.SignOff{}) {
		s.Translation = &r.Translation
	}
	return s
}

func fromPhase(p plan.PhaseInfo) Phase {
	return Phase{p.ID, p.Title, p.Order.String(), p.Ready.String(), p.End.String()}
}

func fromQuantity(title func(string) plan.Title) func(plan.QuantityResult) Quantity {
	return func(q plan.QuantityResult) Quantity {
		return Quantity{q.ID, q.Unit, title(q.ID), q.State, q.Site, Bands(q.Month)}
	}
}

func fromService(s plan.ServiceResult) Service {
	return Service{s.ID, s.Title, s.Class, each(s.Quantities, func(q plan.ServiceQuantity) ServiceQuantity {
		return ServiceQuantity{q.ID, q.Unit, ServiceBands{q.Mean, q.P50, q.P90}}
	})}
}

func fromDesign(d plan.Design) Design {
	return Design{
		ID: d.ID, Unit: d.Unit, Phase: d.Phase, At: d.At.String(), Confidence: d.Confidence,
		Computed: d.Computed, Margins: each(d.Margins, func(m plan.AppliedMargin) Margin { return Margin(m) }),
		Specified: d.Specified, Rounding: d.Rounding, Binding: d.Binding, Trial: d.Trial, Median: d.Median,
		Low: d.Low, High: d.High, Tail: d.Tail, Given: d.Given, Exact: d.Exact, Trace: d.Trace, Parts: parts(d.Parts, func(p plan.DesignPart) DesignPart { return DesignPart(p) }),
	}
}

func fromJoint(j plan.Joint) Joint {
	return Joint{j.Phase, j.Share, each(j.Limiting, func(s plan.Shortfall) Shortfall { return Shortfall(s) })}
}

func fromPlant(p plan.Plant) Plant {
	return Plant{p.Phase, each(p.Items, func(i plan.Item) Item { return Item(i) })}
}

func fromMix(m plan.Mix) Mix {
	return Mix{m.ID, m.Unit, each(m.Parts, func(p plan.Part) Part { return Part(p) })}
}

func fromWarning(en, ar lingo.Words) func(plan.Warning) Warning {
	return func(a plan.Warning) Warning {
		values := a.Values
		if values == nil {
			values = map[string]string{}
		}
		return Warning{a.ID, a.Subject, values, plan.Title{EN: en.Warning(a), AR: ar.Warning(a)}}
	}
}
