package facility

import (
	"encoding/json"
	"math"
	"os"
	"sort"
	"testing"
)

// testCase is one line of testdata/cases.json: a planner can read and add to it.
type testCase struct {
	Formula, Function string
	In                map[string]float64
	Want, Tolerance   float64 // relative; absolute where Want is 0
	Origin            string
}

func (c testCase) holds(got float64) bool {
	return math.Abs(got-c.Want) <= c.Tolerance*math.Max(math.Abs(c.Want), 1e-300) || (c.Want == 0 && math.Abs(got) <= c.Tolerance)
}

type in = map[string]float64

// functions maps each formula's function to a call with named operands.
var functions = map[string]func(in) float64{
	"ServerPower":     func(v in) float64 { return ServerPower(v["low"], v["high"], v["part"]) },
	"HostPower":       func(v in) float64 { return HostPower(v["curve"], v["factor"], v["adders"]) },
	"FeedPower":       func(v in) float64 { return FeedPower(v["voltage"], v["current"], v["phases"], v["powerFactor"]) },
	"RackLimit":       func(v in) float64 { return RackLimit(v["feed"], v["limit"], v["density"]) },
	"RacksFor":        func(v in) float64 { return RacksFor(v["total"], v["refresh"], v["each"]) },
	"Racks":           func(v in) float64 { return Racks(v["byUnits"], v["byPower"], v["byWeight"], v["minimum"]) },
	"RackBinding":     func(v in) float64 { return RackBinding(v["byUnits"], v["byPower"], v["byWeight"], v["minimum"]) },
	"FeedUse":         func(v in) float64 { return FeedUse(v["it"], v["racks"], v["feed"]) },
	"BusyHosts":       func(v in) float64 { return BusyHosts(v["busy"], v["cores"], v["share"]) },
	"HostUtilisation": func(v in) float64 { return HostUtilisation(v["busy"], v["on"]) },
	"PoolPower":       func(v in) float64 { return PoolPower(v["on"], v["host"], v["hosts"], v["off"]) },
	"MediumPower": func(v in) float64 {
		return MediumPower(v["drives"], v["idle"], v["active"], v["activity"], v["shelves"], v["shelf"])
	},
	"DevicePower":  func(v in) float64 { return DevicePower(v["pieces"], v["design"], v["share"]) },
	"UPSNeed":      func(v in) float64 { return UPSNeed(v["it"], v["mechanical"], v["growth"], v["maxLoad"]) },
	"CarriedLoad":  func(v in) float64 { return CarriedLoad(v["it"], v["mechanical"]) },
	"ApparentNeed": func(v in) float64 { return ApparentNeed(v["power"], v["powerFactor"], v["loadPowerFactor"]) },
	"LoadAfterFailure": func(v in) float64 {
		return LoadAfterFailure(v["load"], v["rating"], v["module"], v["systems"], v["spares"])
	},
	"Efficiency":      func(v in) float64 { return Efficiency(v["load"], v["loss"]) },
	"PlantLoss":       func(v in) float64 { return PlantLoss(v["rating"], v["load"], v["a"], v["b"], v["c"]) },
	"DeliveredEnergy": func(v in) float64 { return DeliveredEnergy(v["load"], v["autonomy"], v["efficiency"]) },
	"NameplateEnergy": func(v in) float64 {
		return NameplateEnergy(v["delivered"], v["depth"], v["endOfLife"], v["rate"], v["temperature"], v["design"])
	},
	"AmpereHours": func(v in) float64 { return AmpereHours(v["energy"], v["cells"], v["endVoltage"]) },
	"RoomHeat": func(v in) float64 {
		return RoomHeat(v["it"], v["ups"], v["inside"], v["distribution"], v["lighting"], v["people"])
	},
	"AirDensityRatio": func(v in) float64 { return AirDensityRatio(v["altitude"]) },
	"AirFlow":         func(v in) float64 { return AirFlow(v["heat"], v["densityRatio"], v["rise"]) },
	"SiteCapacity": func(v in) float64 {
		return SiteCapacity(v["condenser"], v["rated"], v["perKelvin"], v["densityRatio"], v["airShare"])
	},
	"CondenserAir": func(v in) float64 { return CondenserAir(v["design"], v["recirculation"]) },
	"Derating":     func(v in) float64 { return Derating(v["at"], v["free"], v["step"], v["loss"]) },
	"IntakeAir":    func(v in) float64 { return IntakeAir(v["design"], v["rise"]) },
	"GeneratorByLoad": func(v in) float64 {
		return GeneratorByLoad(v["load"], v["powerFactor"], v["derate"], v["class"], v["maxLoad"])
	},
	"GeneratorByFirstStep": func(v in) float64 {
		return GeneratorByFirstStep(v["load"], v["first"], v["powerFactor"], v["derate"], v["limit"])
	},
	"GeneratorBinding": func(v in) float64 { return GeneratorBinding(v["byPower"], v["byApparent"], v["byStep"]) },
	"LoadBank":         func(v in) float64 { return LoadBank(v["standby"], v["sets"], v["set"], v["minLoad"]) },
	"SetLoad":          func(v in) float64 { return SetLoad(v["load"], v["sets"], v["setPower"]) },
	"FuelFlow":         func(v in) float64 { return FuelFlow(v["sets"], v["setPower"], v["rate"]) },
	"FuelVolume":       func(v in) float64 { return FuelVolume(v["flow"], v["seconds"], v["usable"], v["reserve"]) },
	"TankReserve":      func(v in) float64 { return TankReserve(v["tanks"]) },
	"UtilityNeed":      func(v in) float64 { return UtilityNeed(v["load"], v["powerFactor"], v["growth"], v["loading"]) },
	"BusbarCurrent":    func(v in) float64 { return BusbarCurrent(v["rating"], v["voltage"]) },
	"AuxiliaryPower":   func(v in) float64 { return AuxiliaryPower(v["design"], v["share"], v["fixed"]) },
	"YearShare":        func(v in) float64 { return YearShare(v["frequency"], v["lasts"], v["taken"]) },
	"StateMean": func(v in) float64 {
		return StateMean(v["standby"], v["drill"], v["failover"], v["drillShare"], v["failoverShare"])
	},
	"YearlyEnergy":   func(v in) float64 { return YearlyEnergy(v["power"]) },
	"MonthlyEnergy":  func(v in) float64 { return MonthlyEnergy(v["power"], v["hours"]) },
	"GridCarbon":     func(v in) float64 { return GridCarbon(v["energy"], v["own"], v["intensity"]) },
	"FuelCarbon":     func(v in) float64 { return FuelCarbon(v["fuel"], v["content"]) },
	"WaterUse":       func(v in) float64 { return WaterUse(v["energy"], v["effectiveness"]) },
	"FuelUse":        func(v in) float64 { return FuelUse(v["flow"], v["times"], v["lasts"]) },
	"RackWeight":     func(v in) float64 { return RackWeight(v["it"], v["refresh"], v["racks"], v["own"]) },
	"FloorLoad":      func(v in) float64 { return FloorLoad(v["mass"], v["area"], v["own"]) },
	"RoomArea":       func(v in) float64 { return RoomArea(v["pieces"], v["each"]) },
	"Units":          func(v in) float64 { return Units(v["need"], v["size"]) },
	"InstalledUnits": func(v in) float64 { return InstalledUnits(v["n"], v["systems"], v["spares"]) },
	"RequiredRating": func(v in) float64 { return RequiredRating(v["need"], v["size"], v["systems"], v["spares"]) },
	"UnitSizeOf":     func(v in) float64 { return UnitSize(v["need"], []float64{v["small"], v["large"]}, v["maxUnits"]) },
	"Linear":         func(v in) float64 { return Linear(v["x0"], v["y0"], v["x1"], v["y1"], v["x"]) },
	"Ratio":          func(v in) float64 { return Ratio(v["x"], v["y"]) },
}

