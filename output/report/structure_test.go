package report

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// each runs a check on the page in every language.
func each(t *testing.T, check func(t *testing.T, root *html.Node)) {
	for name, languages := range pages {
		t.Run(name, func(t *testing.T) { check(t, parsed(t, input(result(), languages...))) })
	}
}

func TestHeadingsGoDownStepByStep(t *testing.T) {
	each(t, func(t *testing.T, root *html.Node) {
		before, first := 0, 0
		for _, h := range find(root, named("h1", "h2", "h3", "h4", "h5", "h6")) {
			level := int(h.Data[1] - '0')
			if level > before+1 || content(h) == "" {
				t.Errorf("%s %q stands after a heading of level %d", h.Data, content(h), before)
			}
			if level == 1 {
				first++
			}
			before = level
		}
		if first != 1 {
			t.Errorf("%d first headings", first)
		}
	})
}

func TestThePageStandsAlone(t *testing.T) {
	each(t, func(t *testing.T, root *html.Node) {
		for _, n := range find(root, named("script", "iframe", "object", "embed", "form", "link", "base", "video", "audio")) {
			t.Errorf("a <%s>", n.Data)
		}
		for _, n := range find(root, func(*html.Node) bool { return true }) {
			for _, a := range n.Attr {
				switch {
				case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "srcset":
					t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
				case a.Key == "src" && !strings.HasPrefix(a.Val, "data:image/svg+xml;base64,"):
					t.Errorf("<%s> loads %q", n.Data, a.Val)
				case a.Key == "href" && !strings.HasPrefix(a.Val, "#"):
					t.Errorf("<%s> leads to %q", n.Data, a.Val)
				}
			}
		}
	})
}

func TestThePolicyNamesTheStyleSheet(t *testing.T) {
	root := parsed(t, input(result(), pages["ar"]...))
	style := find(root, named("style"))[0].FirstChild.Data
	sum := sha256.Sum256([]byte(style))
	want := "style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	metas := find(root, func(n *html.Node) bool { return attribute(n, "http-equiv") == "Content-Security-Policy" })
	if len(metas) != 1 || !strings.Contains(attribute(metas[0], "content"), want) || !strings.Contains(attribute(metas[0], "content"), "default-src 'none'") {
		t.Errorf("the policy does not hold %s", want)
	}
	if strings.Contains(style, "url(") || strings.Contains(style, "@import") {
		t.Error("the style sheet loads something")
	}
}

func TestLanguageAndDirection(t *testing.T) {
	for name, want := range map[string][2]string{"en": {"en", "ltr"}, "ar": {"ar", "rtl"}, "bilingual": {"en", "ltr"}} {
		root := parsed(t, input(result(), pages[name]...))
		page := find(root, named("html"))[0]
		if got := [2]string{attribute(page, "lang"), attribute(page, "dir")}; got != want {
			t.Errorf("%s: %v", name, got)
		}
		said := find(root, func(n *html.Node) bool { return attribute(n, "class") == "said" })
		if (name == "bilingual") != (len(said) > 100) {
			t.Errorf("%s: %d texts in two languages", name, len(said))
		}
		for _, n := range said {
			if (attribute(n, "lang") == "ar") != (attribute(n, "dir") == "rtl") {
				t.Errorf("%s: %q runs %s", name, content(n), attribute(n, "dir"))
			}
		}
	}
}

func TestEverythingHasAName(t *testing.T) {
	each(t, func(t *testing.T, root *html.Node) {
		ids := map[string]bool{}
		for _, n := range find(root, func(n *html.Node) bool { return attribute(n, "id") != "" }) {
			if id := attribute(n, "id"); ids[id] {
				t.Errorf("the id %q is there twice", id)
			} else {
				ids[id] = true
			}
		}
		for _, n := range find(root, func(n *html.Node) bool {
			return attribute(n, "role") == "region" || n.Data == "section" || n.Data == "nav"
		}) {
			if by := attribute(n, "aria-labelledby"); attribute(n, "aria-label") == "" && !ids[by] {
				t.Errorf("<%s> has no name: labelled by %q", n.Data, by)
			}
		}
		for _, n := range find(root, named("a")) {
			if !ids[attribute(n, "href")[1:]] || content(n) == "" {
				t.Errorf("%q leads to %s", content(n), attribute(n, "href"))
			}
		}
		for _, landmark := range []string{"header", "nav", "main"} {
			if n := len(find(root, named(landmark))); n != 1 {
				t.Errorf("%d <%s>", n, landmark)
			}
		}
		if first := find(root, named("a"))[0]; attribute(first, "class") != "skip" {
			t.Error("the first link does not skip to the answer")
		}
	})
}

func TestTablesSayWhatTheirCellsAre(t *testing.T) {
	each(t, func(t *testing.T, root *html.Node) {
		for _, table := range find(root, named("table")) {
			id := attribute(table, "id")
			if captions := find(table, named("caption")); len(captions) != 1 || content(captions[0]) == "" {
				t.Errorf("%s has no caption", id)
			}
			for _, h := range find(table, named("th")) {
				if s := attribute(h, "scope"); s != "col" && s != "row" || content(h) == "" {
					t.Errorf("%s: heading %q of scope %q", id, content(h), s)
				}
			}
			region := table.Parent
			if attribute(region, "tabindex") != "0" || attribute(region, "role") != "region" {
				t.Errorf("%s cannot be scrolled by keyboard", id)
			}
		}
	})
}

// TestFiguresHaveTheirWords reads each drawing out of the page again.
func TestFiguresHaveTheirWords(t *testing.T) {
	each(t, func(t *testing.T, root *html.Node) {
		images := find(root, named("img"))
		if len(images) < 3 {
			t.Fatalf("%d images", len(images))
		}
		for _, n := range images {
			alt := attribute(n, "alt")
			svg, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(attribute(n, "src"), "data:image/svg+xml;base64,"))
			if err != nil || len(alt) < 20 {
				t.Fatalf("%q: %v", alt, err)
			}
			title := titleOf(t, svg)
			if title == "" || !strings.HasPrefix(alt, title) {
				t.Errorf("the drawing is called %q, the image %q", title, alt)
			}
		}
		for _, f := range find(root, named("figure")) {
			c, words := find(f, named("figcaption")), find(f, named("details"))
			if len(c) != 1 || content(c[0]) == "" || len(words) != 1 || !number.MatchString(content(words[0])) {
				t.Errorf("%s has no caption, or is not told in words", attribute(f, "id"))
			}
		}
	})
}

// titleOf is the title element of a drawing, without signs of direction.
func titleOf(t *testing.T, svg []byte) string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(string(svg)))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return ""
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "title" {
			var text string
			if err := d.DecodeElement(&text, &e); err != nil {
				t.Fatal(err)
			}
			return strings.Map(func(r rune) rune {
				if slices.Contains([]rune{'\u2066', '\u2067', '\u2068', '\u2069', '\u200e', '\u200f'}, r) {
					return -1
				}
				return r
			}, text)
		}
	}
}
