package main

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// ordered are the sizes of the first sentence, answered those of the table below it.
var (
	ordered  = []string{"compute.servers", "storage.usable", "storage.backup", "network.replication", "space.racks", "power.ups", "power.generator"}
	answered = []string{
		"compute.servers", "compute.cores", "compute.memory", "storage.usable", "storage.backup", "network.replication", "network.access",
		"space.racks", "space.area", "power.it", "power.ups", "cooling.capacity", "power.generator", "power.fuel", "power.utility",
	}
	dates = regexp.MustCompile(`[0-9]{4}-[0-9]{2}`)
)

// told is what a page says in words: texts of elements of a class, captions by their figures.
type told struct {
	lead, binding []string
	captions      map[string]string
}

// pageWords reads a page in one language.
func pageWords(t *testing.T, dir, name string) told {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(readFile(t, dir, name)))
	if err != nil {
		t.Fatal(err)
	}
	s := told{captions: map[string]string{}}
	for n := range root.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case n.Data == "p" && attribute(n, "class") == "lead":
			s.lead = append(s.lead, seen(n))
		case n.Data == "li" && attribute(n.Parent, "class") == "binding":
			s.binding = append(s.binding, seen(n))
		case n.Data == "figcaption":
			_, text, _ := strings.Cut(innerHTML(t, n), "</strong>") // behind the number of the figure
			s.captions[strings.TrimPrefix(attribute(n, "id"), "caption-")] = western.Replace(tags.ReplaceAllString(text, ""))
		}
	}
	return s
}

var tags = regexp.MustCompile(`<[^>]*>`)

func innerHTML(t *testing.T, n *html.Node) string {
	t.Helper()
	var b bytes.Buffer
	if err := html.Render(&b, n); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// sizeOf is what is specified, by the phase; none where the plan has no such size.
func sizeOf(r results, id, phase string) (design, bool) {
	i := slices.IndexFunc(r.Design, func(d design) bool { return d.ID == id && d.Phase == phase })
	if i < 0 {
		return design{}, false
	}
	return r.Design[i], true
}

// checkWords compares the numbers in the words of a page with results.json.
func checkWords(t *testing.T, s told, r results, more rest) {
	checkLead(t, s.lead, r, more)
	checkBindings(t, s.binding, r)
	for _, q := range r.Quantities {
		if caption, ok := s.captions["fan-"+q.ID]; ok {
			checkFanCaption(t, caption, q.ID, r)
		}
		if caption, ok := s.captions["distribution-"+q.ID]; ok {
			d, _ := sizeOf(r, q.ID, last(r.Phases).ID)
			list := figures(caption)
			if n := len(list); n < 3 || !shows(list[n-1], d.Specified, asSizes) || !shows(list[n-2], d.Computed, asShares) || !slices.ContainsFunc(list[:n-2], func(x string) bool { return shows(x, d.Median, asShares) }) {
				t.Errorf("%s: %v, %v, %v are not in %q", d.Trace, d.Median, d.Computed, d.Specified, caption)
			}
		}
	}
	for _, name := range []string{"installed-against-needed", "what-binds"} {
		j := last(r.Joint)
		if list := figures(s.captions[name]); len(list) == 0 || !shows(list[0]+" %", j.Share, asShares) || name == "what-binds" && !shows(last(list)+" %", j.Limiting[0].Share, asShares) {
			t.Errorf("%s: %q; nothing falls short in %v, %v", name, s.captions[name], j.Share, j.Limiting[0])
		}
	}
}

// checkLead compares the first sentence, size by size.
func checkLead(t *testing.T, lead []string, r results, more rest) {
	t.Helper()
	if len(lead) != 1 {
		t.Fatalf("%d first sentences", len(lead))
	}
	p := more.Phases[0]
	if got := dates.FindAllString(lead[0], -1); !slices.Equal(got, []string{p.Order, p.Ready}) {
		t.Errorf("ordered and ready %v: %s", got, lead[0])
	}
	_, sizes, _ := strings.Cut(lead[0], ": ")
	list := strings.Split(strings.ReplaceAll(sizes, "، ", ", "), ", ")
	if len(list) != len(ordered) {
		t.Fatalf("%d sizes: %s", len(list), lead[0])
	}
	raised := 0
	for i, id := range ordered {
		d, _ := sizeOf(r, id, p.ID)
		if got := figures(list[i]); len(got) != 1 || !shows(got[0], d.Specified, asSizes) {
			t.Errorf("%s is %v in %q", d.Trace, d.Specified, list[i])
		}
		if d.Computed < d.Specified {
			raised++
		}
	}
	if raised < len(ordered)/2 {
		t.Errorf("%d sizes only tell the specified from the computed", raised)
	}
}

// checkAnswered compares the sizes of the table that answers.
func checkAnswered(t *testing.T, rows [][]string, r results, more rest) {
	t.Helper()
	if len(rows) != 3+len(answered) {
		t.Fatalf("%d rows", len(rows))
	}
	for i, id := range answered {
		for k, p := range more.Phases {
			d, ok := sizeOf(r, id, p.ID)
			if got := rows[2+i][1+k]; !ok || !shows(got, d.Specified, asSizes) {
				t.Errorf("%s@%s: %s instead of %v", id, p.ID, got, d.Specified)
			}
		}
	}
}

var redundant = regexp.MustCompile(`N\+1|2\(N\+1\)|2N`)

// checkBindings wants a line for every size that something decides, with the redundancies that
// results.json names and no other numbers.
func checkBindings(t *testing.T, list []string, r results) {
	t.Helper()
	var ids []string
	redundancy := map[string][]string{}
	for _, d := range r.Design {
		if d.Binding == "" {
			continue
		}
		if !slices.Contains(ids, d.ID) {
			ids = append(ids, d.ID)
		}
		for _, n := range redundant.FindAllString(d.Binding, -1) {
			if !slices.Contains(redundancy[d.ID], n) {
				redundancy[d.ID] = append(redundancy[d.ID], n)
			}
		}
	}
	if len(list) != len(ids) || len(ids) < 10 {
		t.Fatalf("%d lines for %d sizes", len(list), len(ids))
	}
	for i, id := range ids {
		got := slices.Compact(redundant.FindAllString(list[i], -1))
		if !slices.Equal(got, redundancy[id]) || len(figures(redundant.ReplaceAllString(list[i], ""))) > 0 {
			t.Errorf("%s is bound by %v: %q", id, redundancy[id], list[i])
		}
	}
}

// checkFanCaption compares the sizes that the caption of a fan names, in the order of the phases;
// a size that stays is named once.
func checkFanCaption(t *testing.T, caption, id string, r results) {
	t.Helper()
	var want []float64
	for _, p := range r.Phases {
		if d, ok := sizeOf(r, id, p.ID); ok && (len(want) == 0 || last(want) != d.Specified) {
			want = append(want, d.Specified)
		}
	}
	got := figures(dates.ReplaceAllString(caption, ""))
	if len(want) == 0 { // a projection, told by its median
		i := slices.IndexFunc(r.Quantities, func(q course) bool { return q.ID == id })
		want = []float64{last(r.Quantities[i].ByMonth["p50"])}
		if len(got) != 1 || !shows(got[0], want[0], asShares) {
			t.Errorf("%s: %v in %q", id, want, caption)
		}
		return
	}
	if !slices.EqualFunc(got, want, func(text string, v float64) bool { return shows(text, v, asSizes) }) {
		t.Errorf("%s: %v in %q", id, want, caption)
	}
}
