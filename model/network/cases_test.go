package network

import (
	"encoding/json"
	"math"
	"os"
	"sort"
	"testing"
)

// worked is one hand-worked or published case of a formula.
type worked struct {
	Formula, Function string
	In                map[string]float64
	Want, Tolerance   float64
	Origin            string
}

type inputs = map[string]float64

var functions = map[string]func(inputs) float64{
	"KeptRate":        func(v inputs) float64 { return KeptRate(v["kept"], v["perSecond"]) },
	"FoldedShare":     func(v inputs) float64 { return FoldedShare(v["folding"]) },
	"ChangeRate":      func(v inputs) float64 { return ChangeRate(v["kept"], v["writes"], v["left"]) },
	"MachineChange":   func(v inputs) float64 { return MachineChange(v["count"], v["writes"], v["left"]) },
	"LineRate":        func(v inputs) float64 { return LineRate(v["changes"], v["compression"], v["efficiency"]) },
	"ServedRequests":  func(v inputs) float64 { return ServedRequests(v["requests"], v["serve"], v["surge"]) },
	"TransactionBits": func(v inputs) float64 { return TransactionBits(v["served"], v["response"], v["request"]) },
	"AccessRate":      func(v inputs) float64 { return AccessRate(v["rate"], v["bits"]) },
	"MachineAccess":   func(v inputs) float64 { return MachineAccess(v["count"], v["traffic"], v["serve"]) },
	"PeakAccess":      func(v inputs) float64 { return PeakAccess(v["mean"], v["busy"], v["shape"]) },
	"WithEvent":       func(v inputs) float64 { return WithEvent(v["peak"], v["event"]) },
	"SeedingDays":     func(v inputs) float64 { return SeedingDays(v["data"], v["compression"], v["efficiency"], v["rate"]) },
	"ShippingDays":    func(v inputs) float64 { return ShippingDays(v["data"], v["transport"], v["read"]) },
	"SeedRate":        func(v inputs) float64 { return SeedRate(v["data"], v["compression"], v["efficiency"], v["goal"]) },
	"BusyDay":         func(v inputs) float64 { return BusyDay(v["factor"], v["burst"]) },
	"Shelves":         func(v inputs) float64 { return Shelves(v["drives"], v["per"]) },
	"DataPorts": func(v inputs) float64 {
		return DataPorts(v["hosts"], v["perHost"], v["shelves"], v["perShelf"], v["spare"])
	},
	"Leaves": func(v inputs) float64 { return Leaves(v["hosts"], v["perRack"], v["ports"], v["leafPorts"]) },
	"Spines": func(v inputs) float64 { return Spines(v["leaves"], v["uplinks"], v["spinePorts"]) },
	"Oversubscription": func(v inputs) float64 {
		return Oversubscription(v["leaves"], v["leafPorts"], v["portSpeed"], v["uplinks"], v["uplinkSpeed"])
	},
	"ManagementPorts": func(v inputs) float64 {
		return ManagementPorts(v["hosts"], v["perHost"], v["shelves"], v["switches"], v["spare"])
	},
	"ManagementSwitches": func(v inputs) float64 { return ManagementSwitches(v["ports"], v["switchPorts"]) },
	"Firewall":           func(v inputs) float64 { return Firewall(v["access"], v["eastWest"], v["overhead"], v["utilisation"]) },
	"Connections":        func(v inputs) float64 { return Connections(v["requests"], v["perRequest"]) },
	"Handshakes":         func(v inputs) float64 { return Handshakes(v["transactions"], v["perTransaction"]) },
	"Routes":             func(v inputs) float64 { return Routes(v["carriers"], v["rate"]) },
	"Feasible": func(v inputs) float64 {
		if (Cycle{RPO: v["rpo"], Outage: v["outage"], Interval: v["interval"]}).Feasible() {
			return 1
		}
		return 0
	},
}

// indicator marks inputs that only say whether there is something at all.
var indicator = map[string]bool{"Oversubscription leaves": true, "Routes rate": true}

func readCases(t *testing.T) []worked {
	t.Helper()
	text, err := os.ReadFile("testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []worked
	if err := json.Unmarshal(text, &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

func near(got, want, tolerance float64) bool {
	if want == 0 {
		return math.Abs(got) <= tolerance
	}
	return math.Abs(got-want) <= tolerance*math.Abs(want)
}

func TestWorkedCases(t *testing.T) {
	count := map[string]int{}
	for _, c := range readCases(t) {
		f, ok := functions[c.Function]
		if !ok {
			t.Errorf("%s: no such function", c.Function)
			continue
		}
		if got := f(c.In); !near(got, c.Want, c.Tolerance) {
			t.Errorf("%s %s(%v) = %v, want %v (%s)", c.Formula, c.Function, c.In, got, c.Want, c.Origin)
		}
		count[c.Function]++
	}
	for name := range functions {
		if count[name] < 3 {
			t.Errorf("%s has %d worked cases, want at least 3", name, count[name])
		}
	}
}

// TestEveryInputMatters multiplies each input of each formula by 1.1 and asks for a case that
// then fails: a formula that ignores an input is found out.
func TestEveryInputMatters(t *testing.T) {
	cases := readCases(t)
	noticed := map[string]bool{}
	for _, c := range cases {
		for name := range c.In {
			key := c.Function + " " + name
			changed := inputs{}
			for k, v := range c.In {
				changed[k] = v
			}
			changed[name] *= 1.1
			noticed[key] = noticed[key] || !near(functions[c.Function](changed), c.Want, c.Tolerance)
		}
	}
	var missed []string
	for key, ok := range noticed {
		if !ok && !indicator[key] {
			missed = append(missed, key)
		}
	}
	sort.Strings(missed)
	for _, key := range missed {
		t.Errorf("no case notices a change of %s", key)
	}
}
