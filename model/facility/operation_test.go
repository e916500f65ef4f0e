package facility

import (
	"math"
	"testing"

	"radif/model/series"
)

// operation compiles a site that draws these IT loads (W), on a plant for a design load.
func operation(t testing.TB, w world, in Input, design float64, it [PointCount]float64) (*Operation, *series.Frame) {
	t.Helper()
	b := series.NewBuilder()
	k := func(v float64) series.Col { return constant(b, v) }
	oi := OperationInput{Start: series.NewMonth(2026, 1), Site: in.Site, Occasions: in.Occasions, UPS: in.UPS, Distribution: in.Distribution, Auxiliary: in.Auxiliary,
		Cooling: in.Cooling, Fuel: in.Fuel, Utility: in.Utility, Footprint: in.Footprint,
		Design: k(design), Power: k(1.25 * design), Rating: k(design), WhiteSpace: k(50), Transformer: k(2 * design / .95),
		Sets: k(2), AllSets: k(3), SetPower: k(design)}
	for p := range PointCount {
		oi.IT[p] = k(it[p])
	}
	o := CompileOperation(b, oi)
	f := w.frame(t, b, 2)
	o.Prepare(f)
	return o, f
}

// Reference 1.9 with the coefficients it proposes per kW of design IT: cooling 0.06, 0.16 (annual), 0.02; auxiliaries 0.02; UPS
// 1.0, 1.0, 1.5 % on 1.25 kW (N+1 of four); distribution 0.5, 1, 0.5 %. Here distribution is drawn into the UPS
// (0.014·1.25 = 0.010·1.25 + 0.005, and so on), since there its heat is not cooled.
func TestPUEOfReference(t *testing.T) {
	w := world{}
	in := w.reference()
	in.UPS.Loss, in.Distribution = w.loss("both", .014, .02, .02125), Distribution{}
	in.Auxiliary = Auxiliary{Share: in.Auxiliary.Share}
	in.Cooling.UPSInside, in.Cooling.Power = w.set("inside", 0), []TemperaturePoint{{0, w.set("b", .16)}, {40, w.set("b", .16)}}
	in.Utility.Loss, in.Occasions = Loss{}, Occasions{}
	for _, c := range []struct{ load, pue float64 }{{.1, 2.16}, {.15, 1.84}, {.3, 1.52}, {.4, 1.44}, {.5, 1.39}, {.8, 1.33}, {1, 1.31}} {
		load := c.load * 1e6
		o, f := operation(t, w, in, 1e6, [PointCount]float64{load, load, load, load})
		o.Month(f, 0)
		if got := f.Col(o.Result.PUE)[0]; math.Abs(got-c.pue) > .005 {
			t.Errorf("PUE at %v = %v, want %v", c.load, got, c.pue)
		}
	}
}

// hourly reckons the mean power of one state hour by hour over the whole climate of a calendar month.
func hourly(w world, in Input, design, it float64, samples []float64) float64 {
	loss := func(id string, r, l float64) float64 { return PlantLoss(r, l, w[id+"_a"], w[id+"_b"], w[id+"_c"]) }
	ups, dist, light := loss("ups", 1.25*design, it), loss("dist", design, it), w["lighting"]*50
	heat := RoomHeat(it, ups, w["inside"], dist, light, 0)
	total := 0.0
	for _, t := range samples {
		k := min(int(t/10), 4)
		b := Linear(float64(10*k), w["cool"+string(rune('0'+k))], float64(10*k+10), w["cool"+string(rune('1'+k))], t)
		inside := it + ups + dist + light + .02*design + w["aux_fixed"] + PlantLoss(design, heat, w["cool_a"], b, w["cool_c"])
		total += inside + PlantLoss(2*design, inside, w["tr_a"], 0, w["tr_c"])
	}
	return total / float64(len(samples))
}

// The reduction to mean coefficients is that of the hours, but for the transformer's square loss, which is
// taken at the mean power of the day (some parts in a million of the whole).
func TestMonthIsTheMeanOfItsHours(t *testing.T) {
	w := world{}
	in := w.reference()
	in.Occasions = Occasions{}
	w["tr_c"] = 0
	o, f := operation(t, w, in, 500e3, [PointCount]float64{400e3, 300e3, 250e3, 150e3})
	year, hours := 0.0, 0.0
	for m := range 12 {
		o.Month(f, m)
		want := hourly(w, in, 500e3, 150e3, in.Site.Climate[m])
		near(t, "mean power", f.Col(o.Result.Power)[1], want, 1e-12)
		days := float64(series.NewMonth(2026, m+1).Days())
		near(t, "energy", f.Col(o.Result.Energy)[0], want*days*24, 1e-12)
		year, hours = year+want*days*24, hours+days*24
		near(t, "peak", f.Col(o.Result.Peak)[0], hourly(w, in, 500e3, 150e3, []float64{hottest(in.Site.Climate[m])}), 1e-12)
	}
	near(t, "hours", hours, 8760, 0)
	near(t, "annual", f.Col(o.Result.Annual)[0], year, 1e-12)
	near(t, "PUE", f.Col(o.Result.PUE)[0], year/(150e3*8760), 1e-12)
	w["tr_c"] = .01
	o, f = operation(t, w, in, 500e3, [PointCount]float64{400e3, 300e3, 250e3, 150e3})
	o.Month(f, 6)
	near(t, "with square loss", f.Col(o.Result.Power)[0], hourly(w, in, 500e3, 150e3, in.Site.Climate[6]), 2e-5)
}

