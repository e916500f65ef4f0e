package markdown

import (
	"regexp"
	"strings"
	"testing"

	"radif/output/document"
	"radif/output/document/internal/sample"
	"radif/output/lingo"
)

var variants = map[string][]lingo.Lang{"en": {lingo.English}, "ar": {lingo.Arabic}, "en,ar": {lingo.English, lingo.Arabic}}

// cells splits a row of a table where a reader does: at pipes without a backslash before them.
func cells(line string) []string {
	var list []string
	var cell strings.Builder
	inside := strings.TrimSuffix(strings.TrimPrefix(line, "| "), " |")
	for i := 0; i < len(inside); i++ {
		switch {
		case inside[i] == '\\' && i+1 < len(inside):
			i++
			cell.WriteByte(inside[i])
		case inside[i] == '|':
			list = append(list, strings.TrimSpace(cell.String()))
			cell.Reset()
		default:
			cell.WriteByte(inside[i])
		}
	}
	return append(list, strings.TrimSpace(cell.String()))
}

// TestTablesHaveTheirCells: every row of a table has as many cells as its head, whatever its texts
// hold.
func TestTablesHaveTheirCells(t *testing.T) {
	for name, langs := range variants {
		var head, rows, tables int
		for _, line := range strings.Split(string(Write(sample.Document(langs...))), "\n") {
			if !strings.HasPrefix(line, "|") {
				head = 0
				continue
			}
			n := len(cells(line))
			if head == 0 {
				head, tables = n, tables+1
			}
			if n != head {
				t.Errorf("%s: %d cells under %d: %s", name, n, head, line)
			}
			rows++
		}
		if want := 6 * len(langs); tables != want || rows < 60*len(langs) {
			t.Errorf("%s: %d tables with %d rows, %d are wanted", name, tables, rows, want)
		}
	}
}

// TestNoTextIsMarkup: the only elements are anchors and blocks of a direction, the only links lead
// to anchors.
func TestNoTextIsMarkup(t *testing.T) {
	element := regexp.MustCompile(`<[^>]*>`)
	own := regexp.MustCompile(`^(<a id="[^"<>|]+">|</a>|<div dir="rtl" lang="ar">|</div>)$`)
	link := regexp.MustCompile(`(\\?)\]\(([^)]*)`)
	for name, langs := range variants {
		text := string(Write(sample.Document(langs...)))
		for _, e := range element.FindAllString(text, -1) {
			if !own.MatchString(e) {
				t.Errorf("%s: %s", name, e)
			}
		}
		for _, l := range link.FindAllStringSubmatch(text, -1) {
			if l[1] == "" && !strings.HasPrefix(l[2], "#") {
				t.Errorf("%s: a link to %s", name, l[2])
			}
		}
		for _, raw := range []string{"<script", "<img", "*bold*", "[link]", "`code`"} {
			if strings.Contains(strings.NewReplacer(`\*`, "", `\[`, "", "\\`", "").Replace(text), raw) {
				t.Errorf("%s: %s is markup", name, raw)
			}
		}
	}
}

// TestLinksLeadToAnchors: every address of the text is an id that stands in it once.
func TestLinksLeadToAnchors(t *testing.T) {
	text := string(Write(sample.Document(lingo.English, lingo.Arabic)))
	anchors := map[string]int{}
	for _, m := range regexp.MustCompile(`<a id="([^"]+)">`).FindAllStringSubmatch(text, -1) {
		anchors[m[1]]++
	}
	links := regexp.MustCompile(`[^\\]\]\(#([^)]*)\)`).FindAllStringSubmatch(text, -1)
	if len(links) < 80 {
		t.Fatalf("%d links", len(links))
	}
	for _, l := range links {
		if anchors[l[1]] != 1 {
			t.Errorf("#%s stands %d times", l[1], anchors[l[1]])
		}
	}
	for _, id := range []string{"clause.1.2", "requirements.ups", "compute.1", "scope"} {
		if anchors[id] != 1 {
			t.Errorf("%s stands %d times", id, anchors[id])
		}
	}
}

func TestMarksAreSaid(t *testing.T) {
	text := string(Write(sample.Document(lingo.English)))
	for _, want := range []string{
		"**1.2** **\\[changed\\]** The outside design temperature lies between -5 °C and 42 °C.",
		"**1.3** **\\[removed\\]** ~~The battery shall last 15 min.~~",
		"## A **\\[changed\\]** Milestones", "# =HYPERLINK(", "## 1 Scope and site\n", "| removed |", "**DRAFT**", "1. design, 12 weeks\n2. handover\n", "> Place for the legal",
		"> **Figure 2-1: IT load by month**\n>\n> Rises from 120 kW to 271.4 kW",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not there", want)
		}
	}
	arabic := string(Write(sample.Document(lingo.Arabic)))
	if !strings.Contains(arabic, "بين \u2066-5 °C\u2069 و\u206642 °C\u2069") {
		t.Error("numbers in Arabic have lost their direction")
	}
	if !strings.Contains(arabic, "**الجدول \u20663.2-1\u2069: المتطلبات") {
		t.Error("a table has lost its number")
	}
}

// TestOneTable writes a table in both languages, one after the other.
func TestOneTable(t *testing.T) {
	doc := sample.Document(lingo.English, lingo.Arabic)
	table := doc.Sections[3].Blocks[1].(document.Table)
	text := string(Table(doc, table))
	en, ar := strings.Index(text, "| Item no. |"), strings.Index(text, "| رقم البند |")
	if en < 0 || ar < en || strings.Count(text, "\n| ") != 2*(len(table.Rows)+2) || strings.Contains(text, "](#") {
		t.Errorf("English at %d, Arabic at %d:\n%.400s", en, ar, text)
	}
}

func TestTheSameDocumentGivesTheSameText(t *testing.T) {
	doc := sample.Document(lingo.English, lingo.Arabic)
	first := string(Write(doc))
	if again := string(Write(doc)); again != first {
		t.Error("the texts differ")
	}
}
