package main

import (
	"github.com/spf13/cobra"

	"radif/scenarios"
)

func newSchema(t *talk) *cobra.Command {
	return &cobra.Command{
		Use:     "schema",
		Short:   "Print the JSON Schema of the scenario file, for editors",
		Example: "  radif schema > scenario.schema.json",
		Args:    cobra.NoArgs,
		RunE:    func(*cobra.Command, []string) error { return t.Data(string(scenarios.Schema())) },
	}
}
