package scenarios

import (
	"strings"
	"sync"
	"testing"

	"radif/model/quantity"
	"radif/scenarios/catalogue"
)

// known is the catalogue, read once for all tests.
var known = sync.OnceValue(func() *catalogue.Catalogue {
	c, problems := catalogue.Load()
	if len(problems) > 0 {
		panic(problems)
	}
	return c
})

// load reads a scenario from a text.
func load(text string) (*Scenario, error) {
	s, problems := Load(Request{File: "scenario.yaml", Catalogue: known(), Read: func(string) ([]byte, error) { return []byte(text), nil }})
	if len(problems) > 0 {
		return nil, problems
	}
	return s, nil
}

func TestStarterLoads(t *testing.T) {
	s, err := load(string(Starter()))
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range s.Notes {
		t.Error(n)
	}
	if len(s.Case.Services) != 2 || len(s.Case.Demand.Events) != 1 || s.Case.Months != 60 {
		t.Errorf("the starter is not as written: %+v", s.Case.Services)
	}
}

// What an overlay says wrong beside its extends is reported with it, and an item that it misspells
// is suggested.
func TestOverlayFaultsAreAllReported(t *testing.T) {
	files := map[string]string{"scenario.yaml": string(Starter()), "over.yaml": "extends: scenario.yaml\nplans: {years: 7}\nrecovery: [{id: standart, rpo: 15 min}]\n"}
	_, problems := Load(Request{File: "scenario.yaml", Overlays: []string{"over.yaml"}, Catalogue: known(), Read: func(name string) ([]byte, error) { return []byte(files[name]), nil }})
	for _, part := range []string{"over.yaml:1:10: extends: an overlay cannot extend a file", "over.yaml:2:1: plans: unknown key", "did you mean plan?", "recovery.standart.rto: it is missing"} {
		if !strings.Contains(problems.Error(), part) {
			t.Errorf("%q is not in\n%v", part, problems)
		}
	}
}

// Every limit can be read, and holds for the field that states it.
func TestSaneRangesCanBeRead(t *testing.T) {
	for dim := quantity.Number; !strings.HasPrefix(dim.String(), "an unknown"); dim++ {
		r := sane(dim)
		high, ok := base(r.high, dim)
		if dim == quantity.Date {
			continue
		}
		if low, there := base(r.low, dim); !ok || r.low != "" && (!there || low >= high) || high <= 0 {
			t.Errorf("%v: %+v", dim, r)
		}
	}
	eachField(Fields(), "", func(path string, f *Field) {
		if _, ok := base(f.Most, f.Dim); f.Most != "" && !ok {
			t.Errorf("%s: at most %s", path, f.Most)
		}
	})
}
