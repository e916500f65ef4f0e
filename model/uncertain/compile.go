package uncertain

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Tables keeps the tables of the shapes compiled so far, so that inputs of one shape share one.
// The zero value is ready. Not safe for concurrent use; what it returns is.
type Tables struct{ known map[shape]*table }

// Compiled is a Dist made fast: a function from blocks of uniform numbers to blocks of values.
// It is immutable and safe for concurrent use.
type Compiled struct {
	dist  Dist
	table *table // of a scaled shape; nil when it has none
	shift float64
	scale float64
}

// Compile prepares a distribution for sampling.
func (t *Tables) Compile(d Dist) Compiled { return t.CompileAll([]Dist{d})[0] }

// CompileAll prepares many; tables of different shapes are built at the same time.
func (t *Tables) CompileAll(dists []Dist) []Compiled {
	if t.known == nil {
		t.known = map[shape]*table{}
	}
	var missing []shape
	for _, d := range dists {
		if s, ok := d.(scaled); ok {
			if _, there := t.known[s.shape]; !there {
				t.known[s.shape] = nil
				missing = append(missing, s.shape)
			}
		}
	}
	for i, built := range buildAll(missing) {
		t.known[missing[i]] = built
	}
	out := make([]Compiled, len(dists))
	for i, d := range dists {
		out[i].dist = d
		if s, ok := d.(scaled); ok {
			out[i] = Compiled{dist: d, table: t.known[s.shape], shift: s.shift, scale: s.scale}
		}
	}
	return out
}

func buildAll(shapes []shape) []*table {
	out := make([]*table, len(shapes))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(shapes)) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := int(next.Add(1)) - 1; i < len(shapes); i = int(next.Add(1)) - 1 {
				out[i] = newTable(shapes[i])
			}
		}()
	}
	wg.Wait()
	return out
}

// Dist returns what was compiled.
func (c Compiled) Dist() Dist { return c.dist }

// Sample writes the quantile of each u, in (0,1), into dst. dst may be u itself; it is at least
// as long. The value depends on u alone, not on the block it stands in.
func (c Compiled) Sample(dst, u []float64) {
	if c.table != nil {
		c.table.sample(dst, u, c.shift, c.scale)
		return
	}
	switch d := c.dist.(type) {
	case point:
		for i := range u {
			dst[i] = float64(d)
		}
	case uniform:
		for i, p := range u {
			dst[i] = d.Quantile(p)
		}
	case triangular:
		d.sample(dst, u)
	case discrete:
		d.sample(dst, u)
	case empirical:
		d.sample(dst, u)
	default:
		for i, p := range u {
			dst[i] = d.Quantile(p)
		}
	}
}