// Drills 48 h and failovers 24 h of 8760: the mean is weighted by hours, and the parts add up to it.
func TestStatesAndParts(t *testing.T) {
	w := world{}
	in := w.reference()
	w["tr_c"] = 0
	o, f := operation(t, w, in, 500e3, [PointCount]float64{400e3, 300e3, 250e3, 150e3})
	o.Month(f, 2)
	state := func(it float64) float64 { return hourly(w, in, 500e3, it, in.Site.Climate[2]) }
	near(t, "power", f.Col(o.Result.Power)[0], (8688*state(150e3)+48*state(250e3)+24*state(300e3))/8760, 1e-12)
	p := o.Result.Parts
	total := 0.0
	for _, c := range []series.Col{p.IT, p.UPS, p.Distribution, p.Lighting, p.Auxiliary, p.Cooling, p.Transformer} {
		total += f.Col(c)[0]
	}
	near(t, "parts", total, f.Col(o.Result.Power)[0], 1e-12)
	near(t, "IT", f.Col(p.IT)[0], (8688*150e3+48*250e3+24*300e3)/8760, 1e-12)
}

// Fuel: three sets of 500 kW for 12 h at 30 % (41.6 + 0.2·28.4 = 47.28 L/h each), two through 4 h of outages. Carbon: the
// grid but for those 4 h, and 2.68 kg a litre. Water: 0.05 L a kWh of IT.
func TestFuelCarbonWater(t *testing.T) {
	w := world{}
	in := w.reference()
	o, f := operation(t, w, in, 500e3, [PointCount]float64{400e3, 300e3, 250e3, 150e3})
	o.Month(f, 0)
	r := o.Result
	annual := f.Col(r.Annual)[0]
	x := annual / 8760 / 1000e3
	outage := 2 * (41.6 + (x-.25)/.25*28.4)
	fuel := 3*47.28*12 + outage*4
	near(t, "fuel", f.Col(r.AnnualFuel)[0], fuel, 1e-9)
	near(t, "carbon", f.Col(r.AnnualCarbon)[0], annual*(1-4./8760)*.5409+fuel*2680, 1e-9)
	near(t, "water", f.Col(r.AnnualWater)[0], f.Col(r.Parts.IT)[0]*8760*.00005, 1e-9)
	near(t, "fuel of the month", f.Col(r.Fuel)[0], fuel*744/8760, 1e-9)
	near(t, "water of the month", f.Col(r.Water)[0], f.Col(r.Parts.IT)[0]*744*.00005, 1e-9)
	near(t, "IT energy", f.Col(r.ITEnergy)[0], f.Col(r.Parts.IT)[0]*744, 1e-12)
}

// Without a climate the design temperature stands all year; without IT there is no PUE; nothing is NaN.
func TestNoClimateNoLoad(t *testing.T) {
	w := world{}
	in := w.reference()
	in.Site.Climate = [12][]float64{}
	in.Auxiliary, in.Fuel.Curves = Auxiliary{}, nil
	o, f := operation(t, w, in, 0, [PointCount]float64{})
	o.Month(f, 0)
	r := o.Result
	for _, c := range []series.Col{r.Power, r.Energy, r.Annual, r.PUE, r.AnnualCarbon, r.AnnualWater, r.AnnualFuel, r.Peak} {
		near(t, "nothing", f.Col(c)[0], 0, 0)
	}
	near(t, "b at 40 °C", f.Col(o.b)[0], .30, 1e-12)
}

// A new plant that is half empty, or less load on the same plant, is less efficient; more load never draws less.
func TestOperationLaws(t *testing.T) {
	w := world{}
	in := w.reference()
	last, pue := 0.0, math.Inf(1)
	for _, it := range []float64{10e3, 50e3, 100e3, 200e3, 300e3} {
		o, f := operation(t, w, in, 500e3, [PointCount]float64{it, it, it, it})
		o.Month(f, 7)
		if e := f.Col(o.Result.Annual)[0]; e <= last {
			t.Errorf("energy at %v is %v, at less load %v", it, e, last)
		}
		if p := f.Col(o.Result.PUE)[0]; p >= pue || p <= 1 {
			t.Errorf("PUE at %v is %v, at less load %v", it, p, pue)
		}
		last, pue = f.Col(o.Result.Annual)[0], f.Col(o.Result.PUE)[0]
	}
}

func TestOperationDoesNotAllocate(t *testing.T) {
	w := world{}
	o, f := operation(t, w, w.reference(), 500e3, [PointCount]float64{400e3, 300e3, 250e3, 150e3})
	if n := testing.AllocsPerRun(20, func() { o.Prepare(f); o.Month(f, 3) }); n != 0 {
		t.Errorf("Prepare and Month allocate %v times", n)
	}
}

func BenchmarkOperationMonth(b *testing.B) {
	w := world{}
	o, f := operation(b, w, w.reference(), 500e3, [PointCount]float64{400e3, 300e3, 250e3, 150e3})
	for b.Loop() {
		o.Month(f, 3)
	}
}
