package main

import (
	"context"
	"errors"
	"os"

	"github.com/spf13/cobra"

	"radif/model/plan"
	"radif/output/figure"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/table"
	"radif/output/terminal"
	"radif/scenarios"
	"radif/scenarios/catalogue"
)

// defaultOut is where a result set goes without -o.
const defaultOut = "out"

// runOptions are the flags of run.
type runOptions struct {
	choice
	out        string
	lang       string
	json       bool
	noProgress bool
}

func newRun(t *talk) *cobra.Command {
	o := &runOptions{}
	cmd := &cobra.Command{
		Use:   "run FILE",
		Short: "Simulate a scenario and write the whole result set",
		Long: "Simulates the scenario and writes results.json, plots, tables and the record of where every\n" +
			"number comes from. Nothing is written unless all of it is.",
		Example: "  radif run site.yaml -o out\n" +
			"  radif run site.yaml -o high --variant high-growth --confidence P95\n" +
			"  radif run site.yaml -o far --set 'site.distance=300 km' -f prices.yaml",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return o.run(cmd, t, args[0]) },
	}
	o.flags(cmd)
	f := cmd.Flags()
	f.StringVarP(&o.out, "out", "o", defaultOut, "folder for the result set")
	f.StringVar(&o.lang, "lang", "en", "language of the summary, plots and tables: en or ar")
	f.BoolVar(&o.json, "json", false, "print results.json to stdout instead of the summary")
	f.BoolVar(&o.noProgress, "no-progress", false, "show no progress")
	workersFlag(cmd, &o.workers)
	return cmd
}

func (o *runOptions) run(cmd *cobra.Command, t *talk, file string) error {
	lang, err := lingo.ParseLang(o.lang)
	if err != nil {
		return usageError{err}
	}
	if o.out == "" {
		return usageError{errors.New("-o names no folder")}
	}
	s, err := o.load(cmd, file)
	if err != nil {
		return err
	}
	if err := record.CheckTarget(o.out); err != nil {
		return err
	}
	t.progress = t.progress && !o.noProgress
	r, err := simulate(cmd.Context(), t, s, o.workers)
	if err != nil {
		return err
	}
	set := resultSet(r.Result, s, lingo.New(lang))
	if err := record.Write(cmd.Context(), o.out, set); err != nil {
		return err
	}
	t.Wipe()
	return o.report(t, r.Result, lingo.New(lang))
}

// simulate runs a loaded scenario with progress.
func simulate(ctx context.Context, t *talk, s *scenarios.Scenario, workers int) (*plan.Run, error) {
	if workers < 0 {
		return nil, usageError{errors.New("--workers is negative")}
	}
	r, err := plan.Simulate(ctx, &s.Case, plan.Options{Workers: workers, Step: t.Step})
	t.Wipe()
	return r, err
}

// resultSet is everything that a run writes.
func resultSet(r *plan.Result, s *scenarios.Scenario, w lingo.Words) record.Set {
	from := origins(s)
	files := []record.File{record.Static("scenario.lock.yaml", s.Lock)}
	files = append(files, figure.Files(figure.All(r, w))...)
	files = append(files, table.Files(table.All(r, from, w))...)
	return record.Set{Result: r, Origins: from, Tool: record.ThisTool(version), Language: string(w.Lang()), Catalogue: editions(), Files: files}
}

// editions are the dates of the catalogue's sections.
func editions() []record.Edition {
	known, _ := catalogue.Load()
	var out []record.Edition
	for _, name := range known.Names() {
		date := ""
		for _, e := range known.Section(name) {
			date = max(date, latest(e))
		}
		out = append(out, record.Edition{ID: name, Date: date})
	}
	return out
}

func (o *runOptions) report(t *talk, r *plan.Result, w lingo.Words) error {
	if o.json {
		text, err := os.ReadFile(o.out + "/results.json")
		if err != nil {
			return err
		}
		return t.Data(string(text))
	}
	if t.quiet {
		return nil
	}
	t.Say("%s: written", o.out)
	return t.Data(terminal.Summary(r, w, width(t.out)))
}

// latest is the date of the newest value of a catalogue entry.
func latest(e catalogue.Entry) string {
	date := ""
	for _, v := range e.Values {
		date = max(date, v.Date)
	}
	return date
}
