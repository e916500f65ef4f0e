package figure

import (
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"radif/output/internal/fixture"
	"radif/output/lingo"
)

// ten figures, drawn on all processors as a run draws them.
func drawTen(b *testing.B, encode func(Figure) ([]byte, error)) {
	figures := All(fixture.Result(0), lingo.New(lingo.English))[:10]
	for b.Loop() {
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

// BenchmarkTenPNG: the goal is 200 ms on two cores.
func BenchmarkTenPNG(b *testing.B) { drawTen(b, Figure.PNG) }

// BenchmarkTenSVG: the goal is 20 ms.
func BenchmarkTenSVG(b *testing.B) { drawTen(b, Figure.SVG) }
