package pdf

import (
	"fmt"
	"slices"
	"testing"

	"radif/output/document"
	"radif/output/lingo"
)

// long is a document of more than sixty pages.
func long(langs []lingo.Lang) document.Document {
	doc := sample(langs)
	once := doc.Sections
	for i := range 4 {
		more := slices.Clone(once)
		for k := range more {
			more[k].Number = fmt.Sprintf("%d%s", i+1, more[k].Number)
		}
		doc.Sections = append(doc.Sections, more...)
	}
	return doc
}

func BenchmarkWrite(b *testing.B) {
	for name, langs := range languages {
		b.Run(name, func(b *testing.B) {
			doc := long(langs)
			for b.Loop() {
				data, err := Write(doc)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(len(data)), "bytes")
			}
			l, err := layOut(doc)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(len(l.pages)), "pages")
		})
	}
}
