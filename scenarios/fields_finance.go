package scenarios

import "radif/model/quantity"

func financeFields() []Field {
	prices := []quantity.Dimension{quantity.MoneyPerPower, quantity.MoneyPerBytes, quantity.MoneyPerArea, quantity.MoneyPerLiquid}
	rise := func(key, what string) Field {
		return Field{Key: key, Kind: Quantity, Dim: quantity.Growth, Signed: true, Low: "-99 %/yr", Doc: "of the prices of " + what + "; not given: none"}
	}
	return []Field{
		{Key: "prices", Kind: List, Fields: []Field{
			idField("price"), titleField(),
			{Key: "item", Kind: ID, Required: true, Doc: "kind of equipment as in the bill of quantities: server, drive, ups-module, generator-set, rack …"},
			{Key: "subject", Kind: ID, Doc: "pool or storage class, where there are several"},
			{Key: "price", Kind: Quantity, Dim: quantity.Money, Or: prices, Required: true, Doc: "of one piece, or of a unit of power, capacity, area or liquid"},
			{Key: "install", Kind: Quantity, Dim: quantity.Share, Default: estimate("10 %", "freight, duty, installation and tests"), Doc: "freight, duty, installation and tests / price"},
			{Key: "life", Kind: Quantity, Dim: quantity.Duration, Positive: true, Doc: "after which it is bought again; not given: it outlives the plan"},
		}, Doc: "prices of what is bought (K1); what has none stays unpriced"},
		{Key: "energy", Kind: Section, Implied: true, Fields: []Field{
			{Key: "tariff", Kind: Catalogue, To: "tariffs", Doc: "tariff, a catalogue id, in the scenario's currency"},
			{Key: "price", Kind: Quantity, Dim: quantity.MoneyPerEnergy, From: "tariff price", Doc: "mean price; not for a tariff with periods"},
			{Key: "periods", Kind: List, Fields: []Field{
				idField("period"), titleField(),
				{Key: "share", Kind: Quantity, Dim: quantity.Share, High: "100 %", Required: true, Doc: "of the year's hours; they sum to 100 %"},
				{Key: "price", Kind: Quantity, Dim: quantity.MoneyPerEnergy, Required: true, Doc: "in these hours"},
			}, Doc: "periods of a time-of-use tariff"},
			{Key: "demand", Kind: Quantity, Dim: quantity.MoneyPerPower, Doc: "a month, on the month's highest power; not given: none"},
		}, Doc: "electricity (K2)"},
		{Key: "links", Kind: List, Fields: []Field{
			{Key: "id", Kind: Enum, Choices: []string{"access", "replication"}, Required: true, Doc: "which line"}, titleField(),
			{Key: "rate", Kind: Quantity, Dim: quantity.MoneyPerBitRate, Doc: "a month, of each carrier"},
			{Key: "fixed", Kind: Quantity, Dim: quantity.Money, Doc: "a month, of each carrier"},
		}, Doc: "leased lines (K2)"},
		{Key: "maintenance", Kind: Quantity, Dim: quantity.Share, Doc: "a year, share of the capital in service (K2); IT 8-12 %, plant 3-4 %"},
		{Key: "staff", Kind: List, Fields: []Field{
			idField("post"), titleField(),
			{Key: "posts", Kind: Quantity, Dim: quantity.Number, Required: true, Doc: "at once on duty"},
			{Key: "hours", Kind: Quantity, Dim: quantity.Duration, Positive: true, Default: policy("8760 h", "around the clock"), Doc: "a year the post is held"},
			{Key: "productive", Kind: Quantity, Dim: quantity.Duration, Positive: true, Default: estimate("1700 h", "less leave, illness and training"), Doc: "hours a year of one person"},
			{Key: "salary", Kind: Quantity, Dim: quantity.Money, Required: true, Doc: "a year of one person, with all dues"},
		}, Doc: "posts (K2)"},
		{Key: "licences", Kind: List, Fields: []Field{
			idField("licence"), titleField(),
			{Key: "price", Kind: Quantity, Dim: quantity.Money, Or: []quantity.Dimension{quantity.MoneyPerBytes}, Required: true, Doc: "a year, of one core, or of a unit of usable storage"},
		}, Doc: "software by core or by capacity (K2)"},
		{Key: "supplies", Kind: List, Fields: []Field{
			{Key: "id", Kind: Enum, Choices: []string{"fuel", "water"}, Required: true, Doc: "which supply"}, titleField(),
			{Key: "price", Kind: Quantity, Dim: quantity.MoneyPerLiquid, Required: true, Doc: "price"},
		}, Doc: "what is used up (K2)"},
		{Key: "rent", Kind: Quantity, Dim: quantity.MoneyPerArea, Doc: "a year, of the building where it is not bought (K2)"},
		{Key: "escalation", Kind: Section, Implied: true, Fields: []Field{
			rise("equipment", "equipment and licences"), rise("energy", "energy, fuel and water"), rise("wages", "staff, maintenance, links and rent"),
		}, Doc: "how prices rise over the plan"},
		{Key: "discount", Kind: Quantity, Dim: quantity.Growth, Signed: true, Low: "-50 %/yr", Doc: "discount rate; not given: no present value (K3)"},
		{Key: "decommission", Kind: Quantity, Dim: quantity.Share, Doc: "cost of clearing the site at the end / capital bought (K3); 5 % is usual"},
	}
}
