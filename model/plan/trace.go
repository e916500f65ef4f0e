package plan

import "radif/model/series"

// Trace is the chain of formulas behind one design value: the very trial and month that gave
// it, and beside it the central chain, in which every input stands at its median.
type Trace struct {
	Design  Design  // of a question about one month: id, unit, month and trial alone
	Service string  // whose part it is; empty: the site's
	Of      string  // phase whose design value the trial gave; empty: it gave none, and is the first
	Site    string  // state of the site
	Value   float64 // in the quantity's unit, in this trial and month
	Central float64 // the same with every input at its median
	Steps   []TraceStep
	Inputs  []TraceInput
	Binds   string
	// Ratio is the ratio of the specified value to the median need.
	Ratio float64
	// Units are the units in place that meet the specified value; nil where it is not met by equal
	// units.
	Units *UnitCount
	// Part is how the service stands in the quantity; nil where no service was asked for.
	Part *ServicePart
}

// UnitCount is a plant of equal units.
type UnitCount struct {
	Needed    float64 // units of N, without redundancy
	Installed float64 // units in place
	Size      float64 // of one, in the quantity's unit
}

// TraceStep is one formula with its values.
type TraceStep struct {
	Formula, Subject, Symbol, Unit, Expr string
	Value, Central                       float64
	Args                                 []TraceArg
}

// TraceArg is one operand.
type TraceArg struct {
	Symbol         string
	Subject        string // what the step is about that computed it; empty of an input
	From           int    // the step that computed it, counted from 1 in the trace; 0 of an input
	Input          string // input id, when the operand is an input; else empty
	Unit           string
	Value, Central float64
}

// TraceInput is one input of the chain.
type TraceInput struct {
	ID, Unit       string
	Value, Central float64
	Month          series.Month // of a monthly draw; 0 otherwise
	Draw           bool         // a random number of the trial, which nobody states
}
