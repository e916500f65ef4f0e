package report

import (
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"radif/model/plan"
	"radif/output/figure"
	"radif/output/internal/fixture"
	"radif/output/lingo"
	"radif/output/record"
)

// origins are the inputs of the pages under test: each basis, written and by default.
func origins(n int) record.Origins {
	list := record.Origins{}
	bases := []string{"estimate", "", "measured", "policy", "derived", "published"}
	for i := range n {
		list["services.service-"+strconv.Itoa(i)+".compute.cpu"] = record.Origin{
			File: "case.yaml", Line: i + 1, Col: 7, Basis: bases[i%len(bases)], Default: i%5 == 0, Source: "measured at the hosts <in spring>",
			Text: `{min: 20 ms, mode: 40 ms, max: 90 ms, basis: estimate, source: "x"}`,
		}
	}
	return list
}

// input is a page of the fixture in the languages that are named.
func input(r *plan.Result, languages ...lingo.Lang) Input {
	in := Input{
		Result: r, Origins: origins(100), Tool: record.Tool{Version: "0.0", Go: "go1.26", Platform: "linux/amd64"},
		Catalogue: []record.Edition{{ID: "servers", Date: "2024-06-21"}},
	}
	for _, l := range languages {
		w := lingo.New(l)
		in.Languages = append(in.Languages, Language{Words: w, Figures: Of(figure.All(r, w))[:3]})
	}
	return in
}

var pages = map[string][]lingo.Lang{"en": {lingo.English}, "ar": {lingo.Arabic}, "bilingual": {lingo.English, lingo.Arabic}}

// parsed makes a page and reads it with the parser that browsers' rules were written into.
func parsed(t *testing.T, in Input) *html.Node {
	t.Helper()
	text, err := HTML(in)
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(strings.NewReader(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// find lists the elements below n that pass, in the order of the document.
func find(n *html.Node, pass func(*html.Node) bool) []*html.Node {
	var list []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && pass(d) {
			list = append(list, d)
		}
	}
	return list
}

func named(names ...string) func(*html.Node) bool {
	return func(n *html.Node) bool {
		for _, name := range names {
			if n.Data == name {
				return true
			}
		}
		return false
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func byID(t *testing.T, root *html.Node, id string) *html.Node {
	t.Helper()
	list := find(root, func(n *html.Node) bool { return attribute(n, "id") == id })
	if len(list) != 1 {
		t.Fatalf("%d elements have the id %q", len(list), id)
	}
	return list[0]
}

// content is what a reader sees of an element.
func content(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(b.String(), "\u00a0", " ")), " ")
}

// body lists the rows of a table, each cell as its text.
func body(t *testing.T, root *html.Node, id string) [][]string {
	t.Helper()
	var rows [][]string
	for _, tbody := range find(byID(t, root, id), named("tbody")) {
		for _, tr := range find(tbody, named("tr")) {
			var cells []string
			for _, c := range find(tr, named("td", "th")) {
				cells = append(cells, content(c))
			}
			rows = append(rows, cells)
		}
	}
	return rows
}

func result() *plan.Result { return fixture.Result(0) }
