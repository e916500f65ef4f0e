package figure

import (
	"reflect"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"
)

func TestWords(t *testing.T) {
	cases := map[string][]string{
		"one two  three":          {"one", "two", "three"},
		"in 48 % of trials":       {"in", "48 %", "of", "trials"},
		"":                        nil,
		"في \u206648 kW\u2069 ثم": {"في", "\u206648 kW\u2069", "ثم"},
		"\u2066a long name of a service here\u2069 x": {"\u2066a", "long", "name", "of", "a", "service", "here\u2069", "x"},
		"\u2066-5 °C\u2069 برد":                       {"\u2066-5 °C\u2069", "برد"},
	}
	for text, want := range cases {
		if got := words(text); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestWrap: no line is wider than the room, the lines hold the text, and what a line leaves open
// is closed there and opened again.
func TestWrap(t *testing.T) {
	for _, w := range both() {
		l := newLook((&story{words: w}).onPage(make([]Figure, 1))[0].page)
		text := strings.Repeat("سعة ", 9) + "\u2067" + strings.Repeat("a long foreign title ", 4) + "\u2069 2026-01 kW"
		got := wrap(l.headline, text, 200)
		if len(got) < 3 {
			t.Errorf("%d lines", len(got))
		}
		for _, line := range got {
			if l.headline.Width(line) > 200 {
				t.Errorf("%q is %v wide", line, l.headline.Width(line))
			}
			if strings.Count(line, "\u2067") != strings.Count(line, "\u2069") {
				t.Errorf("%q is not closed", line)
			}
		}
		plain := strings.NewReplacer("\u2067", "", "\u2069", "")
		if a, b := strings.Fields(plain.Replace(strings.Join(got, " "))), strings.Fields(plain.Replace(text)); !reflect.DeepEqual(a, b) {
			t.Errorf("%q became %q", b, a)
		}
	}
}

// TestLinesAreEven: two lines of a headline differ by less than a fifth.
func TestLinesAreEven(t *testing.T) {
	l := newLook((&story{words: english()}).onPage(make([]Figure, 1))[0].page)
	text := strings.Repeat("word and ", 20)
	whole := l.headline.Width(text)
	got := wrap(l.headline, text, whole*0.9)
	if len(got) != 2 {
		t.Fatalf("%d lines", len(got))
	}
	if a, b := l.headline.Width(got[0]), l.headline.Width(got[1]); a > 1.2*b || b > 1.2*a {
		t.Errorf("lines of %v and %v", a, b)
	}
}

func TestShorten(t *testing.T) {
	l := newLook((&story{words: english()}).onPage(make([]Figure, 1))[0].page)
	title := "Performance monitoring of the centres"
	for _, room := range []vg.Length{20, 60, 100, 200} {
		got := shorten(l.label, title, room)
		if l.label.Width(got) > room+0.01 {
			t.Errorf("%q is wider than %v", got, room)
		}
		if longer := title[:min(len(title), len(got)-len("…")+2)]; got != title && l.label.Width(longer+"…") < room {
			t.Errorf("%q leaves room of %v", got, room)
		}
	}
	if got := shorten(l.label, title, l.label.Width(title)); got != title {
		t.Errorf("%q fits", got)
	}
}

// TestALongWordIsCut: it leaves nothing open that it closed.
func TestALongWordIsCut(t *testing.T) {
	l := newLook((&story{words: arabic()}).onPage(make([]Figure, 1))[0].page)
	for _, line := range wrap(l.headline, "من \u2066services.one.inventory.growth.compound.rate\u2069 إلى", 100) {
		if l.headline.Width(line) > 100.1 || strings.Count(line, "\u2066") != strings.Count(line, "\u2069") {
			t.Errorf("%q is %v wide", line, l.headline.Width(line))
		}
	}
}
