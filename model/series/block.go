package series

// Frame is a block of trials: Width values in each column.
type Frame struct {
	Width  int
	stride int // from one column to the next
	data   []float64
	needed []bool
	same   []bool // by column: all lanes are known to hold one value
	first  *Frame // the first lane alone
}

// NewFrame allocates a Frame with its constant columns filled and all others zero.
func (l *Layout) NewFrame(width int) *Frame {
	f := &Frame{Width: width, stride: width, data: make([]float64, l.Columns*width), needed: l.needed, same: make([]bool, l.Columns)}
	f.first = &Frame{Width: 1, stride: width, data: f.data, needed: l.needed}
	for _, k := range l.constants {
		f.Set(k.col, k.value)
	}
	return f
}

// Col returns the values of a column, Width of them.
func (f *Frame) Col(c Col) []float64 {
	o := int(c) * f.stride
	return f.data[o : o+f.Width : o+f.Width]
}

// Set writes one value into all lanes of a column. A Sheet computes what rests on such columns
// alone once for all lanes. A column that is filled with Set or Copy must never be written in another way.
func (f *Frame) Set(c Col, v float64) {
	out := f.Col(c)
	for i := range out {
		out[i] = v
	}
	f.same[c] = true
}

// Copy writes one column into another.
func (f *Frame) Copy(to, from Col) {
	copy(f.Col(to), f.Col(from))
	f.same[to] = f.same[from]
}

// sameAll reports whether each of the columns is known to hold one value in all lanes.
func (f *Frame) sameAll(cols []Col) bool {
	for _, c := range cols {
		if !f.same[c] {
			return false
		}
	}
	return len(cols) > 0
}
