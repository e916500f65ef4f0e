package uncertain

// shape is a standard distribution: a family with its shape parameters, without place and
// scale. Both tails are reached from their own end, so that neither loses digits. Shapes are
// comparable, so that inputs of one shape share one table.
type shape interface {
	// tail returns the quantile at v (lower) or at 1-v (upper), for v in (0, 0.5].
	tail(v float64, upper bool) float64
	// knots fills x with tail(v) and slope with its derivative by v; v descends from 0.5.
	knots(v []float64, upper bool, x, slope []float64)
	mean() float64
}

// scaled is a shape with place and scale: x = shift + scale·shape.
type scaled struct {
	shape shape
	shift float64
	scale float64 // > 0
}

func (d scaled) Quantile(p float64) float64 {
	if p <= 0.5 {
		return d.shift + float64(d.scale*d.shape.tail(p, false))
	}
	return d.shift + float64(d.scale*d.shape.tail(1-p, true))
}

func (d scaled) Mean() float64 { return d.shift + float64(d.scale*d.shape.mean()) }
func (d scaled) Fixed() bool   { return false }
