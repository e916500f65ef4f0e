package series

import (
	"math/rand/v2"
	"strconv"
	"testing"
)

// BenchmarkPeak: ns per hour and trial, for shapes of which few hours are dominated.
func BenchmarkPeak(b *testing.B) {
	for n := 1; n <= 6; n++ {
		r := rand.New(rand.NewPCG(1, uint64(n)))
		shapes := make([]Shape, n)
		bu := NewBuilder()
		out, scratch := bu.Scratch(), bu.Scratch()
		var weights []Col
		for k := range shapes {
			for h := range shapes[k] {
				shapes[k][h] = r.Float64()
			}
			weights = append(weights, bu.Scratch())
		}
		p, f := NewPeak(shapes), bu.Layout().NewFrame(256)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for range b.N {
				p.Max(f, out, scratch, weights)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/256/float64(len(p.Hours())), "ns/hour")
		})
	}
}
