package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"radif/output/lingo"
	"radif/output/record"
	"radif/scenarios"
)

// lockName is the recorded scenario of a result set.
const lockName = "scenario.lock.yaml"

func newVerify(t *talk) *cobra.Command {
	workers := 0
	cmd := &cobra.Command{
		Use:   "verify DIR",
		Short: "Run the recorded scenario again and compare byte for byte",
		Long: "First every file of the result set is compared with the manifest, then the recorded scenario is\n" +
			"run again and its files are compared byte for byte. Files that tell where a line stood in the\n" +
			"original scenario (provenance.json, tables/assumptions) are compared with the manifest alone.",
		Example: "  radif verify out",
		Args:    cobra.ExactArgs(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return verify(cmd.Context(), t, args[0], workers) },
	}
	workersFlag(cmd, &workers)
	return cmd
}

func verify(ctx context.Context, t *talk, dir string, workers int) error {
	found, err := record.Check(dir)
	if err != nil {
		return err
	}
	if len(found) > 0 {
		return differs(dir, found)
	}
	_, manifest, err := record.Read(dir)
	if err != nil {
		return err
	}
	s, problems := scenarios.Load(scenarios.Request{File: filepath.Join(dir, lockName)})
	if len(problems) > 0 {
		return problems
	}
	r, err := simulate(ctx, t, s, workers)
	if err != nil {
		return err
	}
	found, err = compare(dir, resultSet(r.Result, s, lingo.New(lingo.Lang(manifest.Language))))
	if err != nil {
		return err
	}
	if len(found) > 0 {
		return fmt.Errorf("%w; the files match their manifest, but this program makes others of the recorded scenario; they were made by %s", differs(dir, found), maker(manifest))
	}
	t.Say("%s: %d files match; the recorded scenario gives the same bytes", dir, len(manifest.Files))
	return nil
}

// maker names the program that made a result set.
func maker(m record.Manifest) string {
	return fmt.Sprintf("radif %s, %s, %s", m.Tool.Version, m.Tool.Go, m.Tool.Platform)
}

// differs lists the files that are not as they should be.
func differs(dir string, found []record.Difference) error {
	lines := make([]string, len(found))
	for i, d := range found {
		lines[i] = d.Path + " " + d.What
	}
	return fmt.Errorf("%s does not verify: %s", dir, strings.Join(lines, "; "))
}

// compare makes every file again and compares it with the one in dir.
func compare(dir string, set record.Set) ([]record.Difference, error) {
	var found []record.Difference
	for _, f := range set.All() {
		if placed(f.Path) {
			continue
		}
		want, err := f.Make()
		if err != nil {
			return nil, err
		}
		have, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(f.Path)))
		if err != nil {
			return nil, err
		}
		if !bytes.Equal(want, have) {
			found = append(found, record.Difference{Path: f.Path, What: "changed"})
		}
	}
	return found, nil
}

// placed tells whether a file says where a line of the original scenario stood.
func placed(path string) bool {
	return path == "provenance.json" || strings.HasPrefix(path, "tables/assumptions")
}
