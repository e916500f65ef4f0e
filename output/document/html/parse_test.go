package html

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"radif/output/document"
	"radif/output/document/internal/sample"
	"radif/output/lingo"
)

var variants = map[string][]lingo.Lang{"en": {lingo.English}, "ar": {lingo.Arabic}, "en,ar": {lingo.English, lingo.Arabic}, "ar,en": {lingo.Arabic, lingo.English}}

func written(t *testing.T, doc document.Document) []byte {
	t.Helper()
	content, err := Write(doc)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// parsed reads a page as a browser does.
func parsed(t *testing.T, content []byte) *html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// every returns the elements of a name, all for an empty one.
func every(root *html.Node, name string) []*html.Node {
	var list []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && (name == "" || n.Data == name) {
			list = append(list, n)
		}
	}
	return list
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// text is what a reader sees of an element.
func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func byID(root *html.Node, id string) *html.Node {
	for _, n := range every(root, "") {
		if attribute(n, "id") == id {
			return n
		}
	}
	return nil
}

// TestNothingComesFromATextOrFromElsewhere: no script, no handler, no address but those of the page.
func TestNothingComesFromATextOrFromElsewhere(t *testing.T) {
	for name, langs := range variants {
		root := parsed(t, written(t, sample.Document(langs...)))
		for _, n := range every(root, "") {
			switch n.Data {
			case "script", "iframe", "object", "embed", "link", "base", "form", "input":
				t.Errorf("%s: <%s>", name, n.Data)
			}
			for _, a := range n.Attr {
				address := a.Key == "href" || a.Key == "src"
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" || address && !strings.HasPrefix(a.Val, "#") && !strings.HasPrefix(a.Val, "data:image/png") {
					t.Errorf("%s: <%s %s=%q>", name, n.Data, a.Key, a.Val)
				}
			}
		}
		if n := len(every(root, "style")); n != 1 {
			t.Errorf("%s: %d style sheets", name, n)
		}
		if first := every(root, "h1"); len(first) != 1 || !strings.Contains(text(first[0]), sample.Markup) {
			t.Errorf("%s: the title is changed", name)
		}
	}
}

// TestLinksLeadToIDs: each id stands once, each link leads to one.
func TestLinksLeadToIDs(t *testing.T) {
	for name, langs := range variants {
		root := parsed(t, written(t, sample.Document(langs...)))
		ids := map[string]int{}
		for _, n := range every(root, "") {
			if id := attribute(n, "id"); id != "" {
				ids[id]++
			}
		}
		for id, n := range ids {
			if n != 1 || strings.ContainsAny(id, " \t\n") {
				t.Errorf("%s: the id %q stands %d times", name, id, n)
			}
		}
		links := 0
		for _, n := range append(every(root, "a"), every(root, "use")...) {
			if n.Data == "use" && attribute(n, "href") == "" {
				continue // what led elsewhere leads nowhere
			}
			links++
			if to := strings.TrimPrefix(attribute(n, "href"), "#"); ids[to] != 1 {
				t.Errorf("%s: a link to %q", name, to)
			}
		}
		for _, n := range every(root, "") {
			for _, id := range strings.Fields(attribute(n, "aria-labelledby")) {
				if ids[id] != 1 {
					t.Errorf("%s: <%s> is named by %q", name, n.Data, id)
				}
			}
		}
		if links < 45 {
			t.Errorf("%s: %d links", name, links)
		}
		for _, id := range []string{"scope", "ups", "clause.1.2", "figure.fan", "compliance.all", "compliance.c7", "price.1"} {
			if ids[id] != 1 {
				t.Errorf("%s: no anchor %q", name, id)
			}
		}
	}
}

func TestIDsOfEveryKindAreAnchors(t *testing.T) {
	doc := sample.Document(lingo.English)
	doc.Sections[0].ID = "power.ups@phase 1/ä"
	root := parsed(t, written(t, doc))
	if byID(root, "power.ups@phase_1/ä") == nil || !strings.Contains(string(written(t, doc)), `href="#power.ups@phase_1%2F%C3%A4"`) {
		t.Error("an id with signs of its own is no anchor")
	}
}

// TestTablesHoldTheirCells: heads with a scope, every text and number in its place.
func TestTablesHoldTheirCells(t *testing.T) {
	for name, langs := range variants {
		doc := sample.Document(langs...)
		root := parsed(t, written(t, doc))
		visit(doc, func(want document.Table) {
			place := byID(root, want.ID)
			grid := every(place, "table")[0]
			rows := every(grid, "tr")
			if len(rows) != len(want.Rows)+1 || attribute(place, "class") != "table" {
				t.Fatalf("%s, %s: %d rows", name, want.ID, len(rows))
			}
			for i, n := range every(rows[0], "th") {
				checkCell(t, n, doc.Languages, want.Columns[i].Title)
				if attribute(n, "scope") != "col" || strings.Contains(attribute(n, "class"), "open") != want.Columns[i].Bidder {
					t.Errorf("%s, %s: head %q", name, want.ID, text(n))
				}
			}
			for i, row := range want.Rows {
				checkRow(t, rows[i+1], doc.Languages, row)
			}
		})
	}
}

func checkRow(t *testing.T, n *html.Node, langs []lingo.Lang, want document.Row) {
	t.Helper()
	var cells []*html.Node
	for c := range n.ChildNodes() {
		cells = append(cells, c)
	}
	if len(cells) != len(want.Cells) || attribute(n, "class") != map[bool]string{true: "group"}[want.Heading] && want.Heading {
		t.Fatalf("%s: %d cells for %d", want.ID, len(cells), len(want.Cells))
	}
	for k, c := range want.Cells {
		checkCell(t, cells[k], langs, c.Text)
		if c.Value != nil && !strings.Contains(attribute(cells[k], "class"), "n") {
			t.Errorf("%s: the number %q stands like a text", want.ID, text(cells[k]))
		}
	}
	scope := attribute(cells[0], "scope")
	if want.Heading && scope != "rowgroup" || !want.Heading && want.Cells[0].Text != (document.Text{}) && scope != "row" {
		t.Errorf("%s has the scope %q", want.ID, scope)
	}
}

func checkCell(t *testing.T, n *html.Node, langs []lingo.Lang, want document.Text) {
	t.Helper()
	shown := text(n)
	for _, lang := range langs {
		if words := strings.Join(strings.Fields(lingo.Unmarked(want.In(lang))), " "); !strings.Contains(shown, words) {
			t.Errorf("%q is not in %q", words, shown)
		}
	}
}
