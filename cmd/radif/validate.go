package main

import (
	"github.com/spf13/cobra"

	"radif/scenarios"
	"radif/scenarios/diag"
)

func newValidate(t *talk) *cobra.Command {
	var c choice
	cmd := &cobra.Command{
		Use:   "validate FILE...",
		Short: "Report every problem of scenario files at once",
		Long: "Each problem is one line: file:line:col: field: what is wrong; what is allowed.\n" +
			"Exit status 3 where there is any.",
		Example: "  radif validate site.yaml\n" +
			"  radif validate site.yaml -f prices.yaml --variant high-growth",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, files []string) error { return validate(cmd, t, &c, files) },
	}
	c.flags(cmd)
	return cmd
}

func validate(cmd *cobra.Command, t *talk, c *choice, files []string) error {
	var all diag.List
	for _, file := range files {
		s, err := c.load(cmd, file)
		if problems, ok := err.(diag.List); ok {
			all = append(all, problems...)
			continue
		}
		if err != nil {
			return err
		}
		t.valid(file, s)
	}
	if len(all) > 0 {
		return all
	}
	return nil
}

// valid says that a file is sound, and what a reader may want to know of it.
func (t *talk) valid(file string, s *scenarios.Scenario) {
	for _, n := range s.Notes {
		t.Say("note: %s", n.String())
	}
	t.Say("%s: valid; %d services, %d inputs, %d of them uncertain", file, len(s.Case.Services), len(s.Case.Inputs), uncertainInputs(s))
}

func uncertainInputs(s *scenarios.Scenario) int {
	n := 0
	for _, in := range s.Case.Inputs {
		if !in.Dist.Fixed() {
			n++
		}
	}
	return n
}
