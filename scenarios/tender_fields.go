package scenarios

import (
	"radif/model/procurement"
	"radif/model/quantity"
)

// TenderFields returns the table of the tender file.
func TenderFields() []Field {
	return []Field{
		{Key: "radif-tender", Kind: Count, Low: "1", High: "1", Required: true, Doc: "version of the tender file; 1"},
		{Key: "package", Kind: Section, Required: true, Fields: packageFields(), Doc: "what is bought, and how"},
		{Key: "buyer", Kind: Section, Required: true, Fields: buyerFields(), Doc: "the procuring entity"},
		{Key: "languages", Kind: Section, Implied: true, Fields: languageFields(), Doc: "languages of the document"},
		{Key: "dates", Kind: Section, Implied: true, Fields: dateFields(), Doc: "dates of the procedure; one that is not set is shown as open"},
		{Key: "revisions", Kind: Pairs, Fields: revisionFields(), Doc: "issues after the first, in order; the last is this one"},
		{Key: "reviews", Kind: Pairs, Fields: reviewFields(), Doc: "sign-offs of the wording; without one for Arabic the document says that it is unreviewed"},
		{Key: "lots", Kind: List, Fields: lotFields(), Doc: "parts that are awarded on their own; not given: one lot of everything. A group in no lot is not tendered"},
		{Key: "phases", Kind: Section, Implied: true, Fields: tenderPhaseFields(), Doc: "which phases of the plan are bought, and when they are delivered"},
		{Key: "evaluation", Kind: Section, Required: true, Fields: evaluationFields(), Doc: "how bids are compared"},
		{Key: "standards", Kind: List, Fields: standardFields(), Doc: "editions of the standards that are cited; a standard without one is cited as \"edition to be set by the buyer\""},
		{Key: "levels", Kind: List, Fields: levelFields(), Doc: "service levels with their credits; build and operate"},
		{Key: "policy", Kind: Section, Implied: true, Fields: policyFields(), Doc: "numbers of requirements that no load decides"},
		{Key: "acceptance", Kind: Section, Implied: true, Fields: acceptanceFields(), Doc: "acceptance tests"},
		{Key: "warranty", Kind: Quantity, Dim: quantity.Duration, Fixed: true, Low: "1 months", High: "120 months", Default: policy("24 months", "a usual period; the buyer's to set"), Doc: "from preliminary handover, in whole months"},
		{Key: "spares", Kind: List, Fields: spareFields(), Doc: "spare parts kept in store; the id is a kind of item of the bill, such as drive; build and supply"},
		{Key: "training", Kind: List, Fields: trainingFields(), Doc: "courses"},
		{Key: "staff", Kind: List, Fields: staffFields(), Doc: "posts that the operator keeps filled; build and operate"},
		{Key: "service_years", Kind: Count, Low: "1", High: "20", Default: policy("3", "the buyer's to set"), Doc: "years of recurrent services that bidders price"},
		{Key: "services", Kind: List, Fields: tenderServiceFields(), Doc: "recurrent services beside the links of the plan; build and operate"},
		{Key: "options", Kind: List, Fields: optionFields(), Doc: "items that may be ordered later; not in a design commission"},
		{Key: "deliverables", Kind: List, Fields: deliverableFields(), Doc: "what a design commission hands over; design alone"},
		{Key: "legal", Kind: List, Fields: legalFields(), Doc: "parts that the buyer writes, in the order of the file; one without a text is shown as a place for it"},
		{Key: "justifications", Kind: List, Fields: justificationFields(), Doc: "why a name or a narrow requirement stands in the tender, for the check before issue"},
		{Key: "neutrality", Kind: Section, Implied: true, Fields: neutralityFields(), Doc: "check before issue"},
		{Key: "estimate", Kind: Section, Implied: true, Fields: estimateFields(), Doc: "currency of the bids, and the confidential estimate"},
	}
}

func packageFields() []Field {
	return []Field{
		{Key: "kind", Kind: Enum, Choices: []string{"design", "build", "supply", "operate"}, Required: true, Doc: "design (a commission, without quantities of products), build (works), supply (goods) or operate (services)"},
		{Key: "reference", Kind: Text, Required: true, Doc: "number of the tender, as the buyer writes it"},
		{Key: "title", Kind: Title, Required: true, Doc: "title of the document"},
		{Key: "background", Kind: Title, Doc: "why the site is needed; not given: a sentence of ours"},
		{Key: "site", Kind: Title, Doc: "where it stands, the destination of deliveries"},
		{Key: "method", Kind: Enum, Choices: []string{"open", "selective", "limited", "direct"}, Doc: "procedure"},
		{Key: "ocid_prefix", Kind: Text, Doc: "prefix registered with the Open Contracting Partnership, ocds- and six characters; required for open contracting data"},
		{Key: "draft", Kind: Bool, Default: policy("true", "nothing is issued by oversight"), Doc: "a watermark on every page"},
		{Key: "annexes", Kind: Enum, Choices: []string{"with", "apart"}, Default: policy("apart", "computed values are the buyer's"), Doc: "whether traceability and assumptions stand in the document or in one of their own for the buyer"},
	}
}

