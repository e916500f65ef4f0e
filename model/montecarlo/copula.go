package montecarlo

import (
	"math"

	"radif/model/uncertain"
)

// copula draws a group of correlated inputs (U3): the independent uniform numbers of its
// members become standard normal, are mixed by the rows of the triangular factor of their
// correlation matrix, z' = L·z, and become uniform again. It works trial by trial. Member i
// depends on the members before it, in id order; the first keeps its own numbers, and so does
// any member that is uncorrelated with those before it. A member drawn by Latin hypercube or
// Sobol keeps the benefit of that in part only.
type copula struct {
	members []*source
	factor  [][]float64
	normal  uncertain.Compiled
}

// limit keeps mixed numbers inside the open interval that streams draw from.
const limit = 0x1p-53

// apart reports whether member i keeps its own numbers.
func (c *copula) apart(i int) bool {
	for _, l := range c.factor[i][:i] {
		if l != 0 {
			return false
		}
	}
	return true
}

// mix writes the numbers of member i into u. normals holds the normal numbers of members 0..i
// in the same trials.
func (c *copula) mix(u []float64, i int, normals [][]float64) {
	row := c.factor[i]
	for t := range u {
		u[t] = 0
	}
	for k, l := range row {
		z := normals[k][:len(u)]
		for t := range u {
			u[t] += float64(l * z[t])
		}
	}
	for t, z := range u {
		u[t] = min(max(math.Erfc(-z/math.Sqrt2)/2, limit), 1-limit)
	}
}

// draw fills the normal numbers of members 0..len(normals)-1 in trials first, first+1, ...
func (c *copula) draw(normals [][]float64, first int) {
	for k, z := range normals {
		c.members[k].draw(z, first)
		c.normal.Sample(z, z)
	}
}
