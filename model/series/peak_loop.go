package series

// The loops of Peak.Max. The terms of a sum are taken two at a time, in their order: a pass over
// the block costs more than the products in it.

// term is one shape's part of an hour's load: its ratio in that hour and its weights.
type term struct {
	ratio  float64
	weight []float64
}

// raise1 raises o to a.
func raise1(o []float64, a term) {
	w := a.weight[:len(o)]
	for i := range o {
		if v := float64(a.ratio * w[i]); v > o[i] {
			o[i] = v
		}
	}
}

// raise2 raises o to a + b.
func raise2(o []float64, a, b term) {
	v, w := a.weight[:len(o)], b.weight[:len(o)]
	for i := range o {
		if sum := float64(a.ratio*v[i]) + float64(b.ratio*w[i]); sum > o[i] {
			o[i] = sum
		}
	}
}

// sum2 sets s to a + b.
func sum2(s []float64, a, b term) {
	v, w := a.weight[:len(s)], b.weight[:len(s)]
	for i := range s {
		s[i] = float64(a.ratio*v[i]) + float64(b.ratio*w[i])
	}
}

// add2 adds a and b to s.
func add2(s []float64, a, b term) {
	v, w := a.weight[:len(s)], b.weight[:len(s)]
	for i := range s {
		s[i] = s[i] + float64(a.ratio*v[i]) + float64(b.ratio*w[i])
	}
}

// raiseSum raises o to s + a + b.
func raiseSum(o, s []float64, a, b term) {
	s = s[:len(o)]
	v, w := a.weight[:len(o)], b.weight[:len(o)]
	for i := range o {
		if sum := s[i] + float64(a.ratio*v[i]) + float64(b.ratio*w[i]); sum > o[i] {
			o[i] = sum
		}
	}
}
