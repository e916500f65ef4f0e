package table

import (
	"testing"

	"radif/output/internal/fixture"
	"radif/output/lingo"
)

// BenchmarkXLSX writes the workbook of the fixture, of the reference scenario's size.
func BenchmarkXLSX(b *testing.B) {
	r, from, w := fixture.Result(0), manyOrigins(1360), lingo.New(lingo.Arabic)
	for b.Loop() {
		if _, err := XLSX(r, from, w); err != nil {
			b.Fatal(err)
		}
	}
}
