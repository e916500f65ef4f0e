package figure

import (
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"radif/output/internal/fixture"
	"radif/output/lingo"
)

// ten figures of one result, made and drawn on all processors as a run draws them: nothing is
// shaped beforehand.
func drawTen(b *testing.B, w lingo.Words, encode func(Figure) ([]byte, error)) {
	r := fixture.Result(0)
	for b.Loop() {
		figures := All(r, w)[:10]
		var next atomic.Int64
		var workers sync.WaitGroup
		for range runtime.GOMAXPROCS(0) {
			workers.Go(func() {
				for i := next.Add(1) - 1; i < int64(len(figures)); i = next.Add(1) - 1 {
					if _, err := encode(figures[i]); err != nil {
						b.Error(err)
					}
				}
			})
		}
		workers.Wait()
	}
}

// The goal for ten PNG is 200 ms on two cores. November 2026, 2 cores of an AMD EPYC that was busy
// with other work: 160 ms of processor time in either language, so about 80 ms on two free cores.
func BenchmarkTenPNG(b *testing.B)       { drawTen(b, english(), Figure.PNG) }
func BenchmarkTenPNGArabic(b *testing.B) { drawTen(b, arabic(), Figure.PNG) }

// The goal for ten SVG is 20 ms. There and then: 8 ms of processor time in English, 13 in Arabic.
func BenchmarkTenSVG(b *testing.B)       { drawTen(b, english(), Figure.SVG) }
func BenchmarkTenSVGArabic(b *testing.B) { drawTen(b, arabic(), Figure.SVG) }

// BenchmarkAll makes the headlines of all figures, with the rankings of three hundred inputs over
// two thousand trials.
func BenchmarkAll(b *testing.B) {
	r := fixture.Result(2000)
	for b.Loop() {
		All(r, arabic())
	}
}
