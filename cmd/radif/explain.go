package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"radif/model/plan"
	"radif/model/series"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/terminal"
	"radif/scenarios"
)

// explainOptions are the flags of explain.
type explainOptions struct {
	choice
	at      string
	service string
	lang    string
	full    bool
}

func newExplain(t *talk) *cobra.Command {
	o := &explainOptions{}
	cmd := &cobra.Command{
		Use:   "explain FILE|DIR QUANTITY",
		Short: "Print how a number came about: formulas, inputs with their lines, percentile, rounding",
		Long: "Replays the very trial and month that gave a design value and prints the chain of formulas with\n" +
			"its values, the central chain beside it. A long chain is cut to what matters most; --full prints\n" +
			"all of it. FILE is a scenario, DIR a result set of radif run.",
		Example: "  radif explain out power.generator\n" +
			"  radif explain site.yaml storage.usable --at phase-2\n" +
			"  radif explain out compute.memory --service portal --at 2028-03",
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error { return o.run(cmd, t, args[0], args[1]) },
	}
	o.flags(cmd)
	f := cmd.Flags()
	f.StringVar(&o.at, "at", "", "phase id, or a month such as 2028-03 (default the last phase)")
	f.StringVar(&o.service, "service", "", "how one service stands in it: its part, or its share of what drives it")
	f.StringVar(&o.lang, "lang", "en", "language: en or ar")
	f.BoolVar(&o.full, "full", false, "every step and input, not only those that matter most")
	workersFlag(cmd, &o.workers)
	return cmd
}

func (o *explainOptions) run(cmd *cobra.Command, t *talk, path, quantity string) error {
	lang, err := lingo.ParseLang(o.lang)
	if err != nil {
		return usageError{err}
	}
	s, from, err := o.source(cmd, path)
	if err != nil {
		return err
	}
	if err := o.check(s, quantity); err != nil {
		return usageError{err}
	}
	r, err := simulate(cmd.Context(), t, s, o.workers)
	if err != nil {
		return err
	}
	trace, err := o.trace(r, quantity)
	if err != nil {
		return usageError{err}
	}
	return t.Data(terminal.Explain(*trace, from, lingo.For(r.Result, lang), width(t.out), o.full))
}

// source loads a scenario file, or the recorded scenario of a result set with the places that
// were recorded beside it.
func (o *explainOptions) source(cmd *cobra.Command, path string) (*scenarios.Scenario, record.Origins, error) {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		s, err := o.load(cmd, path)
		if err != nil {
			return nil, nil, err
		}
		return s, origins(s), nil
	}
	s, err := o.load(cmd, filepath.Join(path, lockName))
	if err != nil {
		return nil, nil, err
	}
	from, err := record.ReadOrigins(path)
	return s, from, err
}

// check refuses a question that has no answer before anything is simulated.
func (o *explainOptions) check(s *scenarios.Scenario, quantity string) error {
	known := false
	for _, q := range plan.Register() {
		known = known || q.ID == quantity
	}
	known = known || o.service != "" && quantity == "demand.machines"
	if !known {
		return unknown("quantity", quantity, quantityIDs())
	}
	if o.service == "" {
		return nil
	}
	var ids []string
	for _, info := range s.Case.Services {
		if info.ID == o.service {
			return nil
		}
		ids = append(ids, info.ID)
	}
	return unknown("service", o.service, ids)
}

// trace asks the run for the chain.
func (o *explainOptions) trace(r *plan.Run, quantity string) (*plan.Trace, error) {
	phases := r.Result.Phases
	phase, month := phases[len(phases)-1], series.Month(0)
	if o.at != "" {
		found := false
		for _, p := range phases {
			if p.ID == o.at {
				phase, found = p, true
			}
		}
		if !found {
			m, err := series.ParseMonth(o.at)
			if err != nil {
				return nil, fmt.Errorf("--at %s is neither a phase of the scenario nor a month", o.at)
			}
			month = m
		}
	}
	switch {
	case o.service != "" && month != 0:
		return r.ExplainService(quantity, o.service, month)
	case o.service != "":
		return r.ExplainServicePhase(quantity, o.service, phase.ID)
	case month != 0:
		return r.ExplainMonth(quantity, month)
	}
	return r.ExplainPhase(quantity, phase.ID)
}

func quantityIDs() []string {
	var ids []string
	for _, q := range plan.Register() {
		ids = append(ids, q.ID)
	}
	return ids
}
