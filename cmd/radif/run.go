package main

import (
	"context"
	"errors"
	"os"

	"github.com/spf13/cobra"

	"radif/model/plan"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/terminal"
	"radif/scenarios"
)

// defaultOut is where a result set goes without -o.
const defaultOut = "out"

// runOptions are the flags of run.
type runOptions struct {
	choice
	out        string
	lang       string
	digits     string
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
	f.StringVar(&o.lang, "lang", "en", "first language, en or ar: that of the summary, of report.html and of what stands in plots and\ntables; the other one is written beside it")
	f.StringVar(&o.digits, "digits", "western", "digits of Arabic texts: western or arabic-indic")
	f.BoolVar(&o.json, "json", false, "print results.json to stdout instead of the summary")
	f.BoolVar(&o.noProgress, "no-progress", false, "show no progress")
	workersFlag(cmd, &o.workers)
	return cmd
}

func (o *runOptions) run(cmd *cobra.Command, t *talk, file string) error {
	lang, digits, err := o.language()
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
	t.progress, t.words = t.progress && !o.noProgress, lingo.New(lang)
	r, err := simulate(cmd.Context(), t, s, o.workers)
	if err != nil {
		return err
	}
	set := resultSet(r.Result, edition{
		Lock: s.Lock, Origins: origins(s), Tool: record.ThisTool(version), Catalogue: editions(), Lang: lang, Digits: digits,
	})
	if err := record.Write(cmd.Context(), o.out, set); err != nil {
		return err
	}
	t.Wipe()
	return o.report(t, r.Result, lingo.For(r.Result, lang).WithDigits(digits))
}

// language reads the flags that say how numbers are told.
func (o *runOptions) language() (lingo.Lang, lingo.Digits, error) {
	lang, err := lingo.ParseLang(o.lang)
	if err != nil {
		return "", lingo.Western, err
	}
	digits, err := lingo.ParseDigits(o.digits)
	return lang, digits, err
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
	return t.Data(terminal.Screen(r, w, width(t.out), height(t.out)))
}
