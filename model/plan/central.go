package plan

import "radif/model/series"

// Central returns the median of an input in its base unit, 0 where it is not given: what a
// document states of a value that is certain, such as the autonomy of a battery.
func (c *Case) Central(p series.Param) float64 { return c.central(p) }
