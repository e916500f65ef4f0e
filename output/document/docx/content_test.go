package docx

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"radif/output/document"
	"radif/output/internal/wordfile"
	"radif/output/lingo"
)

// numbered are the headings and clauses of a document with their numbers, in their order.
func numbered(sections []document.Section) (list []document.Paragraph) {
	for _, s := range sections {
		list = append(list, document.Paragraph{Number: s.Number, Text: s.Title})
		for _, b := range s.Blocks {
			if p, ok := b.(document.Paragraph); ok && p.Number != "" {
				list = append(list, p)
			}
		}
		list = append(list, numbered(s.Sections)...)
	}
	return list
}

// TestNumbers: what Word's lists show is the document's own number, over holes, restarts and
// numbers that no list can show.
func TestNumbers(t *testing.T) {
	for name, langs := range variants {
		paragraphs, err := opened(t, written(t, sample(langs...))).Paragraphs()
		if err != nil {
			t.Fatal(err)
		}
		want := numbered(sample(langs...).Sections)
		for _, p := range paragraphs {
			if !strings.HasPrefix(p.Style, "Heading") && p.Style != "Clause" {
				continue
			}
			shown := lingo.Unmarked(p.Number + "\t" + p.Text)
			if p.Number == "" {
				shown = lingo.Unmarked(p.Text)
			}
			if len(want) > 0 && strings.HasPrefix(shown, want[0].Number+"\t") && strings.Contains(shown, lingo.Unmarked(want[0].Text.In(langs[0]))) {
				want = want[1:]
			}
		}
		if len(want) > 0 {
			t.Errorf("%s: number %s is not shown, or not in its place", name, want[0].Number)
		}
	}
}

func TestNumbersOfLists(t *testing.T) {
	var n numbering
	for _, c := range []struct {
		number      string
		level, list int
	}{
		{"1", 0, mainList}, {"1.1", 1, mainList}, {"1.3", 1, firstFreeList}, {"1.4", 1, mainList}, {"2", 0, mainList},
		{"2.1", 1, mainList}, {"A", 0, annexList}, {"A.1", 1, annexList}, {"C", 0, firstFreeList + 1}, {"C.1", 1, annexList}, {"2.2", 1, mainList},
	} {
		if ref := n.of(c.number); ref == nil || *ref != (numberRef{c.level, c.list}) {
			t.Errorf("%s: %+v", c.number, ref)
		}
	}
	for _, number := range []string{"", "4a", "3.1", "2.2.1.0", "01", "1.1.1.1.1.1.1.1.1.1", "٥", "D.x", "2..1"} {
		if ref := n.of(number); ref != nil {
			t.Errorf("%q: %+v", number, ref)
		}
	}
}

// field is a field with what it shows until it is worked out anew.
type field struct{ code, result string }

func fields(n *wordfile.Node) (list []field) {
	var open []*field
	showing := map[*field]bool{}
	for _, r := range n.All("w:r") {
		for _, c := range r.Children {
			switch {
			case c.Attr["w:fldCharType"] == "begin":
				open = append(open, &field{})
			case c.Attr["w:fldCharType"] == "separate":
				showing[open[len(open)-1]] = true
			case c.Attr["w:fldCharType"] == "end":
				list = append(list, *open[len(open)-1])
				open = open[:len(open)-1]
			case c.Name == "w:instrText":
				open[len(open)-1].code += strings.TrimSpace(c.Chars)
			case c.Name == "w:t":
				for _, f := range open {
					if showing[f] {
						f.result += c.Chars
					}
				}
			}
		}
	}
	return list
}

