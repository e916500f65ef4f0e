package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"radif/scenarios"
)

// starterName is the file that init writes.
const starterName = "scenario.yaml"

func newInit(t *talk) *cobra.Command {
	return &cobra.Command{
		Use:     "init [DIR]",
		Short:   "Write a commented starter scenario",
		Example: "  radif init site",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			dir := "."
			if len(args) == 1 {
				dir = args[0]
			}
			return initialise(t, dir)
		},
	}
}

func initialise(t *talk, dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("cannot make the folder %s: %w", dir, cause(err))
	}
	path := filepath.Join(dir, starterName)
	if err := create(path, scenarios.Starter()); err != nil {
		return err
	}
	t.Say("%s is written. Next:", path)
	t.Say("  radif validate %s        what is wrong with it, after you have changed it", path)
	t.Say("  radif run %s -o out      simulate it and write plots and tables", path)
	t.Say("  radif schema > scenario.schema.json   for completion in your editor")
	return nil
}
