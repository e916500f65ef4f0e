package facility

import (
	"math"
	"testing"

	"radif/model/series"
)

// chain is the whole site, sized step by step on frozen values as a plan does it.
type chain struct {
	ups       UPSResult
	cooling   CoolingResult
	generator GeneratorResult
	f         *series.Frame
	stages    []interface{ Prepare(*series.Frame) }
}

// frozen are the capacities a test gives instead of freezing them.
type frozen struct{ it, standby, power, rating, white float64 }

func chained(t testing.TB, w world, in Input, z frozen) chain {
	t.Helper()
	b := series.NewBuilder()
	it, standby := constant(b, z.it), constant(b, z.standby)
	power, rating, white := constant(b, z.power), constant(b, z.rating), constant(b, z.white)
	u := CompileUPS(b, UPSInput{UPS: in.UPS, Redundancy: in.Availability.UPS, Load: it})
	c := CompileCooling(b, CoolingInput{in.Site, in.UPS, in.Distribution, in.Auxiliary, in.Cooling, in.Availability.Cooling, it, power, white})
	g := CompileGenerator(b, GeneratorInput{in.Site, in.UPS, in.Distribution, in.Auxiliary, in.Cooling, in.Generator, in.Availability.Generator, it, standby, power, rating, white})
	r := chain{u.Result, c.Result, g.Result, w.frame(t, b, 2), []interface{ Prepare(*series.Frame) }{u, c, g}}
	for _, s := range r.stages {
		s.Prepare(r.f)
	}
	return r
}

func (c chain) at(col series.Col) float64 { return c.f.Col(col)[0] }

// APC WP25: heat = IT + 0.04·rating + 0.05·load of the UPS + 0.01·rating + 0.02·load of the distribution + lighting 21.5 W/m² +
// 100 W a person. 100 kW of IT on 200 kVA, distribution of 100 kW, 50 m², 4 people:
// 100 + 8 + 5 + 1 + 2 + 1.075 + 0.4 = 117.475 kW.
func TestHeatOfWP25(t *testing.T) {
	w := world{}
	in := w.reference()
	in.UPS.Loss, in.Distribution.Loss = w.loss("old", .04, .05, 0), w.loss("cables", .01, .02, 0)
	c := chained(t, w, in, frozen{100e3, 50e3, 200e3, 200e3, 50})
	near(t, "heat", c.at(c.cooling.Heat), 117475, 1e-12)
	// 45 °C at the condenser: 0.9, density at 780 m 0.9109: 0.8198; three units of 50 kW carry 143.3 kW, four are there.
	near(t, "air density", c.at(c.cooling.AtSite)/.9, .9109, 1e-3)
	near(t, "need", c.at(c.cooling.Need), 117475/(.9*AirDensityRatio(780)), 1e-12)
	near(t, "unit", c.at(c.cooling.Unit), 50e3, 0)
	near(t, "units", c.at(c.cooling.Installed), 4, 0)
	near(t, "capacity", c.at(c.cooling.Capacity), 200e3*.9*AirDensityRatio(780), 1e-12)
	// 0.06·200 + 0.35·117.475 + 0.02·117.475²/200 kW: halfway between 40 and 50 °C the table says 0.35.
	near(t, "electrical", c.at(c.cooling.Power), 12000+.35*117475+.02*117475*117475/200e3, 1e-12)
	near(t, "air flow", c.at(c.cooling.Air), 117475/(1.2*1005*12*AirDensityRatio(780)), 1e-12)
}

// Reference 1.5, Amman: 1.00 at 780 m and 40 °C; 0.97 with 45 °C under the canopy; 0.934 at 1100 m and 50 °C.
func TestDeratingOfAmman(t *testing.T) {
	w := world{}
	in := w.reference()
	for _, c := range []struct{ altitude, rise, want float64 }{{780, 0, 1}, {780, 5, .97}, {1100, 10, .994 * .94}} {
		w["altitude"], w["rise"] = c.altitude, c.rise
		r := chained(t, w, in, frozen{100e3, 50e3, 200e3, 200e3, 50})
		near(t, "derating", r.at(r.generator.Derate), c.want, 1e-12)
	}
}

// The load of the sets is the site and the recharge and life safety; the site is IT and its losses.
func TestGeneratorLoadByHand(t *testing.T) {
	w := world{}
	in := w.reference()
	c := chained(t, w, in, frozen{100e3, 50e3, 200e3, 200e3, 50})
	g := c.generator
	loss := 2000 + 1000 + .015*1e5*1e5/2e5 // UPS
	dist := 500 + 1000 + 500.
	light, aux := 1075., 12000.
	heat := 100e3 + loss + dist + light + 400
	cool := .06*200e3 + .35*heat + .02*heat*heat/200e3
	site := 100e3 + loss + dist + light + aux + cool
	near(t, "cooling", c.at(g.Cooling), cool, 1e-12)
	near(t, "site", c.at(g.Site), site, 1e-12)
	near(t, "design-day PUE", c.at(g.PUE), site/100e3, 1e-12)
	near(t, "load", c.at(g.Load), site+20e3+30e3, 1e-12)
	near(t, "need", c.at(g.Need), (site+50e3)/.8/.97/.9, 1e-12)
	near(t, "binding", c.at(g.Binding), GeneratorByPower, 0)
	near(t, "set", c.at(g.Set), 250e3, 0)
	near(t, "sets", c.at(g.Installed), 3, 0)
	near(t, "set power", c.at(g.SetPower), 200e3, 0)
	near(t, "load bank", c.at(g.LoadBank), 0, 0)
	// Standby at the coldest point of the table, 0.10.
	loss, dist = 2000+500+.015*5e4*5e4/2e5, 500+500+.005*5e4*5e4/1e5
	heat = 50e3 + loss + dist + light
	near(t, "standby", c.at(g.Standby), heat+aux+.06*200e3+.10*heat+.02*heat*heat/200e3, 1e-12)
	w["first"] = .9
	c = chained(t, w, in, frozen{100e3, 50e3, 200e3, 200e3, 50})
	near(t, "binding", c.at(g.Binding), GeneratorByStep, 0)
}

