package scenarios

import (
	"bytes"
	"math/rand/v2"
	"os"
	"reflect"
	"sort"
	"testing"

	"radif/model/plan"
	"radif/scenarios/node"
)

// scenarioFiles are full scenarios of very different size.
var scenarioFiles = []string{"starter.yaml", "testdata/good/everything.yaml", "library/hospital.yaml", "library/jordan-2024.yaml"}

func tree(t *testing.T, file string) *node.Node {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	n, problems := node.Parse(file, text)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return n
}

func loadTree(t *testing.T, n *node.Node) *Scenario {
	t.Helper()
	var text bytes.Buffer
	if err := node.Write(&text, n); err != nil {
		t.Fatal(err)
	}
	s, err := load(text.String())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// ordered tells whether the order of a list says something: shares by hour, a curve by load.
func ordered(n *node.Node) bool {
	return len(n.Items) > 0 && (n.Items[0].Kind != node.Map || n.Items[0].Get("value") != nil)
}

// shuffle puts keys and things with ids into another order, everywhere.
func shuffle(n *node.Node, r *rand.Rand) {
	r.Shuffle(len(n.Fields), func(i, j int) { n.Fields[i], n.Fields[j] = n.Fields[j], n.Fields[i] })
	if !ordered(n) {
		r.Shuffle(len(n.Items), func(i, j int) { n.Items[i], n.Items[j] = n.Items[j], n.Items[i] })
	}
	for _, f := range n.Fields {
		shuffle(f.Value, r)
	}
	for _, item := range n.Items {
		shuffle(item, r)
	}
}

// The order of keys and of things with ids changes nothing.
func TestOrderChangesNothing(t *testing.T) {
	orders := uint64(3)
	if testing.Short() {
		orders = 1
	}
	for _, file := range scenarioFiles {
		want := loadTree(t, tree(t, file))
		for seed := range orders {
			n := tree(t, file)
			shuffle(n, rand.New(rand.NewPCG(seed, 1)))
			got := loadTree(t, n)
			if !reflect.DeepEqual(got.Case, want.Case) {
				t.Errorf("%s: another order gives another case", file)
			}
			if plan.Digest(&got.Case) != plan.Digest(&want.Case) {
				t.Errorf("%s: another order gives another digest", file)
			}
		}
	}
}

// The lock is the scenario after all that was laid over it: it gives an equal case by itself.
func TestLockGivesTheSameCase(t *testing.T) {
	overlay := "plan: {seed: 99}\nservices: {portal: {demand: {volume: 2 M/month}}}\n"
	read := func(name string) ([]byte, error) {
		if name == "overlay.yaml" {
			return []byte(overlay), nil
		}
		return os.ReadFile("testdata/good/" + name)
	}
	s, problems := Load(Request{File: "tariff.yaml", Overlays: []string{"overlay.yaml"}, Set: []string{"plan.years=7"}, Variant: "short", Read: read})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if s.Case.Seed != 99 || s.Case.Months != 84 || len(s.Case.Cost.Energy.Periods) != 1 {
		t.Errorf("seed %d, %d months, %d periods", s.Case.Seed, s.Case.Months, len(s.Case.Cost.Energy.Periods))
	}
	again, err := load(string(s.Lock))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(again.Case, s.Case) {
		t.Error("the lock gives another case")
	}
	if !bytes.Equal(again.Lock, s.Lock) {
		t.Error("the lock of the lock is another one")
	}
	for id, o := range s.Origins {
		if p := again.Origins[id]; p.Text != o.Text || p.Basis != o.Basis || p.Source != o.Source || p.Default != o.Default {
			t.Errorf("%s: %+v in the lock, %+v before", id, p, o)
		}
	}
}

// Inputs stand in the order of their ids, each fitted, each with an origin.
func TestInputsAreSortedAndHaveOrigins(t *testing.T) {
	for _, file := range scenarioFiles {
		s := loadTree(t, tree(t, file))
		ids := make([]string, len(s.Case.Inputs))
		for i, in := range s.Case.Inputs {
			ids[i] = in.ID
			if in.Dist == nil {
				t.Errorf("%s: %s has no distribution", file, in.ID)
			}
			o, ok := s.Origins[in.ID]
			if !ok || o.Text == "" || o.Basis == "" || o.File == "" || !o.Default && o.Line == 0 || o.Default && o.Source == "" {
				t.Errorf("%s: the origin of %s is %+v", file, in.ID, o)
			}
		}
		if !sort.StringsAreSorted(ids) {
			t.Errorf("%s: inputs are not in order", file)
		}
	}
}
