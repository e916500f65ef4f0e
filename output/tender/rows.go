package tender

import "radif/output/document"

// Rows is what stands in a tender, as data. All texts are in both languages.
type Rows struct {
	Kind         string        `json:"kind"`     // design, build, supply or operate
	Category     string        `json:"category"` // works, goods or services
	Reference    string        `json:"reference"`
	Revision     int           `json:"revision"`
	Lots         []Lot         `json:"lots"`
	Requirements []Requirement `json:"requirements"`
	Tests        []Test        `json:"tests"`
	Bill         []Line        `json:"bill"`
	Milestones   []Milestone   `json:"milestones"`
	Clauses      []Clause      `json:"clauses"` // numbered paragraphs of the text
	Terms        []Clause      `json:"terms"`   // what stands in rows of other tables: dates, lots, service levels, criteria, editions
}

// Lot is a part that is awarded on its own.
type Lot struct {
	ID     string        `json:"id"`
	Number string        `json:"number"`
	Title  document.Text `json:"title"`
	Groups []string      `json:"groups,omitempty"`
}

// Operator is how an offer is compared with what is required.
type Operator string

// The operators.
const (
	Min   Operator = ">="
	Max   Operator = "<="
	Equal Operator = "="
	Is    Operator = "is" // a statement that holds or does not
)

// Requirement is one requirement: one statement that one test can decide.
type Requirement struct {
	ID           string        `json:"id"`     // stable: "power.ups@phase-1", "ups.bypass", "recovery.rto@critical"
	Clause       string        `json:"clause"` // the clause of which it is an instance: "power.ups"
	Number       string        `json:"number"` // "5.5.1.1"
	Group        string        `json:"group"`  // "ups"
	Lot          string        `json:"lot"`
	Phase        string        `json:"phase,omitempty"`   // empty: holds in every phase
	Subject      string        `json:"subject,omitempty"` // recovery class, pool, post …; empty where there is only one
	Parameter    document.Text `json:"parameter"`
	Sentence     document.Text `json:"sentence"`
	Operator     Operator      `json:"operator"`
	Value        *float64      `json:"value,omitempty"` // nil where nothing is measured
	Unit         string        `json:"unit"`
	Shown        document.Text `json:"shown"` // the value as text; empty for a statement
	Mandatory    bool          `json:"mandatory"`
	Verification string        `json:"verification"`         // datasheet, fat, sat, fat+sat, inspection, drill, measurement, document, design
	Standards    []string      `json:"standards,omitempty"`  // ids of what it cites
	Tests        []string      `json:"tests,omitempty"`      // ids of the tests that prove it
	Quantity     string        `json:"quantity,omitempty"`   // quantity of the result that it comes from; empty for others
	Computed     *float64      `json:"computed,omitempty"`   // before margins and sizes that are sold; of a quantity
	Confidence   float64       `json:"confidence,omitempty"` // percentile of the computed value
	Trace        string        `json:"trace,omitempty"`      // id under which it is explained, of a quantity
	Inputs       []string      `json:"inputs,omitempty"`     // paths of the scenario or of the tender file that it rests on, of others
	Mark         document.Mark `json:"mark,omitempty"`
}

// clauseNumber is the number of the clause without that of the instance.
func (r Requirement) clauseNumber() string { return clauseOf(r.Number, 3) }

// Test is one acceptance test.
type Test struct {
	ID           string        `json:"id"`              // "load-bank@phase-1"
	Number       string        `json:"number"`          // "7.15.1"
	Phase        string        `json:"phase,omitempty"` // empty: in every phase
	Stage        string        `json:"stage"`           // design, delivery, fat, sat, integrated, drill, run, service
	Title        document.Text `json:"title"`
	Method       document.Text `json:"method"`
	Criterion    document.Text `json:"criterion"`
	Duration     document.Text `json:"duration"`
	Load         document.Text `json:"load"`
	Requirements []string      `json:"requirements,omitempty"` // ids
	Mark         document.Mark `json:"mark,omitempty"`
}

// Line is one line of the bill of quantities.
type Line struct {
	ID          string        `json:"id"`     // "supply/server/general"
	Number      string        `json:"number"` // "10.1.1.2"
	Table       string        `json:"table"`  // supply, recurrent, optional, spares or training
	Item        string        `json:"item"`   // kind: server, drive …
	Subject     string        `json:"subject,omitempty"`
	Group       string        `json:"group"`
	Lot         string        `json:"lot"`
	Code        string        `json:"code"` // "server/general"
	Description document.Text `json:"description"`
	Summary     document.Text `json:"summary"` // description and quantities, for comparison
	Unit        string        `json:"unit"`
	UnitCode    string        `json:"unit_code"` // UN/ECE Recommendation 20
	CPV         Class         `json:"cpv"`
	UNSPSC      Class         `json:"unspsc"`
	Quantities  []Quantity    `json:"quantities,omitempty"`
	Total       float64       `json:"total"`
	Size        float64       `json:"size,omitempty"` // of one, 0 where it has none
	SizeUnit    string        `json:"size_unit,omitempty"`
	Trace       string        `json:"trace,omitempty"`
	Mark        document.Mark `json:"mark,omitempty"`
}

// Class is a code of a classification with its title; empty where there is none that fits.
type Class struct {
	Code  string `json:"code"`
	Title string `json:"title"`
}

// Quantity is what a phase takes of a line.
type Quantity struct {
	Phase    string  `json:"phase,omitempty"`
	Quantity float64 `json:"quantity"`
	Optional bool    `json:"optional,omitempty"` // the phase is an option
}

// Milestone is a date or an event of the contract.
type Milestone struct {
	ID       string        `json:"id"` // "ready@phase-1"
	Number   string        `json:"number"`
	Type     string        `json:"type"` // order, delivery, acceptance, ready, handover, deliverable
	Title    document.Text `json:"title"`
	Summary  document.Text `json:"summary"` // title and times, for comparison
	Phase    string        `json:"phase,omitempty"`
	Month    string        `json:"month,omitempty"`    // 2026-01; empty where it is counted from the effective date
	Earliest float64       `json:"earliest,omitempty"` // weeks from the effective date, 0: not set
	Latest   float64       `json:"latest,omitempty"`
	Mark     document.Mark `json:"mark,omitempty"`
}

// Clause is a numbered paragraph, or a term with the number of the section that it stands in.
type Clause struct {
	ID     string        `json:"id"`
	Number string        `json:"number"`
	Text   document.Text `json:"text"`
	Mark   document.Mark `json:"mark,omitempty"`
}
