package html

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"radif/output/document"
	"radif/output/document/internal/sample"
	"radif/output/lingo"
)

// TestLanguagesAreNamed: every text stands in an element of its language and direction.
func TestLanguagesAreNamed(t *testing.T) {
	for name, langs := range variants {
		root := parsed(t, written(t, sample.Document(langs...)))
		page := every(root, "html")[0]
		if attribute(page, "lang") != string(langs[0]) || attribute(page, "dir") != direction(langs[0]) {
			t.Errorf("%s: the page is %q, %q", name, attribute(page, "lang"), attribute(page, "dir"))
		}
		arabic := func(n *html.Node) bool {
			for n != nil && attribute(n, "lang") == "" {
				n = n.Parent
			}
			return attribute(n, "lang") == "ar"
		}
		for n := range every(root, "body")[0].Descendants() {
			letters := strings.ContainsFunc(n.Data, func(r rune) bool { return r >= 0x0620 && r <= 0x064a })
			if n.Type == html.TextNode && letters && !arabic(n.Parent) {
				t.Errorf("%s: %q is not said to be Arabic", name, n.Data)
			}
		}
	}
}

// TestNumbersKeepTheirDirection: inside Arabic a number with its unit is isolated.
func TestNumbersKeepTheirDirection(t *testing.T) {
	page := string(written(t, sample.Document(lingo.Arabic)))
	for _, want := range []string{`<bdi dir="ltr">-5 °C</bdi>`, `<bdi dir="ltr">N+1</bdi>`, `الجدول <bdi dir="ltr">3.2-1</bdi>: المتطلبات`, `الوحدة <bdi dir="ltr">TB</bdi> عشرية`} {
		if !strings.Contains(page, want) {
			t.Errorf("%s is not there", want)
		}
	}
}

// TestTwoLanguagesStandSideBySide: a clause has its number in both.
func TestTwoLanguagesStandSideBySide(t *testing.T) {
	root := parsed(t, written(t, sample.Document(lingo.Arabic, lingo.English)))
	clause := byID(root, "clause.1.1")
	sides := every(clause, "p")
	if attribute(clause, "class") != "pair" || len(sides) != 2 || attribute(sides[0], "lang") != "ar" || attribute(sides[1], "dir") != "ltr" {
		t.Fatalf("%d sides", len(sides))
	}
	for _, s := range sides {
		if !strings.HasPrefix(text(s), "1.1 ") {
			t.Errorf("%q has no number", text(s))
		}
	}
}

// TestMarksAreElementsAndWords.
func TestMarksAreElementsAndWords(t *testing.T) {
	root := parsed(t, written(t, sample.Document(lingo.English)))
	for id, want := range map[string]string{"clause.1.2": "ins 1.2 [changed] The outside", "clause.1.3": "del 1.3 [removed] The battery", "compute.4": "ins 3.1.4 [new] Efficiency"} {
		element, begin, _ := strings.Cut(want, " ")
		n := byID(root, id)
		told := strings.Join(strings.Fields(text(n)), " ")
		if id == "compute.4" { // cells have no space between them
			begin = strings.Replace(begin, "3.1.4 ", "3.1.4", 1)
		}
		if len(every(n, element)) == 0 || !strings.HasPrefix(told, begin) {
			t.Errorf("%s: %q", id, told)
		}
	}
	gone := byID(root, "compute.3")
	if got := text(gone); attribute(gone, "class") != "removed" || strings.Count(got, "removed") != 1 {
		t.Errorf("a row that says so itself: %q", got)
	}
}

// TestDrawingsAreInline: named and described, without what could act.
func TestDrawingsAreInline(t *testing.T) {
	root := parsed(t, written(t, sample.Document(lingo.English, lingo.Arabic)))
	list := every(root, "svg")
	if len(list) != 2 {
		t.Fatalf("%d drawings", len(list))
	}
	for i, want := range []string{"Rises from 120 kW to 271.4 kW", "يرتفع من 120 kW إلى 271.4 kW"} {
		svg := list[i]
		if attribute(svg, "role") != "img" || attribute(svg, "viewBox") != "0 0 900 420" || attribute(svg, "width") != "" || text(every(svg, "desc")[0]) != want || len(every(svg, "title")) != 1 {
			t.Errorf("drawing %d: %v, %q", i, svg.Attr, text(every(svg, "desc")[0]))
		}
		if n := len(every(svg, "path")); n != 2 {
			t.Errorf("%d paths", n)
		}
		for _, n := range append(every(svg, "style"), every(svg, "script")...) {
			t.Errorf("drawing %d has a <%s>", i, n.Data)
		}
	}
}

func TestBadInputIsRefused(t *testing.T) {
	for want, spoil := range map[string]func(d *document.Document){
		"one language": func(d *document.Document) { d.Languages = nil }, "fr": func(d *document.Document) { d.Languages = []lingo.Lang{"fr"} },
		"cells for": func(d *document.Document) {
			table := d.Sections[4].Blocks[0].(document.Table)
			table.Rows = append(table.Rows, document.Row{ID: "short", Cells: make([]document.Cell, 2)})
			d.Sections[4].Blocks[0] = table
		},
		"has no picture": func(d *document.Document) { d.Sections[1].Blocks[0] = document.Figure{ID: "empty"} },
		"figure broken": func(d *document.Document) {
			d.Sections[1].Blocks[0] = document.Figure{ID: "broken", Images: map[lingo.Lang]document.Image{lingo.English: {SVG: []byte("<svg><g></svg>")}}}
		},
	} {
		doc := sample.Document(lingo.English)
		spoil(&doc)
		if _, err := Write(doc); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not in %v", want, err)
		}
	}
}

// TestTheStyleSheetIsTheOneNamed: a browser that follows the policy of the page shows it.
func TestTheStyleSheetIsTheOneNamed(t *testing.T) {
	root := parsed(t, written(t, sample.Document(lingo.Arabic)))
	style := every(root, "style")[0].FirstChild.Data
	sum := sha256.Sum256([]byte(style))
	for _, n := range every(root, "meta") {
		if attribute(n, "http-equiv") == "Content-Security-Policy" && !strings.Contains(attribute(n, "content"), base64.StdEncoding.EncodeToString(sum[:])) {
			t.Error("the policy names another style sheet")
		}
	}
	if !strings.Contains(style, `counter(page) " من " counter(pages)`) || strings.Contains(style, "</style>") || !strings.Contains(style, `RDF-17/2026 \26  \3c /style\3e `) {
		t.Errorf("%s", style[len(style)-500:])
	}
}

// TestOneTable is a fragment that brings its look along.
func TestOneTable(t *testing.T) {
	doc := sample.Document(lingo.English, lingo.Arabic)
	fragment := string(Table(doc, doc.Sections[3].Blocks[1].(document.Table)))
	if !strings.HasPrefix(fragment, `<table lang="en" dir="ltr" style=`) || !strings.HasSuffix(fragment, "</table>") || strings.Contains(fragment, "<a ") || strings.Contains(fragment, "<col") {
		t.Errorf("%.300s", fragment)
	}
	root := parsed(t, []byte(fragment))
	if n := len(every(root, "tr")); n != 43 || !strings.HasPrefix(text(every(root, "caption")[0]), "Table 4-1: Compliance") {
		t.Errorf("%d rows", n)
	}
}

func TestTheSameDocumentGivesTheSamePage(t *testing.T) {
	for name, langs := range variants {
		first := string(written(t, sample.Document(langs...)))
		if again := string(written(t, sample.Document(langs...))); again != first {
			t.Errorf("%s: the pages differ", name)
		}
	}
}
