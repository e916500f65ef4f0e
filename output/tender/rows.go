package tender

import "radif/output/document"

// Rows is what stands in a tender, as data. All texts are in both languages.
type Rows struct {
	Kind         string // design, build, supply or operate
	Category     string // works, goods or services
	Reference    string
	Revision     int
	Lots         []Lot
	Requirements []Requirement
	Tests        []Test
	Bill         []Line
	Milestones   []Milestone
	Clauses      []Clause // numbered paragraphs of the text
}

// Lot is a part that is awarded on its own.
type Lot struct {
	ID     string
	Number string
	Title  document.Text
	Groups []string
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
	ID           string // stable: "power.ups@phase-1", "ups.bypass", "recovery.rto@critical"
	Clause       string // the clause of which it is an instance: "power.ups"
	Number       string // "5.5.1.1"
	Group        string // "ups"
	Lot          string
	Phase        string // empty: holds in every phase
	Subject      string // recovery class, pool, post …; empty where there is only one
	Parameter    document.Text
	Sentence     document.Text
	Operator     Operator
	Value        *float64 // nil where nothing is measured
	Unit         string
	Shown        document.Text // the value as text; empty for a statement
	Mandatory    bool
	Verification string   // datasheet, fat, sat, fat+sat, inspection, drill, measurement, document
	Standards    []string // ids of what it cites
	Tests        []string // ids of the tests that prove it
	Quantity     string   // quantity of the result that it comes from; empty for others
	Computed     *float64 // before margins and sizes that are sold; of a quantity
	Confidence   float64  // percentile of the computed value
	Trace        string   // id under which it is explained, of a quantity
	Inputs       []string // paths of the scenario or of the tender file that it rests on, of others
	Mark         document.Mark
}

// Test is one acceptance test.
type Test struct {
	ID           string // "load-bank@phase-1"
	Number       string // "7.15.1"
	Phase        string // empty: in every phase
	Stage        string // design, delivery, fat, sat, integrated, drill, run, service
	Title        document.Text
	Method       document.Text
	Criterion    document.Text
	Duration     document.Text
	Load         document.Text
	Requirements []string // ids
	Mark         document.Mark
}

// Line is one line of the bill of quantities.
type Line struct {
	ID          string // "supply/server/general"
	Number      string // "10.1.1.2"
	Table       string // supply, recurrent, optional, spares or training
	Item        string // kind: server, drive …
	Subject     string
	Group       string
	Lot         string
	Code        string // "server/general"
	Description document.Text
	Unit        string
	UnitCode    string // UN/ECE Recommendation 20
	CPV         Class
	UNSPSC      Class
	Quantities  []Quantity
	Total       float64
	Size        float64 // of one, 0 where it has none
	SizeUnit    string
	Trace       string
	Mark        document.Mark
}

// Class is a code of a classification with its title; empty where there is none that fits.
type Class struct{ Code, Title string }

// Quantity is what a phase takes of a line.
type Quantity struct {
	Phase    string
	Quantity float64
	Optional bool // the phase is an option
}

// Milestone is a date or an event of the contract.
type Milestone struct {
	ID       string // "ready@phase-1"
	Number   string
	Type     string // order, delivery, acceptance, ready, handover, deliverable
	Title    document.Text
	Phase    string
	Month    string  // 2026-01; empty where it is counted from the effective date
	Earliest float64 // weeks from the effective date, 0: not set
	Latest   float64
	Mark     document.Mark
}

// Clause is a numbered paragraph.
type Clause struct {
	ID     string
	Number string
	Text   document.Text
	Mark   document.Mark
}
