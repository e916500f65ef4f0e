package uncertain

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
func (t *Tables) Compile(d Dist) Compiled {
	c := Compiled{dist: d}
	s, ok := d.(scaled)
	if !ok {
		return c
	}
	known, ok := t.known[s.shape]
	if !ok {
		known = newTable(s.shape)
		if t.known == nil {
			t.known = map[shape]*table{}
		}
		t.known[s.shape] = known
	}
	c.table, c.shift, c.scale = known, s.shift, s.scale
	return c
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
