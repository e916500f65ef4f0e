package scenarios

import (
	"radif/model/procurement"
	"radif/model/quantity"
)

func metrics() []string {
	return []string{procurement.Availability, procurement.Response, procurement.Restoration, procurement.Temperature, procurement.Replication, procurement.Backup, procurement.Reporting}
}

func levelFields() []Field {
	measured := func(key, doc string) Field {
		return Field{Key: key, Kind: Quantity, Dim: quantity.Share, Or: []quantity.Dimension{quantity.Duration}, Fixed: true, Required: true, Doc: doc}
	}
	return []Field{
		idField("level"),
		{Key: "metric", Kind: Enum, Choices: metrics(), Required: true, Doc: "what is measured: a share for availability, temperature, replication and backup, a duration for response, restoration and reporting"},
		titleField(),
		measured("target", "level that must be reached"),
		{Key: "window", Kind: Quantity, Dim: quantity.Duration, Fixed: true, Low: "1 months", High: "12 months", Default: policy("1 months", "credits follow the monthly fee"), Doc: "over which it is measured, whole months"},
		{Key: "exclusions", Kind: Title, Doc: "what does not count; not given: maintenance agreed in writing and acts of the buyer"},
		{Key: "bands", Kind: Pairs, Required: true, Fields: []Field{
			measured("level", "end of the band: missed below it (a share) or above it (a duration)"),
			{Key: "credit", Kind: Quantity, Dim: quantity.Share, Fixed: true, Positive: true, High: "100 %", Required: true, Doc: "of the fee of the window"},
		}, Doc: "credit bands, from the slightest miss to the worst"},
		{Key: "cap", Kind: Quantity, Dim: quantity.Share, Fixed: true, Positive: true, High: "100 %", Required: true, Doc: "most credit in a window"},
	}
}

func acceptanceFields() []Field {
	return []Field{
		{Key: "load_bank", Kind: Quantity, Dim: quantity.Duration, Fixed: true, Low: "4 h", High: "72 h", Default: policy("4 h", "time until temperatures are steady"), Doc: "of the integrated test at the whole load of a phase"},
		{Key: "reliability", Kind: Quantity, Dim: quantity.Duration, Fixed: true, Low: "1 d", High: "180 d", Default: policy("30 d", "a month with its month-end"), Doc: "of the reliability run before handover"},
		{Key: "witness", Kind: Title, Doc: "who attends; not given: the buyer and its engineer"},
	}
}

func spareFields() []Field {
	return []Field{
		{Key: "id", Kind: ID, Required: true, Doc: "kind of item, such as drive"},
		{Key: "share", Kind: Quantity, Dim: quantity.Share, Fixed: true, Positive: true, High: "100 %", Required: true, Doc: "of the quantity supplied, rounded up to whole pieces"},
	}
}

func trainingFields() []Field {
	return []Field{
		idField("course"), titleField(),
		{Key: "days", Kind: Count, Low: "1", High: "365", Required: true, Doc: "length"},
		{Key: "people", Kind: Count, Low: "1", High: "1000", Required: true, Doc: "who take part"},
	}
}

func staffFields() []Field {
	return []Field{
		idField("post"), titleField(),
		{Key: "count", Kind: Count, Low: "1", High: "1000", Required: true, Doc: "persons on duty at a time"},
		{Key: "hours", Kind: Enum, Choices: []string{"all-day", "office"}, Required: true, Doc: "around the clock or in office hours"},
	}
}

func tenderServiceFields() []Field {
	return []Field{
		idField("service"), titleField(),
		{Key: "group", Kind: Enum, Choices: procurement.Groups(), Default: policy("operations", "most services are"), Doc: "group of requirements, which decides the lot"},
		{Key: "every", Kind: Enum, Choices: []string{"month", "year"}, Required: true, Doc: "how often it is paid"},
		{Key: "count", Kind: Count, Low: "1", High: "10000", Default: policy("1", "one fee"), Doc: "how many in each"},
	}
}

