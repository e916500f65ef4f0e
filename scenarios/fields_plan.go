package scenarios

import "radif/model/quantity"

// Bases a value can rest on.
const (
	Measured  = "measured"
	Published = "published"
	Derived   = "derived"
	Estimate  = "estimate"
	Policy    = "policy"
	Unstated  = "unstated"
)

// Dates at which the defaults were last looked at.
const reviewed = "2024-06-21"

// policy is a default that is a choice, not a fact.
func policy(text, why string) Default {
	return Default{Text: text, Basis: Policy, Source: why, Date: reviewed}
}

// estimate is a default without a direct source.
func estimate(text, why string) Default {
	return Default{Text: text, Basis: Estimate, Source: why, Date: reviewed}
}

func idField(what string) Field {
	return Field{Key: "id", Kind: ID, Required: true, Doc: "id of the " + what}
}

func titleField() Field {
	return Field{Key: "title", Kind: Title, Doc: "shown name"}
}

func translationFields() []Field {
	return []Field{
		{Key: "reviewed_by", Kind: Text, Required: true, Doc: "person or office that reviewed the Arabic"},
		{Key: "date", Kind: Day, Required: true, Doc: "day of the review"},
	}
}

func planFields() []Field {
	return []Field{
		{Key: "start", Kind: Month, Required: true, Doc: "first month of the plan"},
		{Key: "years", Kind: Count, Low: "1", High: "40", Required: true, Doc: "length of the plan"},
		{Key: "confidence", Kind: Enum, Choices: []string{"P10", "P25", "P50", "P60", "P70", "P75", "P80", "P85", "P90", "P95", "P98", "P99"},
			Default: policy("P90", "one site in ten would fall short on a quantity; stated so that it can be argued with"), Doc: "percentile of each phase maximum that the design must hold (U7)"},
		{Key: "trials", Kind: Count, Low: "100", High: "10000000", Default: policy("10000", "a P90 rests on a thousand values"), Doc: "number of simulated trials"},
		{Key: "seed", Kind: Count, Low: "0", High: "9007199254740991", Default: policy("1", "fixed, so that a run repeats"), Doc: "seed of the random streams (U5)"},
		{Key: "sampling", Kind: Enum, Choices: []string{"independent", "latin-hypercube"},
			Default: policy("latin-hypercube", "equal error with about half the trials"), Doc: "how trials are drawn (U4)"},
		{Key: "sobol", Kind: Inputs, Doc: "the few shared, dominant uncertain values drawn from a scrambled Sobol sequence (U4)"},
		{Key: "lead_time", Kind: Quantity, Dim: quantity.Duration, Fixed: true, Low: "0 s", High: "5 years",
			Default: policy("9 months", "from order to ready; sets order dates only"), Doc: "from order to ready"},
		{Key: "currency", Kind: Text, Default: policy("USD", "any code of ISO 4217"), Doc: "code of the currency all money is written in"},
		{Key: "phases", Kind: List, Required: true, Fields: []Field{
			idField("phase"), titleField(),
			{Key: "ready", Kind: Month, Required: true, Doc: "first month the phase must carry; its design holds until the next phase or the end of the plan"},
		}, Doc: "steps of the build-out"},
	}
}

func siteFields() []Field {
	return []Field{
		{Key: "climate", Kind: Catalogue, To: "climates", Required: true, Doc: "climate of the site, a catalogue id"},
		{Key: "availability", Kind: Catalogue, To: "availability", Required: true, Doc: "availability rule, a catalogue id: redundancy and hours of fuel; each part can be overridden under facility"},
		{Key: "altitude", Kind: Quantity, Dim: quantity.Length, Low: "0 m", High: "5000 m", From: "climate altitude", Doc: "above sea level"},
		{Key: "design_temperature", Kind: Quantity, Dim: quantity.Temperature, Signed: true, Low: "-20 °C", High: "60 °C", From: "climate design_temperature", Doc: "outdoor air of the design day"},
		{Key: "distance", Kind: Quantity, Dim: quantity.Length, Positive: true, Required: true, Doc: "from the primary site, along the cable"},
	}
}

func marginFields() []Field {
	return []Field{
		idField("margin"), titleField(),
		{Key: "quantity", Kind: Text, Required: true, Doc: "id of the quantity it raises, such as power.it"},
		{Key: "share", Kind: Quantity, Dim: quantity.Share, Fixed: true, High: "300 %", Required: true, Doc: "added to the computed value"},
	}
}

func correlationFields() []Field {
	return []Field{
		{Key: "between", Kind: Inputs, Length: 2, Required: true, Doc: "paths of two uncertain values"},
		{Key: "rank", Kind: Quantity, Dim: quantity.Number, Fixed: true, Signed: true, Low: "-1", High: "1", Required: true, Doc: "rank correlation (U3)"},
	}
}