// TestCaptions: the fields of captions count to the numbers of the document.
func TestCaptions(t *testing.T) {
	forEach(t, func(t *testing.T, f *wordfile.File) {
		counts, results := map[string]int{}, ""
		for _, field := range fields(tree(t, f, "word/document.xml")) {
			words := strings.Fields(field.code)
			if words[0] != "SEQ" {
				continue
			}
			switch kind := words[1]; {
			case strings.Contains(field.code, `\c`):
			case strings.Contains(field.code, `\r`):
				counts[kind], _ = strconv.Atoi(words[len(words)-1])
			default:
				counts[kind]++
			}
			if strconv.Itoa(counts[words[1]]) != field.result {
				t.Errorf("%s shows %s", field.code, field.result)
			}
			results += words[1] + field.result + " "
		}
		if once := strings.ReplaceAll(results, "Figure1 Figure1 Table4 Table4 Table1 Table1 ", "Figure1 Table4 Table1 "); once != "Figure1 Table4 Table1 " {
			t.Errorf("captions %s", results)
		}
		paragraphs, err := f.Paragraphs()
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, p := range paragraphs {
			text := lingo.Unmarked(p.Text)
			found = found || p.Style == "Caption" && (strings.Contains(text, "Table 4-1: Compliance table") || strings.Contains(text, "الجدول 4-1: جدول المطابقة"))
		}
		if !found {
			t.Error("no caption with a composite number")
		}
	})
}

// TestContents: the table of contents is filled in, and each line leads to its heading.
func TestContents(t *testing.T) {
	forEach(t, func(t *testing.T, f *wordfile.File) {
		body := tree(t, f, "word/document.xml")
		marks := map[string]bool{}
		for _, b := range body.All("w:bookmarkStart") {
			if name := b.Attr["w:name"]; marks[name] || len(name) > longestName {
				t.Errorf("bookmark %s", name)
			}
			marks[b.Attr["w:name"]] = true
		}
		lines, pages := 0, 0
		for _, p := range body.All("w:p") {
			if !strings.HasPrefix(p.Val("w:pPr", "w:pStyle"), "TOC") || p.At("w:hyperlink") == nil {
				continue
			}
			lines++
			for _, field := range fields(p.At("w:hyperlink")) {
				page, err := strconv.Atoi(field.result)
				if name := strings.Fields(field.code)[1]; !marks[name] || err != nil || page < pages || page < 3 {
					t.Errorf("%s shows %s", field.code, field.result)
				}
				pages = page
			}
		}
		if lines != 12 {
			t.Errorf("%d lines", lines)
		}
		for _, link := range body.All("w:hyperlink") {
			if !marks[link.Attr["w:anchor"]] {
				t.Errorf("a link to %s", link.Attr["w:anchor"])
			}
		}
	})
}

// TestTables: headers repeat, no row is broken, and what the bidder fills in is blank.
func TestTables(t *testing.T) {
	forEach(t, func(t *testing.T, f *wordfile.File) {
		ruled := 0
		for _, table := range tree(t, f, "word/document.xml").All("w:tbl") {
			rows := table.All("w:tr")
			for k, row := range rows {
				if row.At("w:trPr", "w:cantSplit") == nil {
					t.Error("a row that breaks")
				}
				if header := row.At("w:trPr", "w:tblHeader") != nil; header != (k == 0 && table.Val("w:tblPr", "w:tblStyle") == "TableGrid") {
					t.Errorf("row %d: header is %v", k, header)
				}
			}
			if table.Val("w:tblPr", "w:tblStyle") == "TableGrid" {
				ruled++
			}
			if len(rows) == 64 {
				for _, row := range rows[2:20] {
					for _, cell := range row.All("w:tc")[7:11] {
						if cell.Text() != "" {
							t.Errorf("a cell of the bidder holds %q", cell.Text())
						}
					}
				}
			}
		}
		if ruled != 3 {
			t.Errorf("%d tables", ruled)
		}
	})
}

// TestDirection: Arabic is told to run from the right in each paragraph and run, and nothing else
// is; isolates, which Word ignores, are gone.
func TestDirection(t *testing.T) {
	forEach(t, func(t *testing.T, f *wordfile.File) {
		for _, name := range []string{"word/document.xml", "word/header1.xml", "word/footer2.xml"} {
			for _, p := range tree(t, f, name).All("w:p") {
				for _, r := range p.All("w:r") {
					text, rtl := r.Text(), r.At("w:rPr", "w:rtl") != nil
					has := strings.ContainsFunc(text, arabic)
					if has && !rtl || rtl && strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) {
						t.Errorf("%s: rtl is %v in %q", name, rtl, text)
					}
					if strings.ContainsAny(text, "\u2066\u2067\u2068\u2069") {
						t.Errorf("an isolate in %q", text)
					}
				}
			}
		}
	})
	for _, p := range tree(t, opened(t, written(t, sample(lingo.Arabic))), "word/document.xml").All("w:pPr") {
		if p.At("w:bidi") == nil || p.Val("w:jc") == "left" || p.Val("w:jc") == "right" {
			t.Fatal("a paragraph of an Arabic document does not run from the right")
		}
	}
	arabicFile := opened(t, written(t, sample(lingo.Arabic)))
	for _, name := range []string{"w:tblPr", "w:sectPr"} {
		for _, n := range tree(t, arabicFile, "word/document.xml").All(name) {
			if n.At("w:bidi") == nil && n.At("w:bidiVisual") == nil {
				t.Errorf("a %s that runs from the left", name)
			}
		}
	}
}

