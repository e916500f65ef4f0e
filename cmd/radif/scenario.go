package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"radif/output/record"
	"radif/scenarios"
	"radif/scenarios/diag"
)

// choice is what the common flags say of a scenario.
type choice struct {
	overlays   []string
	set        []string
	variant    single
	trials     int
	seed       uint64
	confidence string
	workers    int
}

// flags declares the common flags on a command.
func (c *choice) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringArrayVarP(&c.overlays, "overlay", "f", nil, "lay this file over the scenario (repeatable)")
	f.StringArrayVar(&c.set, "set", nil, "change one value: path.to.field=value (repeatable)")
	f.Var(&c.variant, "variant", "take a variant named in the scenario")
	f.IntVar(&c.trials, "trials", 0, "number of trials instead of the scenario's")
	f.Uint64Var(&c.seed, "seed", 0, "seed instead of the scenario's")
	f.StringVar(&c.confidence, "confidence", "", "percentile of the design values instead of the scenario's, such as P95")
}

// load reads the scenario that the flags ask for. The flags for trials, seed and confidence are
// settings like any other, so that the lock file carries them.
func (c *choice) load(cmd *cobra.Command, file string) (*scenarios.Scenario, error) {
	set := append([]string(nil), c.set...)
	if cmd.Flags().Changed("trials") {
		set = append(set, "plan.trials="+strconv.Itoa(c.trials))
	}
	if cmd.Flags().Changed("seed") {
		set = append(set, "plan.seed="+strconv.FormatUint(c.seed, 10))
	}
	if cmd.Flags().Changed("confidence") {
		set = append(set, "plan.confidence="+c.confidence)
	}
	s, problems := scenarios.Load(scenarios.Request{File: file, Overlays: c.overlays, Set: set, Variant: c.variant.text})
	if len(problems) > 0 {
		return nil, c.byFlag(cmd, problems)
	}
	return s, nil
}

// single is a flag whose second value must not silently replace the first.
type single struct{ text string }

func (s *single) String() string { return s.text }
func (s *single) Type() string   { return "string" }

func (s *single) Set(text string) error {
	if s.text != "" {
		return fmt.Errorf("%q is taken already; one run takes one variant", s.text)
	}
	s.text = text
	return nil
}

// byFlag puts the problems of settings that came by a flag of their own at that flag.
func (c *choice) byFlag(cmd *cobra.Command, problems diag.List) diag.List {
	for i, p := range problems {
		name, ok := strings.CutPrefix(p.Field, "plan.")
		if ok && p.Pos.File == "--set" && cmd.Flags().Changed(name) {
			problems[i].Pos = diag.Pos{File: "--" + name}
		}
	}
	return problems
}

// workersFlag declares --workers, which no result depends on.
func workersFlag(cmd *cobra.Command, workers *int) {
	cmd.Flags().IntVar(workers, "workers", 0, "parallel workers, 0 for one on each processor; no result depends on it")
}

// origins hands the places of the inputs to the outputs, which do not know scenarios. Paths are
// written with slashes, so that the same scenario gives the same bytes on every system.
func origins(s *scenarios.Scenario) record.Origins {
	inputs := map[string]bool{}
	for _, in := range s.Case.Inputs {
		inputs[in.ID] = true
	}
	out := record.Origins{}
	for id, o := range s.Origins {
		if !inputs[id] && (o.Basis == "" || o.Basis == "unstated") {
			continue // text, ids and references are no assumptions
		}
		basis := o.Basis
		if basis == "unstated" {
			basis = ""
		}
		out[id] = record.Origin{File: filepath.ToSlash(o.File), Line: o.Line, Col: o.Col, Basis: basis, Source: o.Source, Text: o.Text, Default: o.Default}
	}
	return out
}
