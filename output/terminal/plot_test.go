package terminal

import (
	"strings"
	"testing"
	"unicode"

	"radif/model/plan"
	"radif/output/internal/fixture"
	"radif/output/internal/golden"
	"radif/output/lingo"
)

func both() []lingo.Words {
	return []lingo.Words{lingo.New(lingo.English), lingo.New(lingo.Arabic)}
}

func TestPlot(t *testing.T) {
	golden.Equal(t, "plot.txt", []byte(Plot(fixture.Result(0), lingo.New(lingo.English), 60)))
}

// TestEveryLineFits: whatever the width, no line is wider, no sign of a terminal's own is in it, and
// what a line sets apart it closes.
func TestEveryLineFits(t *testing.T) {
	r := fixture.Result(0)
	for _, w := range both() {
		for _, width := range []int{40, 60, 80, 111, 112, 120, 200} {
			text := Summary(r, w, width) + Plot(r, w, width)
			for _, l := range strings.Split(text, "\n") {
				if columns(l) > width {
					t.Errorf("%s: %d columns of %d: %q", w.Lang(), columns(l), width, l)
				}
				if strings.ContainsFunc(l, unicode.IsControl) {
					t.Errorf("%q", l)
				}
				if isolates(l) != "" || strings.Count(l, popIsolate) != strings.Count(l, leftIsolate)+strings.Count(l, rightIsolate) {
					t.Errorf("%s %d: something stays open in %q", w.Lang(), width, l)
				}
			}
		}
	}
}

// TestArabicColumnsKeepTheirOrder: outside of what is set apart an Arabic line has no letter and no
// digit, so that nothing moves with the direction of the line.
func TestArabicColumnsKeepTheirOrder(t *testing.T) {
	r, w := fixture.Result(0), lingo.New(lingo.Arabic)
	for _, text := range []string{Summary(r, w, 80), Summary(r, w, 120), Explain(fixture.Trace(r), origins(), w, 80, false), Explain(fixture.Trace(r), origins(), w, 80, true)} {
		for _, l := range strings.Split(text, "\n") {
			depth := 0
			for _, c := range l {
				switch {
				case c >= '\u2066' && c <= '\u2068':
					depth++
				case string(c) == popIsolate:
					depth--
				case depth == 0 && (unicode.IsLetter(c) || unicode.IsDigit(c)):
					t.Fatalf("%q stands free in %q", c, l)
				}
			}
		}
	}
}

// TestTheDrawingIsARectangle: all lines of an Arabic plot are equally wide, so that a terminal that
// begins them at the right keeps them in line.
func TestTheDrawingIsARectangle(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(Plot(fixture.Result(0), lingo.New(lingo.Arabic), 70)), "\n")
	for _, l := range lines[1:] {
		if columns(l) != 70 {
			t.Errorf("%d columns: %q", columns(l), l)
		}
	}
}

// TestTheScreenIsNotOverfilled: the plot stands below a narrow table where both have room, beside a
// wide one, and never where the output is no terminal.
func TestTheScreenIsNotOverfilled(t *testing.T) {
	r, w := fixture.Result(0), lingo.New(lingo.English)
	for _, c := range []struct {
		width, height, plots int
	}{{80, 0, 0}, {80, 24, 0}, {80, 50, 1}, {120, 50, 1}, {120, 24, 1}} {
		text := Screen(r, w, c.width, c.height)
		if n := strings.Count(text, "└"); n != c.plots {
			t.Errorf("%d by %d: %d plots", c.width, c.height, n)
		}
		if lines := strings.Count(text, "\n"); c.height > screen && lines >= c.height {
			t.Errorf("%d lines on %d", lines, c.height)
		}
	}
}

// TestAllPhasesAreInTheTable: three phases have room on 80 columns in both languages.
func TestAllPhasesAreInTheTable(t *testing.T) {
	for _, w := range both() {
		text := Summary(fixture.Result(0), w, 80)
		for _, month := range []string{"2026-01", "2029-01", "2032-01"} {
			if !strings.Contains(text, month) {
				t.Errorf("%s: no %s in\n%s", w.Lang(), month, text)
			}
		}
	}
}

// TestThePlotTellsNeedFromSpecified: a staircase with a riser for each phase, and dots below it.
func TestThePlotTellsNeedFromSpecified(t *testing.T) {
	text := Plot(fixture.Result(0), lingo.New(lingo.English), 80)
	if !strings.Contains(text, "┏") || !strings.Contains(text, " 370 ━") || !strings.ContainsFunc(text, func(r rune) bool { return r > 0x2800 && r <= 0x28ff && r != '⣀' }) {
		t.Errorf("\n%s", text)
	}
	if strings.Count(text, "┴") != 3 || !strings.Contains(text, "2029-01") {
		t.Errorf("phases:\n%s", text)
	}
	if text := Plot(&plan.Result{}, lingo.New(lingo.English), 80); text != "" {
		t.Errorf("of nothing: %q", text)
	}
}