// TestStylesNameBothScripts: a size or a weight that is set for Latin letters is set for Arabic.
func TestStylesNameBothScripts(t *testing.T) {
	forEach(t, func(t *testing.T, f *wordfile.File) {
		for _, name := range []string{"word/styles.xml", "word/document.xml"} {
			for _, r := range tree(t, f, name).All("w:rPr") {
				if (r.At("w:b") == nil) != (r.At("w:bCs") == nil) || r.Val("w:sz") != r.Val("w:szCs") {
					t.Fatalf("%s: one script only", name)
				}
				if fonts := r.At("w:rFonts"); fonts != nil && fonts.Attr["w:cs"] == "" {
					t.Errorf("%s: no font for Arabic", name)
				}
			}
		}
	})
}

func TestPieces(t *testing.T) {
	for _, c := range []struct {
		lang lingo.Lang
		text string
		want []piece
	}{
		{lingo.English, "-5 °C", []piece{{"-5 °C", false}}},
		{lingo.English, "a \u2066-5 °C\u2069 b", []piece{{"a -5 °C b", false}}},
		{lingo.English, "RPO (نقطة الاستعادة)", []piece{{"RPO (", false}, {"\u200fنقطة الاستعادة\u200f", true}, {")", false}}},
		{lingo.Arabic, "عند \u2066-5 °C\u2069.", []piece{{"عند ", true}, {"\u200e-5 °C\u200e", false}, {".", true}}},
		{lingo.Arabic, "عند \u2068kW\u2069", []piece{{"عند ", true}, {"\u200ekW\u200e", false}}},
		{lingo.Arabic, "تكرار N+1", []piece{{"تكرار ", true}, {"\u200eN+1\u200e", false}}},
		{lingo.Arabic, "\u2066300 kW", []piece{{"\u200e300 kW\u200e", false}}},
		{lingo.Arabic, "نص\u2069", []piece{{"نص", true}}},
		{lingo.Arabic, "", nil},
	} {
		if got := pieces(c.text, lingo.New(c.lang)); !slices.Equal(got, c.want) {
			t.Errorf("%q: %+v", c.text, got)
		}
	}
}

// TestPicturesSpeak: each picture has a text for those who cannot see it.
func TestPicturesSpeak(t *testing.T) {
	f := opened(t, written(t, sample(variants["ar,en"]...)))
	var said []string
	for _, n := range tree(t, f, "word/document.xml").All("wp:docPr") {
		said = append(said, n.Attr["descr"])
	}
	if want := []string{"يرتفع من 120 kW إلى 271.4 kW", "Rises from 120 kW to 271.4 kW"}; !slices.Equal(said, want) {
		t.Errorf("%q", said)
	}
}

// TestMarks: what was removed is struck through, and what changed says so.
func TestMarks(t *testing.T) {
	text := ""
	for _, r := range tree(t, opened(t, written(t, sample(lingo.English))), "word/document.xml").All("w:r") {
		if r.At("w:rPr", "w:strike") != nil {
			text += r.Text() + "|"
		}
	}
	if want := "Water tank|The battery shall last 15 min.|U-4|Battery at 25 °C|≥ 15 min|Water tank|"; text != want {
		t.Errorf("struck through: %s", text)
	}
	paragraphs, err := opened(t, written(t, sample(lingo.English))).Paragraphs()
	if err != nil {
		t.Fatal(err)
	}
	all := ""
	for _, p := range paragraphs {
		all += p.Text + "\n"
	}
	for _, want := range []string{"[removed] The battery", "[changed] The UPS shall", "Generator and fuel [changed]", "Water tank [removed]", "[changed] Efficiency", "[removed] Battery"} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q", want)
		}
	}
}
