package series

// HoursPerWeek is the length of a weekly shape.
const HoursPerWeek = 168

// Shape is the load of each hour of the week as a ratio to the mean hour (its mean is 1).
// Hour 0 is Sunday 00:00-01:00.
type Shape [HoursPerWeek]float64

// Flat is the shape of a load that does not vary within the week.
func Flat() Shape {
	var s Shape
	for h := range s {
		s[h] = 1
	}
	return s
}

// dominated reports whether every coordinate of a is at most that of b.
func dominated(a, b []float64) bool {
	for k := range a {
		if a[k] > b[k] {
			return false
		}
	}
	return true
}

// Undominated returns the indices of the points that no other point equals or exceeds in every
// coordinate (of equal points the first is kept). A maximum over all points of a sum with
// non-negative weights is reached on one of them, exactly.
func Undominated(points [][]float64) []int {
	var kept []int
	for i, p := range points {
		keep := true
		for j, q := range points {
			if i != j && dominated(p, q) && (j < i || !dominated(q, p)) {
				keep = false
				break
			}
		}
		if keep {
			kept = append(kept, i)
		}
	}
	return kept
}

// Peak finds the busiest hour of a sum of weighted shapes (formula D4).
type Peak struct {
	hours  []int
	ratios [][]float64 // [hour kept][shape]
}

// NewPeak prepares the maximum over the hours of the week for these shapes, leaving out the
// hours that are dominated in every one of them.
func NewPeak(shapes []Shape) *Peak {
	points := make([][]float64, HoursPerWeek)
	for h := range points {
		points[h] = make([]float64, len(shapes))
		for k := range shapes {
			points[h][k] = shapes[k][h]
		}
	}
	p := &Peak{hours: Undominated(points)}
	for _, h := range p.hours {
		p.ratios = append(p.ratios, points[h])
	}
	return p
}

// Hours returns the hours of the week that can be the busiest.
func (p *Peak) Hours() []int { return p.hours }

// Max writes into out, for each trial, the coincident peak (D4): the largest over the hours h of
// sum over shapes k of weight[k] x shape[k](h). The weights are columns of a Frame, each the
// mean-hour load of one shape's services, and must not be negative. scratch is as wide as out.
func (p *Peak) Max(f *Frame, out, scratch Col, weights []Col) {
	o, s, n := f.Col(out), f.Col(scratch), len(weights)
	for i := range o {
		o[i] = 0
	}
	for _, r := range p.ratios {
		switch n {
		case 0:
		case 1:
			raise1(o, term{r[0], f.Col(weights[0])})
		case 2:
			raise2(o, term{r[0], f.Col(weights[0])}, term{r[1], f.Col(weights[1])})
		default:
			sum2(s, term{r[0], f.Col(weights[0])}, term{r[1], f.Col(weights[1])})
			k := 2
			for ; n-k > 2; k += 2 {
				add2(s, term{r[k], f.Col(weights[k])}, term{r[k+1], f.Col(weights[k+1])})
			}
			// Of an odd number the last one counts nothing twice: its fellow has ratio 0.
			second := term{0, s}
			if n-k == 2 {
				second = term{r[k+1], f.Col(weights[k+1])}
			}
			raiseSum(o, s, term{r[k], f.Col(weights[k])}, second)
		}
	}
}
