package sensitivity

import (
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"radif/model/montecarlo"
)

// ten trials by hand: the output grows with a, falls with b, and c is a shuffle of neither.
var (
	a   = []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
	b   = []float64{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}
	c   = []float64{5, 6, 4, 7, 3, 8, 2, 9, 1, 10}
	out = []float64{10, 20, 30, 40, 50, 60, 70, 80, 90, 1000}
)

// TestRankByHand: rho of a and b is 1 and -1 although the output is bent; for c the squared
// differences of ranks are 16+16+1+9+4+4+25+1+64+0 = 140, so rho = 1 - 6·140/(10·99) = 0.1515.
// Noise for three inputs is the normal quantile of 1 - 0.05/6, 2.3940, over the root of 9. A tenth
// of ten trials is one trial.
func TestRankByHand(t *testing.T) {
	got := Rank([]string{"c", "b", "a"}, [][]float64{c, b, a}, [][]float64{out})[0]
	if math.Abs(got.Noise-2.393980/3) > 1e-6 || got.Median != 50 {
		t.Errorf("noise %v, median %v", got.Noise, got.Median)
	}
	want := []Effect{{"a", 1, 10, 1000}, {"b", -1, 1000, 10}}
	if !reflect.DeepEqual(got.Effects, want) {
		t.Errorf("got %v, want %v", got.Effects, want)
	}
	if rho := montecarlo.Spearman(c, out); math.Abs(rho-(1-840.0/990)) > 1e-12 {
		t.Errorf("rho of c is %v", rho)
	}
}

// TestRankAgainstSpearman draws an output of three inputs of known weight among twenty, and finds
// them in that order with the correlation that Spearman gives.
func TestRankAgainstSpearman(t *testing.T) {
	source := rand.New(rand.NewPCG(7, 7))
	const n = 2000
	inputs, sample := make([]string, 20), make([][]float64, 20)
	for i := range inputs {
		inputs[i], sample[i] = string(rune('a'+i)), make([]float64, n)
		for k := range sample[i] {
			sample[i][k] = source.Float64()
		}
	}
	y, still := make([]float64, n), make([]float64, n)
	for k := range y {
		y[k] = math.Exp(4*sample[3][k]) - 10*sample[11][k] + 2*sample[7][k]
	}
	rankings := Rank(inputs, sample, [][]float64{y, still})
	var names string
	for _, e := range rankings[0].Effects {
		names += e.Input
		i := int(e.Input[0] - 'a')
		if want := montecarlo.Spearman(sample[i], y); math.Abs(e.Rho-want) > 1e-12 {
			t.Errorf("%s: %v, want %v", e.Input, e.Rho, want)
		}
		if (e.High > e.Low) != (e.Rho > 0) {
			t.Errorf("%s: rho %v, but from %v to %v", e.Input, e.Rho, e.Low, e.High)
		}
	}
	if names[:2] != "dl" || len(names) > 4 {
		t.Errorf("found %s", names)
	}
	if len(rankings[1].Effects) != 0 {
		t.Errorf("an output that does not vary depends on %v", rankings[1].Effects)
	}
}

// TestChanceIsLeftOut ranks fifty inputs without any effect, forty times: a list that is not empty
// may come in one of twenty.
func TestChanceIsLeftOut(t *testing.T) {
	source := rand.New(rand.NewPCG(3, 4))
	listed := 0
	for range 40 {
		inputs, sample := make([]string, 50), make([][]float64, 51)
		for i := range sample {
			sample[i] = make([]float64, 400)
			for k := range sample[i] {
				sample[i][k] = source.NormFloat64()
			}
		}
		if len(Rank(inputs, sample[:50], sample[50:])[0].Effects) > 0 {
			listed++
		}
	}
	if listed > 6 { // the chance of seven or more at 1/20 is 0.3 %
		t.Errorf("%d of 40", listed)
	}
}

func TestRankOfLittle(t *testing.T) {
	if got := Rank([]string{"a"}, [][]float64{{1}}, [][]float64{{2}}); len(got[0].Effects) != 0 || got[0].Median != 2 {
		t.Errorf("one trial: %v", got)
	}
	if got := Rank(nil, nil, [][]float64{{}}); len(got[0].Effects) != 0 || got[0].Median != 0 {
		t.Errorf("nothing: %v", got)
	}
}

// TestWorstByHand: asked 10 with a standard error of 2.
func TestWorstByHand(t *testing.T) {
	list := []Quantile{
		{"fine", 0.5, 10, 10, 11, 2},  // drawn half an error high
		{"drawn", 0.9, 10, 10, 17, 2}, // 3.5 errors high
		{"fit", 0.1, 10, 2, 2, 2},     // fitted and drawn 4 errors low
		{"edge", 0.1, 10, 10, 4, 2},   // 3 errors low: just allowed
		{"exact", 0.5, 10, 10, 10, 0},
		{"missed", 0.5, 10, 10, 11, 0}, // cannot scatter, and is off
	}
	got := Worst(list, 4)
	if got.Beyond != 3 || got.Of != 6 || got.Allowed != 3 {
		t.Errorf("%d of %d beyond %v", got.Beyond, got.Of, got.Allowed)
	}
	var names []string
	for _, d := range got.Worst {
		names = append(names, d.Input)
	}
	if want := []string{"missed", "fit", "drawn", "edge"}; !reflect.DeepEqual(names, want) {
		t.Errorf("%v, want %v", names, want)
	}
	if d := got.Worst[1]; d.Fit != -4 || d.Draw != -4 {
		t.Errorf("%v", d)
	}
	if got := Worst(nil, 5); got.Of != 0 || len(got.Worst) != 0 {
		t.Errorf("of nothing: %v", got)
	}
}

func BenchmarkRank(b *testing.B) {
	source := rand.New(rand.NewPCG(1, 2))
	inputs, sample := make([]string, 450), make([][]float64, 450)
	for i := range sample {
		sample[i] = make([]float64, 10000)
		for k := range sample[i] {
			sample[i][k] = source.Float64()
		}
	}
	for b.Loop() {
		Rank(inputs, sample, sample[:4])
	}
}
