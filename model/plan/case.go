package plan

import (
	"radif/model/compute"
	"radif/model/cost"
	"radif/model/demand"
	"radif/model/facility"
	"radif/model/network"
	"radif/model/series"
	"radif/model/storage"
	"radif/model/uncertain"
)

// Title is a shown name in both languages.
type Title struct {
	EN string `json:"en"`
	AR string `json:"ar"`
}

// SignOff says who reviewed the Arabic of a scenario and of its outputs, and when. The zero value:
// nobody has.
type SignOff struct {
	By   string `json:"reviewed_by"`
	Date string `json:"date"` // 2026-03-01
}

// Case is a resolved, checked scenario: everything a run needs and nothing of where it came
// from. It is immutable once built.
type Case struct {
	Name        string
	Title       Title
	Translation SignOff          `json:"-"` // changes no figure: no part of the digest
	Names       map[string]Title `json:"-"` // of whatever has a title, by its scenario path: "margins.growth"

	Start      series.Month
	Months     int
	Phases     []Phase // in order of their dates
	Confidence float64 // 0.90 for P90
	Trials     int
	Seed       uint64
	Latin      bool     // Latin hypercube instead of independent draws (U4)
	Sobol      []string // input ids drawn by scrambled Sobol (U4)
	LeadMonths int      // from order to ready; sets order dates only
	Currency   string

	Services []ServiceInfo // what the model does not compute with, in id order
	Classes  []ClassInfo
	Pools    []Named
	Stores   []Named // storage classes

	Demand   demand.Input
	Compute  compute.Input
	Storage  storage.Input
	Network  network.Input
	Facility facility.Input
	Cost     cost.Input

	Inputs       []uncertain.Input // every scalar input that a stage names, in id order
	Correlations []uncertain.Correlation
	Margins      []Margin
	Ladders      map[string]Ladder // by quantity id: the sizes that are sold
}

// Phase is one step of the build-out; its design covers the months from Ready to the next phase.
type Phase struct {
	ID    string
	Title Title
	Ready series.Month
}

// Named is an id with its title.
type Named struct {
	ID    string
	Title Title
}

// ServiceInfo ties a scenario service to the indices it has in the stages (-1: none).
type ServiceInfo struct {
	ID        string
	Title     Title
	Class     int // index into Classes
	Demand    int // index into Demand.Services
	Inventory bool
	Compute   int // index into Compute.Services, or Compute.Inventory for an inventory service
	Storage   int
	Network   int
	DependsOn []string
}

// ClassInfo is a recovery class.
type ClassInfo struct {
	ID            string
	Title         Title
	RPO, RTO      float64 // seconds
	IncludeEvents bool
}

// Margin raises the computed value of one quantity before it is rounded to a size (U7). Each
// margin has an id and is applied once.
type Margin struct {
	ID       string
	Quantity string
	Share    float64
	InputID  string // path of the share, for its origin
}

// Ladder is the sizes that are sold: fixed sizes first, above the last one multiples of Step.
// Source and date come from the catalogue.
type Ladder struct {
	Sizes  []float64 // ascending, in the quantity's own unit
	Step   float64   // above the largest size; 0: multiples of the largest
	Source string
}