// A site that idles far below its set asks for a load bank.
func TestStandbyAsksForALoadBank(t *testing.T) {
	w := world{}
	in := w.reference()
	in.Generator.Set = Sizes{Unit: w.set("set", 2500e3)}
	c := chained(t, w, in, frozen{600e3, 60e3, 800e3, 900e3, 200})
	if x, least := c.at(c.generator.Standby), .3*2000e3; x >= least || c.at(c.generator.LoadBank) != 1 {
		t.Errorf("standby of %v W under %v asks for no load bank", x, least)
	}
}

// Laws of the chain: zero is zero, more IT never needs less, more redundancy never gives less.
func TestChainLaws(t *testing.T) {
	w := world{}
	in := w.reference()
	required := func(c chain) []float64 {
		return []float64{c.at(c.ups.Required), c.at(c.cooling.Required), c.at(c.cooling.Heat), c.at(c.cooling.Power), c.at(c.generator.Required), c.at(c.generator.Load)}
	}
	last := make([]float64, 6)
	for it := 1e3; it < 3e6; it *= 1.7 {
		now := required(chained(t, w, in, frozen{it, it / 3, 4e6, 5e6, it / 8e3 * 2.8}))
		for i, x := range now {
			if math.IsNaN(x) || math.IsInf(x, 0) || x < last[i] {
				t.Errorf("requirement %d at %v W is %v, at less it was %v", i, it, x, last[i])
			}
		}
		last = now
	}
	var before [3]float64
	for _, r := range []Redundancy{N, NPlus1, NPlus2} {
		in.Availability = Availability{UPS: r, Cooling: r, Generator: r}
		c := chained(t, w, in, frozen{300e3, 100e3, 500e3, 500e3, 100})
		now := [3]float64{c.at(c.ups.Rating), c.at(c.cooling.Rating), c.at(c.generator.Rating)}
		for i := range now {
			if now[i] <= before[i] {
				t.Errorf("%v: plant %d has %v, with less redundancy %v", r, i, now[i], before[i])
			}
		}
		if c.at(c.generator.Rating) < c.at(c.generator.Required) || c.at(c.ups.Rating) < c.at(c.ups.Required) {
			t.Errorf("%v: rating is below what is required", r)
		}
		before = now
	}
}

func TestNoLoadNoPlant(t *testing.T) {
	w := world{}
	in := w.reference()
	in.Auxiliary = Auxiliary{}
	c := chained(t, w, in, frozen{})
	for i, col := range []series.Col{c.ups.Rating, c.ups.Loss, c.ups.Efficient, c.ups.Failed, c.cooling.Rating, c.cooling.Power, c.generator.Load, c.generator.PUE, c.generator.Rating, c.generator.LoadBank} {
		near(t, string(rune('a'+i)), c.at(col), 0, 0)
	}
}

func TestPrepareDoesNotAllocate(t *testing.T) {
	w := world{}
	c := chained(t, w, w.reference(), frozen{100e3, 50e3, 200e3, 200e3, 50})
	for _, s := range c.stages {
		if n := testing.AllocsPerRun(20, func() { s.Prepare(c.f) }); n != 0 {
			t.Errorf("%T allocates %v times", s, n)
		}
	}
}

// Areas and weights by hand: 6 racks 16.8 m²; 3 modules and 4 cabinets 24 m²; switchgear 60; three sets 150; two tanks 50; four
// units 80; carriers 24; staging 30, operations 60, loading 30: 524.8 m². Weight 3430 + 3600 + 5600 kg.
func TestRooms(t *testing.T) {
	w := world{}
	in := w.reference()
	b := series.NewBuilder()
	k := func(v float64) series.Col { return constant(b, v) }
	s := CompileRooms(b, RoomsInput{in.Rooms, in.Rack, in.Battery, k(16.8), k(3430), k(3), k(4), k(1), k(3), k(2), k(4)})
	f := w.frame(t, b, 1)
	s.Prepare(f)
	r := s.Result
	near(t, "area", f.Col(r.Area)[0], 524.8, 1e-12)
	total := 0.0
	for _, room := range r.Rooms {
		total += f.Col(room.Area)[0]
	}
	near(t, "rooms add up", total, 524.8, 1e-12)
	near(t, "weight", f.Col(r.Weight)[0], 12630, 1e-12)
	near(t, "floor", f.Col(r.Floor)[0], 1200*9.80665/2.8+500, 1e-12)
	near(t, "point", f.Col(r.Point)[0], 1200*9.80665/.72, 1e-12)
	near(t, "floor use", f.Col(r.FloorUse)[0], (1200*9.80665/2.8+500)/12e3, 1e-12)
	near(t, "battery floor", f.Col(r.BatteryUse)[0], 1400*9.80665/1.5/12e3, 1e-12)
}
