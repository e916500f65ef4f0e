package record

import (
	"context"
	"path/filepath"
	"testing"

	"radif/output/internal/fixture"
)

// BenchmarkTrials writes 10,000 trials of about 420 columns; the goal is 400 ms.
func BenchmarkTrials(b *testing.B) {
	r := fixture.Result(MaxTrials)
	for b.Loop() {
		out, err := trials(r)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(out)))
	}
}

// BenchmarkWrite writes a whole result set without figures; the goal is well under 1.5 s.
func BenchmarkWrite(b *testing.B) {
	set := Set{Result: fixture.Result(MaxTrials), Tool: ThisTool("test")}
	dir := filepath.Join(b.TempDir(), "out")
	for b.Loop() {
		if err := Write(context.Background(), dir, set); err != nil {
			b.Fatal(err)
		}
	}
}
