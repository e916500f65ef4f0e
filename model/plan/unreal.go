package plan

import (
	"fmt"
	"math"

	"radif/model/quantity"
	"radif/model/series"
	"radif/model/uncertain"
)

// Unreal says that the figures of a scenario outgrow what can be reckoned with, and which input is
// furthest from the sizes that such inputs have.
type Unreal struct {
	Quantity string // id, or the name of the pass
	Month    series.Month
	Input    string // path
	Err      error  // what the simulation found
}

func (e *Unreal) Error() string {
	return fmt.Sprintf("%s cannot be reckoned for %s: look at %s first, the input furthest from usual sizes: %v", e.Quantity, e.Month, e.Input, e.Err)
}

func (e *Unreal) Unwrap() error { return e.Err }

// farOut is how often an input must exceed the usual size of its dimension before it is blamed.
const farOut = 1e4

// furthest finds the input that exceeds the usual size of its dimension most; empty where none
// does by far, and figures that cannot be are no fault of the scenario.
func (c *Case) furthest() string {
	most, id := farOut, ""
	for _, in := range c.Inputs {
		if far := c.distance(in); far > most {
			most, id = far, in.ID
		}
	}
	return id
}

// distance is how often an input exceeds the usual size of its dimension; of a yearly growth, how
// often it makes a value what it was over the plan.
func (c *Case) distance(in uncertain.Input) float64 {
	x := in.Dist.Quantile(0.999)
	if in.Dim == quantity.Growth {
		return math.Pow(1+x, float64(c.Months)/12)
	}
	if size := usual(in.Dim); size > 0 {
		return x / size
	}
	return 0
}

// usual is a large but ordinary size of what loads a site, in base units; 0 where inputs of the
// dimension do not multiply a load.
func usual(dim quantity.Dimension) float64 {
	switch dim {
	case quantity.Number:
		return 1e3
	case quantity.Duration:
		return 1e8
	case quantity.Bytes:
		return 1e13
	case quantity.ByteRate:
		return 1e8
	case quantity.BitRate:
		return 1e9
	case quantity.Volume:
		return 1e8
	case quantity.Frequency, quantity.Rate:
		return 1e4
	}
	return 0
}
