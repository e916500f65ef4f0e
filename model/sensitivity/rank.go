package sensitivity

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"gonum.org/v1/gonum/mathext"

	"radif/model/montecarlo"
)

// tenth is the share of the trials that is taken for a low or a high value of an input.
const tenth = 0.1

// doubt is the chance that the strongest of inputs without any effect is listed all the same.
const doubt = 0.05

// Effect is what one input has to do with an output.
type Effect struct {
	Input     string
	Rho       float64 // rank correlation of input and output, -1 to 1
	Low, High float64 // median output where the input is in its lowest and in its highest tenth
}

// Ranking is the inputs that drive one output.
type Ranking struct {
	Median  float64  // of the output over all trials
	Noise   float64  // up to here a correlation may be chance
	Effects []Effect // beyond Noise, the strongest first, equal ones by input
}

// Rank compares every input with every output over the same trials (U9); sample[i] belongs to
// inputs[i]. Medians are by nearest rank. An effect is listed beyond
//
//	Noise = z / sqrt(n - 1),  z = Q(1 - doubt/(2·inputs))
//
// with Q the normal quantile and n the trials: without effect a rank correlation has the variance
// 1/(n-1), and the strongest of so many passes with a chance of doubt = 5 % (Bonferroni).
// Validity: n of some hundreds or more; with fewer than two trials nothing is listed. Source:
// Kendall and Gibbons, Rank Correlation Methods, 5th ed., 1990, chapter 4.
func Rank(inputs []string, sample, outputs [][]float64) []Ranking {
	rankings := make([]Ranking, len(outputs))
	ranks := make([][]float64, len(outputs))
	for k, out := range outputs {
		ranks[k] = montecarlo.MeanRanks(out)
		rankings[k] = Ranking{Median: median(slices.Clone(out)), Noise: noise(len(out), len(inputs))}
	}
	each(len(inputs), func(i int) []found {
		own := montecarlo.MeanRanks(sample[i])
		var list []found
		for k, out := range outputs {
			rho := montecarlo.CorrelateRanks(own, ranks[k])
			if math.Abs(rho) > rankings[k].Noise {
				low, high := tails(own, out)
				list = append(list, found{k, Effect{inputs[i], rho, low, high}})
			}
		}
		return list
	}, func(f found) { rankings[f.output].Effects = append(rankings[f.output].Effects, f.Effect) })
	for _, r := range rankings {
		slices.SortFunc(r.Effects, func(a, b Effect) int {
			return cmp.Or(cmp.Compare(math.Abs(b.Rho), math.Abs(a.Rho)), cmp.Compare(a.Input, b.Input))
		})
	}
	return rankings
}

// found is an effect on one of the outputs.
type found struct {
	output int
	Effect
}

// each looks at n inputs on all processors, and takes what was found in their order.
func each(n int, look func(i int) []found, take func(found)) {
	lists := make([][]found, n)
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				lists[i] = look(int(i))
			}
		})
	}
	workers.Wait()
	for _, list := range lists {
		for _, f := range list {
			take(f)
		}
	}
}

// noise is the rank correlation that chance may reach.
func noise(trials, inputs int) float64 {
	if trials < 2 || inputs == 0 {
		return 1
	}
	return mathext.NormalQuantile(1-doubt/(2*float64(inputs))) / math.Sqrt(float64(trials-1))
}

// tails are the median outputs in the lowest and the highest tenth of an input's ranks.
func tails(ranks, out []float64) (low, high float64) {
	edge := tenth * float64(len(ranks))
	last := float64(len(ranks)) - edge
	var lowest, highest []float64
	for i, r := range ranks {
		if r < edge {
			lowest = append(lowest, out[i])
		}
		if r >= last {
			highest = append(highest, out[i])
		}
	}
	return median(lowest), median(highest)
}

// median is the middle value by nearest rank; it orders its argument.
func median(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	return values[montecarlo.Rank(0.5, len(values))-1]
}