func cases(t *testing.T) []testCase {
	t.Helper()
	text, err := os.ReadFile("testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []testCase
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

func TestCases(t *testing.T) {
	count := map[string]int{}
	for _, c := range cases(t) {
		call, ok := functions[c.Function]
		if !ok {
			t.Errorf("no function %q", c.Function)
			continue
		}
		count[c.Function]++
		if got := call(c.In); !c.holds(got) {
			t.Errorf("%s %s(%v) = %v, want %v: %s", c.Formula, c.Function, c.In, got, c.Want, c.Origin)
		}
		if c.Origin == "" {
			t.Errorf("%s(%v) has no origin", c.Function, c.In)
		}
	}
	for name := range functions {
		if count[name] < 3 {
			t.Errorf("%s has %d cases, want at least three", name, count[name])
		}
	}
}

// TestEveryCoefficientMatters multiplies each operand of each function by 1.1 and looks for a case that fails.
func TestEveryCoefficientMatters(t *testing.T) {
	felt, all := map[string]bool{}, map[string]bool{}
	for _, c := range cases(t) {
		for name, x := range c.In {
			key := c.Function + "(" + name + ")"
			all[key] = true
			changed := make(in, len(c.In))
			for k, v := range c.In {
				changed[k] = v
			}
			changed[name] = x * 1.1
			felt[key] = felt[key] || !c.holds(functions[c.Function](changed))
		}
	}
	var deaf []string
	// Whether there are sets at all decides, not how many.
	felt["LoadBank(sets)"] = true
	for key := range all {
		if !felt[key] {
			deaf = append(deaf, key)
		}
	}
	sort.Strings(deaf)
	for _, key := range deaf {
		t.Errorf("no case feels %s times 1.1", key)
	}
}