func optionFields() []Field {
	return []Field{
		idField("option"), titleField(),
		{Key: "group", Kind: Enum, Choices: procurement.Groups(), Required: true, Doc: "group of requirements, which decides the lot"},
		{Key: "quantity", Kind: Quantity, Dim: quantity.Number, Fixed: true, Positive: true, Required: true, Doc: "how much"},
		{Key: "unit", Kind: Enum, Choices: []string{"pieces", "lump-sum", "m", "m²"}, Default: policy("pieces", "most options are counted"), Doc: "unit of the quantity"},
	}
}

func deliverableFields() []Field {
	return []Field{
		idField("deliverable"), titleField(),
		{Key: "within", Kind: Quantity, Dim: quantity.Duration, Fixed: true, Positive: true, Required: true, Doc: "from the effective date"},
	}
}

func legalFields() []Field {
	return []Field{
		{Key: "id", Kind: ID, Required: true, Doc: "instructions, general-conditions, special-conditions, agreement, securities, or one of your own with a title"},
		titleField(),
		{Key: "text", Kind: Title, Doc: "what stands there"},
		{Key: "files", Kind: Title, Doc: "or the text files that it is taken from, one for each language, inside the folder of this file"},
	}
}

func justificationFields() []Field {
	return []Field{
		idField("justification"),
		{Key: "names", Kind: Texts, Doc: "names of makers or products that it covers"},
		{Key: "rows", Kind: Texts, Doc: "ids or numbers of requirements that it covers"},
		{Key: "reason", Kind: Title, Required: true, Doc: "why nothing else is precise"},
	}
}

func neutralityFields() []Field {
	return []Field{
		{Key: "products", Kind: Count, Low: "1", High: "100", Default: policy("3", "a comparison needs three"), Doc: "fewest products of the catalogue that a requirement must leave"},
		{Key: "names", Kind: Texts, Doc: "names of makers and products that no requirement may ask for, beside those of the catalogue"},
		{Key: "words", Kind: Texts, Doc: "words that are too vague for a requirement, in either language, beside the list"},
	}
}

func estimateFields() []Field {
	return []Field{
		{Key: "currency", Kind: Text, Default: policy("USD", "any code of ISO 4217"), Doc: "code of the currency of the bids and of the prices below"},
		{Key: "decimals", Kind: Count, Low: "0", High: "4", Doc: "of the currency; not given: 3 for JOD, KWD, BHD, OMR, IQD, LYD and TND, 0 for JPY and KRW, else 2"},
		{Key: "prices", Kind: Pairs, Fields: priceFields(), Doc: "unit prices of the confidential estimate"},
		{Key: "file", Kind: Text, Doc: "further unit prices, a file of its own inside the folder of this one, so that they can be kept apart"},
	}
}

// priceFileFields is the table of a file of unit prices.
func priceFileFields() []Field {
	return []Field{
		{Key: "radif-prices", Kind: Count, Low: "1", High: "1", Required: true, Doc: "version of the price file; 1"},
		{Key: "currency", Kind: Text, Required: true, Doc: "code of the currency; that of the tender"},
		{Key: "prices", Kind: Pairs, Required: true, Fields: priceFields(), Doc: "unit prices"},
	}
}

func priceFields() []Field {
	items := make([]string, 0, len(procurement.Items()))
	for _, i := range procurement.Items() {
		items = append(items, i.ID)
	}
	return []Field{
		{Key: "item", Kind: Enum, Choices: items, Required: true, Doc: "kind of item of the bill"},
		{Key: "subject", Kind: Text, Doc: "which of them, such as the pool of a server; not given: all of the kind without a price of their own"},
		{Key: "price", Kind: Quantity, Dim: quantity.Money, Fixed: true, Required: true, Doc: "of one, or of one payment"},
	}
}
