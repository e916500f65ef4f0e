package figure

import (
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// bars is a histogram: the share of the values in each bin of equal width.
type bars struct {
	low, step float64
	share     []float64
}

// sorted puts values into bins. Whole numbers get bins of whole width around them.
func sorted(values []float64, low, high float64) bars {
	step := roundStep(high-low, distributionBars)
	if whole(values) {
		step = max(1, math.Ceil(step))
	}
	low = step*math.Floor(low/step) - step/2
	b := bars{low, step, make([]float64, int((high-low)/step)+1)}
	for _, v := range values {
		b.share[min(len(b.share)-1, int((v-low)/step))] += 1 / float64(len(values))
	}
	return b
}

func whole(values []float64) bool {
	for _, v := range values {
		if v != math.Trunc(v) {
			return false
		}
	}
	return true
}

// ground is where bars stand, how high a share of one is, and the value beyond which they stand out.
type ground struct {
	base, unit vg.Length
	limit      float64
}

// draw draws the bars on a base line.
func (b bars) draw(c draw.Canvas, x scale, g ground) {
	for k, share := range b.share {
		if share == 0 {
			continue
		}
		from := b.low + float64(k)*b.step
		fill := inner
		if from+b.step/2 > g.limit {
			fill = beyond
		}
		left, right := max(x.at(from), x.first), min(x.at(from+b.step), x.last)
		box(c, fill, left+0.2, g.base, right-0.2, g.base+g.unit*vg.Length(share))
	}
	c.StrokeLine2(stroke(grey, hairline), x.first, g.base, x.last, g.base)
}
