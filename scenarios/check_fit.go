package scenarios

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"radif/model/quantity"
	"radif/model/uncertain"
	"radif/scenarios/diag"
	"radif/scenarios/node"
)

// order refuses parameters and quantiles that contradict each other, in the words of the file.
func (c *checker) order(v *value, n *node.Node) {
	for _, pair := range [][2]string{{"min", "mode"}, {"mode", "max"}, {"min", "max"}} {
		low, ok := v.spec.Values[pair[0]]
		high, there := v.spec.Values[pair[1]]
		if ok && there && low > high {
			v.broken = true
			c.at(n.Get(pair[0]).Pos, v.path, fmt.Sprintf("%s %s is above %s %s", pair[0], textOf(n.Get(pair[0])), pair[1], textOf(n.Get(pair[1]))), "min <= mode <= max", "")
			return
		}
	}
	q := v.spec.Quantiles
	for i := 1; i < len(q); i++ {
		if q[i].Value <= q[i-1].Value {
			a, b := quantileKey(n, q[i-1].P), quantileKey(n, q[i].P)
			v.broken = true
			c.at(v.placeOf(a), v.path, fmt.Sprintf("%s %s is not below %s %s", a, textOf(n.Get(a)), b, textOf(n.Get(b))), "quantiles that rise", "")
			return
		}
	}
}

// quantileKey finds the key that a quantile is written with.
func quantileKey(n *node.Node, p float64) string {
	for _, f := range n.Fields {
		if x, err := strconv.ParseFloat(strings.TrimPrefix(f.Key, "p"), 64); err == nil && quantilePattern.MatchString(f.Key) && x/100 == p {
			return f.Key
		}
	}
	return ""
}

// Far ends of a distribution: what is beyond them comes once in a thousand million trials.
const farEnd = 1e-9

// fit builds the distribution and holds all it can take to the range of the field.
func (c *checker) fit(v *value, n *node.Node) {
	dist, err := uncertain.New(v.spec)
	if err != nil {
		c.unfit(v, n, err)
		return
	}
	v.dist = dist
	if v.spec.Family == uncertain.Fixed {
		v.number = v.spec.Values["fixed"]
		return
	}
	if v.field.Whole && v.spec.Family != uncertain.Discrete && v.spec.Family != uncertain.Empirical {
		c.wrong(v, "a count takes whole values", "one value, or dist: discrete with its values", "")
		return
	}
	for _, p := range []float64{farEnd, 1 - farEnd} {
		x := dist.Quantile(p)
		if wrong := v.field.outside(x, v.dim); wrong != "" && !v.field.Whole && !c.rounding(v, x) {
			c.wrong(v, fmt.Sprintf("the distribution reaches %s, which %s", inUnitOf(anyNumber(n), x, v.dim, 3), wrong), v.field.within(), "cut it with min and max, or take pert, lognormal or beta")
			return
		}
	}
	for _, p := range []float64{0.001, 0.999} {
		x := dist.Quantile(p)
		if wrong := v.field.absurd(x, v.dim); wrong != "" {
			c.wrong(v, fmt.Sprintf("the distribution reaches %s, which %s", inUnitOf(anyNumber(n), x, v.dim, 3), wrong), v.field.possible(v.dim), "cut it with min and max")
			return
		}
	}
}

// unfit reports a distribution that cannot be, at the parameter that is at fault.
func (c *checker) unfit(v *value, n *node.Node, err error) {
	v.broken = true
	p := diag.Problem{Pos: v.pos, Field: v.path, Wrong: err.Error()}
	if e, ok := err.(*uncertain.SpecError); ok {
		asked, possible := e.Asked, e.Possible
		if e.Field != "alpha" && e.Field != "beta" && e.Field != "points" {
			asked, possible = numbersInUnit(asked, anyNumber(n), v.dim), numbersInUnit(possible, anyNumber(n), v.dim)
		}
		p.Pos, p.Allowed = v.placeOf(e.Field), possible
		switch {
		case e.Asked == "it":
			p.Wrong = e.Field + " does not go with dist: " + string(e.Family)
		case e.Asked == "nothing":
			p.Wrong = "dist: " + string(e.Family) + " lacks " + e.Field
		case e.Field == "quantiles" || e.Field == "points" || e.Field == "dist":
			p.Wrong = "dist: " + string(e.Family) + " cannot have " + asked
		default:
			p.Wrong = "dist: " + string(e.Family) + " cannot have " + e.Field + " " + asked
		}
	}
	c.problems.Add(p)
}

// standingNumber is a number in a text that is no part of a word such as p10.
var standingNumber = regexp.MustCompile(`(^|[ (])(-?[0-9]+(\.[0-9]+)?(e[-+][0-9]+)?)([ ,;)]|$)`)

// numbersInUnit writes the base values of a text in the unit that another value was written with.
func numbersInUnit(text, written string, dim quantity.Dimension) string {
	const digits = 5 // the text has six
	return standingNumber.ReplaceAllStringFunc(text, func(found string) string {
		part := standingNumber.FindStringSubmatch(found)
		base, err := strconv.ParseFloat(part[2], 64)
		if err != nil {
			return found
		}
		return part[1] + inUnitOf(written, base, dim, digits) + part[5]
	})
}

// rounding tells whether a value leaves the range by no more than arithmetic does.
func (c *checker) rounding(v *value, x float64) bool {
	low, high := v.field.bounds(v.dim)
	near := func(edge float64) bool { return x-edge < 1e-9*(1+edge) && edge-x < 1e-9*(1+edge) }
	return near(low) && !v.field.Positive || near(high)
}

// anyNumber is a value as written in an uncertain map, for its unit.
func anyNumber(n *node.Node) string {
	for _, f := range n.Fields {
		if f.Value.Kind == node.Scalar && f.Key != "dist" && f.Key != "basis" && f.Key != "source" && f.Key != "sd" && f.Key != "alpha" && f.Key != "beta" {
			return f.Value.Text
		}
	}
	return ""
}
