package report

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"radif/model/plan"
)

// TestTheLeadSaysTheSizes compares the first sentence with the result, size by size, in each
// language: what is ordered is what is specified and not what was computed.
func TestTheLeadSaysTheSizes(t *testing.T) {
	r := result()
	p := r.Phases[0]
	for name, languages := range pages {
		root := parsed(t, input(r, languages...))
		leads := leadsOf(root)
		if len(leads) != len(languages) {
			t.Fatalf("%s: %d first sentences", name, len(leads))
		}
		for _, lead := range leads {
			if got := months.FindAllString(lead, -1); !slices.Equal(got, []string{p.Order.String(), p.Ready.String()}) {
				t.Errorf("%s: ordered and ready %v: %s", name, got, lead)
			}
			checkLead(t, lead, designs(r, p.ID))
		}
	}
}

var months = regexp.MustCompile(`[0-9]{4}-[0-9]{2}`)

// leadsOf is the first sentence in each language of a page.
func leadsOf(root *html.Node) []string {
	lead := find(root, func(n *html.Node) bool { return attribute(n, "class") == "lead" })[0]
	said := find(lead, func(n *html.Node) bool { return attribute(n, "class") == "said" })
	if len(said) == 0 {
		said = []*html.Node{lead}
	}
	var list []string
	for _, n := range said {
		list = append(list, unmarked(content(n)))
	}
	return list
}

func checkLead(t *testing.T, lead string, list []plan.Design) {
	t.Helper()
	_, sizesSaid, _ := strings.Cut(lead, ": ")
	said := strings.Split(strings.TrimSuffix(strings.ReplaceAll(sizesSaid, "، ", ", "), "."), ", ")
	if len(said) != len(leading) {
		t.Fatalf("%d sizes: %s", len(said), lead)
	}
	raised := 0
	for i, id := range leading {
		for _, d := range list {
			if d.ID != id {
				continue
			}
			if got := number.FindAllString(said[i], -1); len(got) != 1 || !shows(got[0], d.Specified, sizes) {
				t.Errorf("%s is %v in %q", d.Trace, d.Specified, said[i])
			}
			if d.Computed < d.Specified {
				raised++
			}
		}
	}
	if raised < len(leading)/2 {
		t.Errorf("only %d sizes tell the specified from the computed", raised)
	}
}

// TestTheSharesAreThoseOfTheResult: how often all is enough, and what falls short how often.
func TestTheSharesAreThoseOfTheResult(t *testing.T) {
	r := result()
	for _, name := range []string{"en", "ar"} {
		items := find(byID(t, parsed(t, input(r, pages[name]...)), "answer"), named("li"))
		for i, j := range r.Joint {
			got := percents.FindAllString(unmarked(content(items[i])), -1)
			if len(got) != 1+len(j.Limiting) || !shows(got[0], j.Share, 3) {
				t.Fatalf("%s, %s: %v instead of %v", name, j.Phase, got, j)
			}
			for k, s := range j.Limiting {
				if !shows(got[1+k], s.Share, 3) {
					t.Errorf("%s, %s: %s instead of %v", name, j.Phase, got[1+k], s)
				}
			}
		}
	}
}

var percents = regexp.MustCompile(`[0-9.]+ %`)

// TestWhatBindsIsListed: a line for each size that something decides.
func TestWhatBindsIsListed(t *testing.T) {
	r := result()
	want := map[string]bool{}
	for _, d := range r.Design {
		if d.Binding != "" {
			want[d.ID] = true
		}
	}
	for _, name := range []string{"en", "ar"} {
		list := find(parsed(t, input(r, pages[name]...)), func(n *html.Node) bool { return n.Data == "ul" && attribute(n, "class") == "binding" })
		if items := find(list[0], named("li")); len(items) != len(want) {
			t.Errorf("%s: %d lines for %d sizes", name, len(items), len(want))
		}
	}
}
