package main

import (
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"radif/output/record"
	"radif/scenarios"
)

// choice is what the common flags say of a scenario.
type choice struct {
	overlays   []string
	set        []string
	variant    string
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
	f.StringVar(&c.variant, "variant", "", "take a variant named in the scenario")
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
	s, problems := scenarios.Load(scenarios.Request{File: file, Overlays: c.overlays, Set: set, Variant: c.variant})
	if len(problems) > 0 {
		return nil, problems
	}
	return s, nil
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
