package record

import "radif/model/plan"

// ResultsSchema names the layout of results.json. Members may be added under the same name;
// none is renamed, removed or given another meaning.
const ResultsSchema = "radif.results/1"

// Results is results.json: everything a run found, as data.
type Results struct {
	Schema     string     `json:"schema"`
	Scenario   Scenario   `json:"scenario"`
	Run        Run        `json:"run"`
	Months     []string   `json:"months"`
	Phases     []Phase    `json:"phases"`
	Quantities []Quantity `json:"quantities"`
	Services   []Service  `json:"services"`
	Design     []Design   `json:"design"`
	Joint      []Joint    `json:"joint"`
	Fidelity   []Fidelity `json:"fidelity"`
	Plant      []Plant    `json:"plant"`
	Mix        []Mix      `json:"mix"`
	Warnings   []Warning  `json:"warnings"`

	Names map[string]plan.Title `json:"names"` // titles by scenario path, such as "pools.general"
}

// Scenario says what was simulated.
type Scenario struct {
	Name     string     `json:"name"`
	Title    plan.Title `json:"title"`
	Digest   string     `json:"digest"`
	Currency string     `json:"currency"`

	Translation *plan.SignOff `json:"translation,omitempty"` // review of the Arabic, where there was one
}

// Run says how it was simulated.
type Run struct {
	Version    string  `json:"version"`
	Seed       uint64  `json:"seed"`
	Trials     int     `json:"trials"`
	Stored     int     `json:"stored"`
	Confidence float64 `json:"confidence"`
}

// Phase is one step of the build-out; months as "2026-01", end exclusive.
type Phase struct {
	ID    string     `json:"id"`
	Title plan.Title `json:"title"`
	Order string     `json:"order"`
	Ready string     `json:"ready"`
	End   string     `json:"end"`
}

// Quantity is one quantity's projection.
type Quantity struct {
	ID      string     `json:"id"`
	Unit    string     `json:"unit"`
	Title   plan.Title `json:"title"`
	State   string     `json:"state"`
	Site    string     `json:"site"`
	ByMonth Bands      `json:"by_month"`
}

// Bands holds a value for each month.
type Bands struct {
	Mean []float64 `json:"mean"`
	P05  []float64 `json:"p05"`
	P50  []float64 `json:"p50"`
	P90  []float64 `json:"p90"`
	P95  []float64 `json:"p95"`
	P99  []float64 `json:"p99"`
}

// Service is one service's projection.
type Service struct {
	ID         string            `json:"id"`
	Title      plan.Title        `json:"title"`
	Class      string            `json:"class"`
	Quantities []ServiceQuantity `json:"quantities"`
}

// ServiceQuantity is one quantity of one service.
type ServiceQuantity struct {
	ID      string       `json:"id"`
	Unit    string       `json:"unit"`
	ByMonth ServiceBands `json:"by_month"`
}

// ServiceBands holds a service's value for each month.
type ServiceBands struct {
	Mean []float64 `json:"mean"`
	P50  []float64 `json:"p50"`
	P90  []float64 `json:"p90"`
}

// Design is the design value of one quantity in one phase.
type Design struct {
	ID         string       `json:"id"`
	Unit       string       `json:"unit"`
	Phase      string       `json:"phase"`
	At         string       `json:"at"`
	Confidence float64      `json:"confidence"`
	Computed   float64      `json:"computed"`
	Margins    []Margin     `json:"margins"`
	Specified  float64      `json:"specified"`
	Rounding   string       `json:"rounding"`
	Binding    string       `json:"binding"`
	Trial      int          `json:"trial"`
	Median     float64      `json:"median"`
	Low        float64      `json:"low"`
	High       float64      `json:"high"`
	Tail       int          `json:"tail"`
	Given      string       `json:"given,omitempty"` // sized on the specified value of this quantity
	Exact      bool         `json:"exact"`
	Trace      string       `json:"trace"`
	Parts      []DesignPart `json:"parts,omitempty"`
}

// DesignPart is one pool or storage class of a value that is rounded part by part.
type DesignPart struct {
	Subject   string  `json:"subject"`
	Computed  float64 `json:"computed"`
	Specified float64 `json:"specified"`
}

// Margin is one margin as it was applied.
type Margin struct {
	ID    string  `json:"id"`
	Share float64 `json:"share"`
}

// Joint is the joint confidence of one phase.
type Joint struct {
	Phase    string      `json:"phase"`
	Share    float64     `json:"share"`
	Limiting []Shortfall `json:"limiting"`
}

// Shortfall says how often a quantity falls short of its specified value.
type Shortfall struct {
	ID    string  `json:"id"`
	Share float64 `json:"share"`
	Alone float64 `json:"alone"`
}

// Fidelity compares what was asked of a distribution with what was fitted and sampled.
type Fidelity struct {
	Input         string  `json:"input"`
	P             float64 `json:"p"`
	Asked         float64 `json:"asked"`
	Fitted        float64 `json:"fitted"`
	Sampled       float64 `json:"sampled"`
	StandardError float64 `json:"standard_error"`
}

// Plant is the equipment of one phase.
type Plant struct {
	Phase string `json:"phase"`
	Items []Item `json:"items"`
}

// Item is one line of equipment.
type Item struct {
	ID       string  `json:"id"`
	Subject  string  `json:"subject"`
	Quantity float64 `json:"quantity"`
	Added    float64 `json:"added"`
	Unit     string  `json:"unit"`
	Size     float64 `json:"size"`
	SizeUnit string  `json:"size_unit"`
	Trace    string  `json:"trace"`
}

// Mix is one stacked figure.
type Mix struct {
	ID    string `json:"id"`
	Unit  string `json:"unit"`
	Parts []Part `json:"parts"`
}

// Part is one layer of a Mix.
type Part struct {
	ID   string    `json:"id"`
	Mean []float64 `json:"mean"`
}

// Warning is something a reader of the plan must know; text is its English sentence.
type Warning struct {
	ID      string            `json:"id"`
	Subject string            `json:"subject"`
	Values  map[string]string `json:"values"`
	Text    plan.Title        `json:"text"`
}