func buyerFields() []Field {
	return []Field{
		{Key: "id", Kind: Text, Required: true, Doc: "identifier in a register, such as JO-GBD-1"},
		{Key: "name", Kind: Title, Required: true, Doc: "name"},
		{Key: "address", Kind: Title, Doc: "postal address"},
		{Key: "contact", Kind: Title, Doc: "person or office to ask"},
		{Key: "email", Kind: Text, Doc: "address for questions"},
		{Key: "phone", Kind: Text, Doc: "number for questions"},
		{Key: "url", Kind: Text, Doc: "page of the tender"},
	}
}

func languageFields() []Field {
	return []Field{
		{Key: "of", Kind: Texts, Choices: []string{"en", "ar"}, Doc: "one, or two in parallel; not given: both"},
		{Key: "prevails", Kind: Enum, Choices: []string{"en", "ar"}, Doc: "which one decides where two differ; required with two"},
		{Key: "digits", Kind: Enum, Choices: []string{"western", "arabic-indic"}, Default: policy("western", "Jordanian official texts write Western digits"), Doc: "of Arabic texts"},
	}
}

func dateFields() []Field {
	return []Field{
		{Key: "issue", Kind: Day, Doc: "of the first issue"},
		{Key: "questions_until", Kind: Day, Doc: "last day for questions"},
		{Key: "bids_due", Kind: Day, Doc: "last day for bids"},
		{Key: "bids_due_at", Kind: Text, Doc: "time of that day, such as \"14:00\""},
		{Key: "opening", Kind: Day, Doc: "day on which bids are opened"},
		{Key: "opening_at", Kind: Text, Doc: "time of that day"},
	}
}

func revisionFields() []Field {
	return []Field{
		{Key: "number", Kind: Count, Low: "1", High: "999", Required: true, Doc: "1, 2, 3 …"},
		{Key: "date", Kind: Day, Required: true, Doc: "day of the issue"},
		{Key: "reason", Kind: Title, Required: true, Doc: "why it was issued"},
	}
}

func reviewFields() []Field {
	return []Field{
		{Key: "language", Kind: Enum, Choices: []string{"en", "ar"}, Required: true, Doc: "language that was reviewed"},
		{Key: "reviewer", Kind: Text, Required: true, Doc: "person or office"},
		{Key: "date", Kind: Day, Required: true, Doc: "day of the review"},
	}
}

func lotFields() []Field {
	return []Field{
		idField("lot"), titleField(),
		{Key: "groups", Kind: Texts, Choices: procurement.Groups(), Required: true, Doc: "groups of requirements in it; each group is in one lot at most"},
	}
}

func tenderPhaseFields() []Field {
	return []Field{
		{Key: "firm", Kind: Texts, Doc: "phases of the plan that are bought outright; the others are options. Not given: all are"},
		{Key: "delivery", Kind: List, Fields: []Field{
			{Key: "id", Kind: ID, Required: true, Doc: "id of a phase of the plan"},
			{Key: "earliest", Kind: Quantity, Dim: quantity.Duration, Fixed: true, Doc: "from the effective date"},
			{Key: "latest", Kind: Quantity, Dim: quantity.Duration, Fixed: true, Positive: true, Required: true, Doc: "from the effective date"},
		}, Doc: "when phases are delivered"},
	}
}

func evaluationFields() []Field {
	share := func(key, doc string) Field {
		return Field{Key: key, Kind: Quantity, Dim: quantity.Share, Fixed: true, High: "100 %", Doc: doc}
	}
	weight := share("weight", "of the technical points; all sum to 100 %")
	weight.Required = true
	return []Field{
		{Key: "mode", Kind: Enum, Choices: []string{procurement.LowestCost, procurement.Rated, procurement.QualityFix}, Required: true, Doc: "pass or fail and the least cost; technical and financial points; or technical points alone for a fixed fee"},
		share("technical", "weight of the technical points; rated"),
		share("financial", "weight of the price; rated. The two sum to 100 %"),
		share("pass", "least share of the technical points to be considered further"),
		{Key: "criteria", Kind: List, Fields: []Field{
			idField("criterion"), titleField(), weight,
			share("minimum", "least share of its points"),
			{Key: "rule", Kind: Title, Doc: "how points are given"},
			{Key: "evidence", Kind: Title, Doc: "what the bidder shows"},
		}, Doc: "technical criteria, in the order of the file"},
	}
}

func standardFields() []Field {
	return []Field{
		{Key: "id", Kind: ID, Required: true, Doc: "id of a standard that requirements cite, such as iec-62040-3; or one of your own with a name"},
		{Key: "edition", Kind: Text, Required: true, Doc: "edition, such as 2021 or 2021+A1:2023"},
		{Key: "name", Kind: Text, Doc: "designation of a standard of your own"},
		{Key: "title", Kind: Title, Doc: "subject of a standard of your own"},
	}
}
