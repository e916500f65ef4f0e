package tender

import (
	"strings"
	"testing"

	"radif/model/compute"
	"radif/model/facility"
	"radif/model/plan"
	"radif/model/procurement"
	"radif/model/quantity"
	"radif/model/series"
	"radif/model/storage"
	"radif/model/uncertain"
	"radif/output/document"
	"radif/output/lingo"
)

// fixed is an input of a case with one value.
func fixed(t *testing.T, id string, v float64) uncertain.Input {
	t.Helper()
	spec := uncertain.Spec{Family: uncertain.Fixed, Values: map[string]float64{"fixed": v}}
	d, err := uncertain.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	return uncertain.Input{ID: id, Dim: quantity.Duration, Spec: spec, Dist: d}
}

func TestFactsAreTakenFromTheCase(t *testing.T) {
	param := func(id string) series.Param { return series.Param{ID: id} }
	c := &plan.Case{
		Inputs: []uncertain.Input{fixed(t, "facility.battery.autonomy", 600), fixed(t, "facility.fuel.hours", 72*3600), fixed(t, "facility.rack.density", 8000),
			fixed(t, "pools.a.failures", 2), fixed(t, "pools.a.utilisation", 0.7), fixed(t, "storage.classes.s.snapshots", 7*86400), fixed(t, "storage.classes.s.journal", 86400)},
		Classes: []plan.ClassInfo{{ID: "vital", Title: plan.Title{EN: "Vital"}, RPO: 300, RTO: 14 * 86400}},
		Pools:   []plan.Named{{ID: "a"}}, Stores: []plan.Named{{ID: "s"}},
		Compute: compute.Input{Pools: []compute.Pool{{ID: "a", Failures: param("pools.a.failures"), Utilisation: param("pools.a.utilisation")}}},
		Storage: storage.Input{Classes: []storage.Class{{ID: "s", Snapshots: param("storage.classes.s.snapshots"), Journal: param("storage.classes.s.journal")}}},
		Facility: facility.Input{Availability: facility.Availability{ID: "rated-3", UPS: facility.NPlus1, Utility: facility.TwoN, Maintainable: true},
			Battery: facility.Battery{Autonomy: param("facility.battery.autonomy")}, Fuel: facility.Fuel{Hours: param("facility.fuel.hours")}, Rack: facility.Rack{Density: param("facility.rack.density")}},
	}
	f := FactsOf(c)
	for name, x := range map[string][2]Fact{
		"autonomy": {f.Autonomy, {10, "min", "facility.battery.autonomy"}}, "fuel": {f.FuelHours, {72, "h", "facility.fuel.hours"}},
		"density": {f.RackDensity, {8, "kW", "facility.rack.density"}}, "failures": {f.Pools[0].Failures, {2, "1", "pools.a.failures"}},
		"utilisation": {f.Pools[0].Utilisation, {70, "%", "pools.a.utilisation"}}, "snapshots": {f.Stores[0].Snapshots, {7, "d", "storage.classes.s.snapshots"}},
		"journal": {f.Stores[0].Journal, {24, "h", "storage.classes.s.journal"}}, "rpo": {f.Classes[0].RPO, {5, "min", "recovery.vital.rpo"}},
		"rto": {f.Classes[0].RTO, {14, "d", "recovery.vital.rto"}},
	} {
		if x[0] != x[1] {
			t.Errorf("%s: %v, want %v", name, x[0], x[1])
		}
	}
	if f.UPS.Text != "N+1" || f.Utility.Text != "2N" || f.Altitude.Given() || !f.Maintainable {
		t.Errorf("%+v", f)
	}
}

func TestDurationsAreStatedAsPeopleDo(t *testing.T) {
	for seconds, want := range map[float64]Fact{
		0: {0, "s", ""}, 45: {45, "s", ""}, 90: {90, "s", ""}, 900: {15, "min", ""}, 3600: {1, "h", ""}, 5400: {90, "min", ""},
		24 * 3600: {24, "h", ""}, 48 * 3600: {48, "h", ""}, 3 * 86400: {3, "d", ""}, 3.5 * 86400: {84, "h", ""},
	} {
		if got := natural(seconds, ""); got != want {
			t.Errorf("%v s is %v, want %v", seconds, got, want)
		}
	}
}

// Each figure is drawn in every language of the document, with what it says in words.
func TestFiguresAreInEveryLanguage(t *testing.T) {
	if testing.Short() {
		t.Skip("draws pictures")
	}
	in := sample(procurement.Build)
	in.NoFigures = false
	found := 0
	for _, block := range sectionOf(build(t, in).Document.Sections, "capacity").Blocks {
		f, ok := block.(document.Figure)
		if !ok {
			continue
		}
		found++
		for _, lang := range []lingo.Lang{lingo.English, lingo.Arabic} {
			image := f.Images[lang]
			if len(image.PNG) == 0 || len(image.SVG) == 0 || image.Width == 0 || image.Height == 0 || f.Caption.In(lang) == "" || f.Alt.In(lang) == "" {
				t.Errorf("%s lacks its picture or words in %s", f.ID, lang)
			}
		}
	}
	if found != len(shown()) {
		t.Errorf("%d figures of %d", found, len(shown()))
	}
	in.Package.Kind, in.Languages = procurement.Design, []lingo.Lang{lingo.English}
	for _, block := range sectionOf(build(t, in).Document.Sections, "capacity").Blocks {
		if f, ok := block.(document.Figure); ok && (strings.Contains(f.Caption.EN+f.Alt.EN, " racks") || strings.Contains(f.Alt.EN, " servers")) {
			t.Errorf("a design commission shows %s: %s", f.ID, f.Caption.EN)
		}
	}
}
