package facility

import (
	"math"
	"testing"

	"radif/model/series"
)

// world holds the values of the inputs that a test has named.
type world map[string]float64

// set names an input and gives it a value.
func (w world) set(id string, v float64) series.Param {
	w[id] = v
	return series.Param{ID: id}
}

// frame returns a frame in which every input holds its value.
func (w world) frame(t testing.TB, b *series.Builder, width int) *series.Frame {
	t.Helper()
	l := b.Layout()
	f := l.NewFrame(width)
	for _, s := range l.Inputs {
		v, ok := w[s.ID]
		if !ok {
			t.Fatalf("input %s has no value", s.ID)
		}
		w.fill(f, s.Col, v)
	}
	return f
}

func (w world) fill(f *series.Frame, c series.Col, v float64) {
	for i := range f.Col(c) {
		f.Col(c)[i] = v
	}
}

// constant is a column with one value.
func constant(b *series.Builder, v float64) series.Col { return b.Const(v, series.Step{Subject: site}) }

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if math.Abs(got-want) > tolerance*math.Max(math.Abs(want), 1e-12) {
		t.Errorf("%s = %v, want %v", what, got, want)
	}
}

// r740 is the measured curve of a Dell R740 with two Xeon 8180: idle, then tenths (SPECpower_ssj2008
// result published 2017-09-13, spec.org).
var r740 = [11]float64{52.3, 129, 147, 170, 195, 224, 255, 292, 344, 408, 457}

// amman is a made-up mean day for each month, around the monthly means of Amman (8.0 to 25.3 °C).
func amman() (c [12][]float64) {
	for m := range c {
		mean := 17.3 - 8.7*math.Cos(2*math.Pi*float64(m-1)/12)
		for h := range 24 {
			c[m] = append(c[m], mean+6.5*math.Sin(2*math.Pi*float64(h-9)/24))
		}
	}
	return c
}

// reference is a site like the defaults in the comments of Input.
func (w world) reference() Input {
	in := Input{Site: Site{w.set("altitude", 780), w.set("design", 40), amman()}}
	in.Availability = Availability{ID: "rated-3", UPS: NPlus1, Cooling: NPlus1, Generator: NPlus1, Maintainable: true}
	in.Occasions = Occasions{w.set("drills", 2), w.set("drill_lasts", 86400), w.set("failovers", .2), w.set("failover_lasts", 5*86400), w.set("outages", 4), w.set("outage_lasts", 3600)}
	host := Host{ID: "general", Factor: w.set("factor", 1.15), Adders: w.set("adders", 60), Off: w.set("off", 10), Cores: w.set("cores", 56),
		StandbyOn: w.set("standby_on", .5), StandbyLoad: w.set("standby_load", .1), DrillOn: w.set("drill_on", 1), DrillLoad: w.set("drill_load", .5),
		Units: w.set("host_units", 2), Weight: w.set("host_weight", 32)}
	for i, p := range r740 {
		host.Curve = append(host.Curve, w.set("curve"+string(rune('a'+i)), p))
	}
	in.Hosts = []Host{host}
	in.Media = []Medium{{"block", w.set("active", 12), w.set("idle", 5), w.set("activity", .3), w.set("shelf", 600), w.set("per_shelf", 24), w.set("shelf_units", 2), w.set("shelf_weight", 40)}}
	in.Devices = []Device{
		{ID: "leaf", Power: w.set("leaf", 450), Average: w.set("leaf_mean", .55), Units: w.set("leaf_units", 1), Weight: w.set("leaf_weight", 10)},
		{ID: "firewall", Count: w.set("firewalls", 2), Power: w.set("firewall", 900), Units: w.set("fw_units", 2), Weight: w.set("fw_weight", 20)},
	}
	in.Rack = Rack{Units: w.set("rack_units", 38), FeedVoltage: w.set("volts", 400), FeedCurrent: w.set("amps", 32), FeedPhases: 3, FeedLimit: w.set("feed_limit", .8),
		Density: w.set("density", 8000), MaxWeight: w.set("max_weight", 1200), Weight: w.set("rack_weight", 150), Refresh: w.set("refresh", .1), Minimum: w.set("racks", 2),
		Area: w.set("rack_area", 2.8), Footprint: w.set("footprint", .72)}
	w.power(&in)
	w.cool(&in)
	w.backup(&in)
	return in
}

func (w world) loss(id string, a, b, c float64) Loss {
	return Loss{w.set(id+"_a", a), w.set(id+"_b", b), w.set(id+"_c", c)}
}

