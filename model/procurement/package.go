package procurement

// Text is the same words in English and Arabic.
type Text struct {
	EN string `json:"en"`
	AR string `json:"ar"`
}

// Kind is the kind of a contract.
type Kind string

// The kinds of contracts.
const (
	Design  Kind = "design"  // a commission: performance and deliverables, no quantities of products
	Build   Kind = "build"   // works: the site with all that stands in it
	Supply  Kind = "supply"  // goods, delivered and installed on a site that is there
	Operate Kind = "operate" // services: links, operation, recovery
)

// Category is the procurement category as open contracting data names it.
type Category string

// The categories.
const (
	Goods    Category = "goods"
	Works    Category = "works"
	Services Category = "services"
)

// Category returns the category of a kind.
func (k Kind) Category() Category {
	switch k {
	case Build:
		return Works
	case Supply:
		return Goods
	}
	return Services
}

// Package is everything that the buyer sets for one tender.
type Package struct {
	Kind       Kind
	Reference  string // as the buyer writes it
	Title      Text
	Background Text
	Buyer      Buyer
	Site       Text   // where it is delivered
	Method     string // open, selective, limited or direct
	OCIDPrefix string // registered with the Open Contracting Partnership; empty: no open contracting data
	Draft      bool   // a watermark on every page
	Apart      bool   // the buyer's annexes go into a document of their own
	Digits     string // western or arabic-indic, of Arabic texts
	Languages  []string
	Prevails   string // the language that decides where two differ

	Dates     Dates
	Revision  int // 0: the first issue
	Revisions []Revision
	Reviews   []Review

	Lots       []Lot
	Firm       []string // phases that are bought outright, the others are options; empty: all
	Delivery   []Delivery
	Evaluation Evaluation
	Standards  []Standard
	Levels     []ServiceLevel
	Policy     Policy
	Acceptance Acceptance

	WarrantyMonths int
	ServiceYears   int // years of recurrent services that are priced
	Spares         []Spare
	Training       []Course
	Staff          []Post
	Services       []Service
	Options        []Option
	Deliverables   []Deliverable

	Legal          []LegalPart
	Justifications []Justification
	Products       int // fewest products of the catalogue that a requirement must leave
	Checks         Checks
	Estimate       Estimate
}

// Buyer is the procuring entity.
type Buyer struct {
	ID      string // in a register, such as JO-MODEE-1
	Name    Text
	Address Text
	Contact Text
	Email   string
	Phone   string
	URL     string
}

// Dates are the dates of the procedure, 2026-11-01 or 2026-11-01T14:00; empty: not set.
type Dates struct {
	Issue          string
	QuestionsUntil string
	BidsDue        string
	Opening        string
	Revised        string
}

// Revision is one issue of the tender after the first.
type Revision struct {
	Number int
	Date   string
	Reason Text
}

// Review says who has reviewed the words of a language, and when.
type Review struct {
	Language, Reviewer, Date string
}

// Lot is a part that is awarded on its own.
type Lot struct {
	ID     string
	Title  Text
	Groups []string // of requirements
}

// Delivery is when a phase is delivered, in weeks from the effective date of the contract.
type Delivery struct {
	Phase         string
	EarliestWeeks float64
	LatestWeeks   float64
}

// LegalPart is a part of the documents that the buyer writes.
type LegalPart struct {
	ID    string
	Title Text
	Body  Text // what stands there; of a part in files what they hold
	Files Text // names of the files that it is taken from, by language
}

// Justification is why a name or a restriction stands in the tender.
type Justification struct {
	ID     string
	Names  []string // brand names that it covers
	Rows   []string // requirements that it covers
	Reason Text
}

// Checks are what the buyer adds to the checks before issue.
type Checks struct {
	Names []string // of makers and products, beside those of the catalogue
	Words []string // that are too vague, in either language, beside the list
}
