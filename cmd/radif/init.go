package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"radif/scenarios"
)

// starterName is the file that init writes.
const starterName = "scenario.yaml"

func newInit(t *talk) *cobra.Command {
	return &cobra.Command{
		Use:   "init [DIR]",
		Short: "Write a commented starter scenario",
		Args:  cobra.MaximumNArgs(1),
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
		return err
	}
	path := filepath.Join(dir, starterName)
	if err := create(path, scenarios.Starter()); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return fmt.Errorf("%s is there already; it was left as it is", path)
		}
		return err
	}
	t.Say("%s is written. Next:", path)
	t.Say("  radif validate %s        what is wrong with it, after you have changed it", path)
	t.Say("  radif run %s -o out      simulate it and write plots and tables", path)
	t.Say("  radif schema > scenario.schema.json   for completion in your editor")
	return nil
}

// create writes a new file whole or not at all, and never over an old one.
func create(path string, content []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".radif-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(content)
	if err := errors.Join(err, f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	return os.Link(f.Name(), path)
}
