package report

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"radif/model/plan"
)

// onLoad is a result in which racks and generators are sized on the specified IT load.
func onLoad() *plan.Result {
	r := result()
	for i, d := range r.Design {
		if slices.Contains([]string{"space.racks", "power.generator"}, d.ID) {
			r.Design[i].Given = "power.it"
		}
	}
	return r
}

// texts lists what the paragraphs and list items of a section say.
func texts(t *testing.T, root *html.Node, section string) []string {
	t.Helper()
	var list []string
	for _, n := range find(byID(t, root, section), named("p", "li")) {
		list = append(list, content(n))
	}
	return list
}

// TestSizedOnTheSpecifiedLoad: no percentile is claimed for what is sized on another specified size.
func TestSizedOnTheSpecifiedLoad(t *testing.T) {
	want := map[string][2]string{
		"en": {"Sized on the specified IT load, not at a percentile of their own need: racks, standby generators.", "What is sized on the specified IT load (racks, standby generators)"},
		"ar": {"محسوبة على أساس القيمة المحددة (حمل تقنية المعلومات)، لا عند مئين من حاجتها: عدد خزائن الخوادم، قدرة المولدات الاحتياطية.", "ما يُحسب على أساس القيمة المحددة (حمل تقنية المعلومات): عدد خزائن الخوادم، قدرة المولدات الاحتياطية."},
	}
	each := map[string]string{"en": "Each size by itself", "ar": "كل سعة على حدة"}
	for name, said := range want {
		root, plain := parsed(t, input(onLoad(), pages[name]...)), parsed(t, input(result(), pages[name]...))
		for k, section := range []string{"answer", "method"} {
			if got := unmarked(strings.Join(texts(t, root, section), "\n")); strings.Count(got, said[k]) != 1 || strings.Contains(got, each[name]) {
				t.Errorf("%s: no %q once in %s", name, said[k], got)
			}
		}
		if got := unmarked(strings.Join(texts(t, plain, "answer"), "\n")); !strings.Contains(got, each[name]) || strings.Contains(got, said[0][:20]) {
			t.Errorf("%s: %s", name, got)
		}
	}
}
