package plan

import "radif/model/series"

// Result is everything a run found. It is data: output formats it and computes nothing.
type Result struct {
	Name        string
	Title       Title
	Translation SignOff          // of the Arabic, where it was reviewed
	Names       map[string]Title // of whatever has a title, by its scenario path: "pools.general"
	Digest      string           // of the resolved scenario values, hex
	Seed        uint64
	Trials      int
	Confidence  float64
	Currency    string
	Months      []series.Month
	Phases      []PhaseInfo

	Quantities []QuantityResult // in register order
	Services   []ServiceResult  // in id order
	Design     []Design         // by phase, then register order
	Joint      []Joint          // by phase
	Fidelity   []Fidelity       // elicitation fidelity of every uncertain input (U2)
	Plant      []Plant          // by phase: the equipment that is there
	Mix        []Mix            // storage by kind, power by part: stacked means by month
	Warnings   []Warning

	Inputs []string    // ids of the uncertain inputs, the columns of Sampled
	Stored int         // trials kept for trials.parquet
	Sample [][]float64 // [input][trial], Stored trials
	Maxima []Maximum   // phase maxima of the kept trials, site quantities
}

// PhaseInfo is a phase with its dates.
type PhaseInfo struct {
	ID    string
	Title Title
	Ready series.Month // first month of the phase
	End   series.Month // first month after it
	Order series.Month // when to order, Ready minus the lead time
}

// QuantityResult is one quantity's projection.
type QuantityResult struct {
	ID    string
	Unit  string
	State string // required, installed or operating
	Site  string // standby, drill or failover
	Month Bands
}

// Bands holds a value for each month of the plan.
type Bands struct {
	Mean, P05, P50, P90, P95, P99 []float64
}

// ServiceResult is one service's projection: mean, p50 and p90 by month.
type ServiceResult struct {
	ID         string
	Title      Title
	Class      string
	Quantities []ServiceQuantity
}

// ServiceQuantity is one quantity of one service.
type ServiceQuantity struct {
	ID, Unit       string
	Mean, P50, P90 []float64
}

// Design is the design value of one quantity in one phase (U7).
type Design struct {
	ID         string
	Unit       string
	Phase      string
	At         series.Month // month of the trial's maximum
	Confidence float64
	Computed   float64 // exact order statistic of the phase maxima
	Margins    []AppliedMargin
	Specified  float64 // after margins, rounded up to what is sold
	Rounding   string  // the rule or ladder that was used, for people
	Binding    string  // what decides the value: "wait", "memory", ...; empty when nothing competes
	Trial      int     // the trial that gave it
	Median     float64 // nearest-rank median of the phase maxima, each on its own trial's load
	Low, High  float64 // 95 % interval of the computed value by order statistics (U6)
	Tail       int     // trials at or above the computed value
	Given      string  // quantity on whose specified value it was sized, the percentile being of what is uncertain beside it; empty: of its own load
	Exact      bool    // by exact selection; otherwise within 2^-8 relative, by histogram
	Trace      string  // id under which explain finds it: "compute.servers@phase-1"
	Parts      []DesignPart
}

// DesignPart is one pool of hosts, or one class of drives, of a value that is rounded part by
// part: each part is specified at its own percentile, so they sum to more than the whole needs.
type DesignPart struct {
	Subject             string // "pools.general"
	Computed, Specified float64
}

// AppliedMargin is one margin as it was applied.
type AppliedMargin struct {
	ID    string
	Share float64
}

// Joint is the joint confidence of one phase (U8).
type Joint struct {
	Phase    string
	Share    float64 // of trials in which nothing falls short
	Limiting []Shortfall
}

// Shortfall says in which share of the trials a quantity falls short of its specified value.
type Shortfall struct {
	ID    string
	Share float64
	Alone float64 // share of trials in which it is the only one
}

// Fidelity compares what was asked of a distribution with what was fitted and sampled (U2).
type Fidelity struct {
	Input                  string
	P                      float64
	Asked, Fitted, Sampled float64
	StandardError          float64
}

// Mix is one stacked figure: parts whose means add up to the whole.
type Mix struct {
	ID    string // "storage.kinds", "power.parts"
	Unit  string
	Parts []Part
}

// Part is one layer of a Mix.
type Part struct {
	ID   string
	Mean []float64
}

// Maximum is the phase maximum of one quantity in each kept trial, on that trial's own load. The
// computed value of a quantity of the plant is none of them: it stands on the load that was
// specified (U0).
type Maximum struct {
	ID, Phase string
	Values    []float64
}

// Warning is something a reader of the plan must know. Words are made of it by output/lingo.
type Warning struct {
	ID      string            // kind, such as "tail-thin", "standby-load-low"
	Subject string            // quantity, phase or input it is about
	Values  map[string]string // facts for the sentence
}

// Plant is the frozen equipment of one phase (U0).
type Plant struct {
	Phase string
	Items []Item
}

// Item is one line of equipment, for the bill of quantities.
type Item struct {
	ID       string  // kind, a word of output/lingo: "server", "drive", "ups-module", "generator-set", "rack", ...
	Subject  string  // which one: pool or storage class id; empty when there is only one
	Quantity float64 // there in this phase
	Added    float64 // more than in the phase before
	Unit     string  // unit of Quantity: "pieces", "m", "m²"
	Size     float64 // size of one, 0 when it has none
	SizeUnit string
	Trace    string // quantity it comes from: "power.ups@phase-1"
}