func (w world) power(in *Input) {
	in.UPS = UPS{Module: Sizes{Ladder: []float64{100e3, 200e3, 300e3, 400e3, 500e3, 600e3, 800e3, 1000e3, 1200e3}, MaxUnits: 4},
		PowerFactor: w.set("ups_pf", 1), LoadPowerFactor: w.set("load_pf", .95), MaxLoad: w.set("max_load", .8), Growth: w.set("growth", 0), Loss: w.loss("ups", .01, .01, .015)}
	in.Battery = Battery{Autonomy: w.set("autonomy", 600), Efficiency: w.set("inverter", .95), Depth: w.set("depth", 1), EndOfLife: w.set("eol", .8),
		Rate:    []RatePoint{{300, w.set("rate5", .4)}, {900, w.set("rate15", .6)}, {36000, w.set("rate600", 1)}},
		Cabinet: w.set("cabinet", 40e3), CabinetWeight: w.set("cabinet_weight", 1400)}
	in.Distribution = Distribution{w.loss("dist", .005, .01, .005)}
	in.Auxiliary = Auxiliary{w.set("aux", .02), w.set("aux_fixed", 10e3), w.set("safety", 30e3), w.set("lighting", 21.5), w.set("people", 4), w.set("person", 100)}
}

func (w world) cool(in *Input) {
	in.Cooling = Cooling{Unit: Sizes{Ladder: []float64{50e3, 100e3, 200e3, 300e3, 400e3, 500e3}, MaxUnits: 4}, Recirculation: w.set("recirculation", 5),
		RatedTemperature: w.set("rated", 35), PerKelvin: w.set("per_kelvin", .01), AirShare: w.set("air_share", 1), AirRise: w.set("air_rise", 12),
		UPSInside: w.set("inside", 1), NoLoad: w.set("cool_a", .06), Square: w.set("cool_c", .02)}
	for i, y := range []float64{.10, .12, .16, .22, .30, .40} {
		t := float64(10 * i)
		in.Cooling.Power = append(in.Cooling.Power, TemperaturePoint{t, w.set("cool"+string(rune('0'+i)), y)})
	}
}

// published is the fuel table of oer.enviraj.com and eventpower.ca: L/h at 25, 50, 75, 100 %.
var published = []struct {
	power float64
	flow  [4]float64
}{{200e3, [4]float64{17.8, 29.1, 41.6, 54.5}}, {500e3, [4]float64{41.6, 70, 99.9, 135.1}}, {1000e3, [4]float64{81.8, 137.8, 197.2, 269.1}}, {2000e3, [4]float64{162, 273.3, 391.7, 537.1}}}

func (w world) backup(in *Input) {
	in.Generator = Generator{Set: Sizes{Ladder: []float64{250e3, 500e3, 750e3, 1000e3, 1250e3, 1500e3, 2000e3, 2500e3}, MaxUnits: 2},
		PowerFactor: w.set("set_pf", .8), LoadPowerFactor: w.set("site_pf", .95), ClassFactor: w.set("class", 1), MaxLoad: w.set("set_max", .9),
		FirstStep: w.set("first", .5), StepLimit: w.set("step_limit", .6), Recharge: w.set("recharge", .1), MinLoad: w.set("min_load", .3),
		AltitudeFree: w.set("h0", 1000), AltitudeStep: w.set("dh", 500), AltitudeLoss: w.set("lh", .03),
		IntakeFree: w.set("t0", 40), IntakeStep: w.set("dt", 5), IntakeLoss: w.set("lt", .03), IntakeRise: w.set("rise", 5)}
	in.Fuel = Fuel{Hours: w.set("hours", 72*3600), Usable: w.set("usable", .92), Tanks: w.set("tanks", 2), Tests: w.set("tests", 12), TestLasts: w.set("test_lasts", 3600), TestLoad: w.set("test_load", .3)}
	for i, p := range published {
		c := FuelCurve{Power: p.power}
		for k, flow := range p.flow {
			c.Points = append(c.Points, FuelPoint{.25 * float64(k+1), w.set("fuel"+string(rune('0'+i))+string(rune('0'+k)), flow/p.power)})
		}
		in.Fuel.Curves = append(in.Fuel.Curves, c)
	}
	in.Utility = Utility{Transformer: Sizes{Ladder: []float64{315e3, 400e3, 500e3, 630e3, 800e3, 1000e3, 1250e3, 1600e3, 2000e3, 2500e3}},
		PowerFactor: w.set("utility_pf", .95), Loading: w.set("loading", .8), Voltage: w.set("low_volts", 400), Loss: Loss{NoLoad: w.set("tr_a", .002), Square: w.set("tr_c", .01)}}
	in.Rooms = Rooms{UPSModule: w.set("r_ups", 6), BatteryCabinet: w.set("r_bat", 1.5), Switchgear: w.set("r_sw", 40), Transformer: w.set("r_tr", 20), GeneratorSet: w.set("r_gen", 50),
		FuelTank: w.set("r_tank", 25), CoolingUnit: w.set("r_cool", 20), CarrierRoom: w.set("r_car", 12), CarrierRooms: w.set("n_car", 2), Staging: w.set("r_st", 30),
		Operations: w.set("r_op", 60), Loading: w.set("r_load", 30), UPSModuleMass: w.set("m_ups", 1200), FloorLimit: w.set("floor", 12e3), FloorOwn: w.set("floor_own", 500)}
	in.Footprint = Footprint{w.set("grid", .5409), w.set("diesel", 2680), w.set("wue", .00005)}
}
