package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"radif/model/plan"
	"radif/output/record"
	"radif/scenarios"
	"radif/scenarios/node"
)

const library = "../../scenarios/library"

// variation is one shipped scenario with something laid over it or rewritten.
type variation struct {
	file    string
	overlay string                   // YAML laid over the file; empty: none
	rewrite func(text []byte) []byte // of the file; nil: as it is
	trials  int                      // may lie below what a scenario file may ask for
}

func (v variation) load(t testing.TB) *scenarios.Scenario {
	t.Helper()
	request := scenarios.Request{File: v.file, Read: v.read}
	if v.overlay != "" {
		request.Overlays = []string{"overlay"}
	}
	s, problems := scenarios.Load(request)
	if len(problems) > 0 {
		t.Fatalf("%s:\n%s\n%v", v.file, v.overlay, problems)
	}
	if v.trials > 0 {
		s.Case.Trials = v.trials
	}
	return s
}

func (v variation) read(name string) ([]byte, error) {
	if name == "overlay" {
		return []byte(v.overlay), nil
	}
	text, err := os.ReadFile(filepath.Join(library, name))
	if err == nil && v.rewrite != nil {
		text = v.rewrite(text)
	}
	return text, err
}

func simulated(t testing.TB, s *scenarios.Scenario) *plan.Result {
	t.Helper()
	r, err := plan.Simulate(context.Background(), &s.Case, plan.Options{Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	return r.Result
}

// resultsJSON is results.json of a result.
func resultsJSON(t *testing.T, r *plan.Result) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetIndent("", " ")
	if err := e.Encode(record.FromResult(r, version)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// backwards rewrites a scenario with the keys of every map and the items of every list of
// things with ids in the opposite order. Comments and places are lost.
func backwards(t testing.TB) func(text []byte) []byte {
	return func(text []byte) []byte { return rewritten(t, text, turn) }
}

// rewritten is a scenario file after a change to its tree.
func rewritten(t testing.TB, text []byte, change func(tree *node.Node)) []byte {
	t.Helper()
	tree, problems := node.Parse("scenario.yaml", text)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	change(tree)
	var b bytes.Buffer
	if err := node.Write(&b, tree); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func turn(n *node.Node) {
	for i, j := 0, len(n.Fields)-1; i < j; i, j = i+1, j-1 {
		n.Fields[i], n.Fields[j] = n.Fields[j], n.Fields[i]
	}
	for _, f := range n.Fields {
		turn(f.Value)
	}
	for _, item := range n.Items {
		turn(item)
	}
	if len(n.Items) == 0 || n.Items[0].ID() == "" {
		return
	}
	for i, j := 0, len(n.Items)-1; i < j; i, j = i+1, j-1 {
		n.Items[i], n.Items[j] = n.Items[j], n.Items[i]
	}
}

// The order in which a scenario is written changes no byte of what comes out of it.
func TestOrderOfWritingChangesNothing(t *testing.T) {
	for _, file := range []string{"minimal.yaml", "hospital.yaml", "jordan-2024.yaml"} {
		if file != "minimal.yaml" && testing.Short() {
			continue
		}
		t.Run(file, func(t *testing.T) {
			t.Parallel()
			forward := variation{file: file, trials: fewTrials}
			backward := variation{file: file, trials: fewTrials, rewrite: backwards(t)}
			one, two := forward.load(t), backward.load(t)
			if bytes.Equal(one.Lock, two.Lock) {
				t.Fatal("the scenario was not written in another order")
			}
			a, b := simulated(t, one), simulated(t, two)
			if a.Digest != b.Digest || a.Digest == "" {
				t.Errorf("digest %s, backwards %s", a.Digest, b.Digest)
			}
			if !bytes.Equal(resultsJSON(t, a), resultsJSON(t, b)) {
				t.Error("results.json differs when the scenario is written backwards")
			}
		})
	}
}
