package scenarios

import (
	"sync"
	"testing"

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
