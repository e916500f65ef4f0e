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
			"run again and its files are compared byte for byte. Where lines stood in the original scenario is\n" +
			"taken from provenance.json. Files that the manifest does not list are named and change nothing.",
		Example: "  radif verify out",
		Args:    cobra.ExactArgs(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return verify(cmd.Context(), t, args[0], workers) },
	}
	workersFlag(cmd, &workers)
	return cmd
}

func verify(ctx context.Context, t *talk, dir string, workers int) error {
	if err := intact(t, dir); err != nil {
		return err
	}
	_, manifest, err := record.Read(dir)
	if err != nil {
		return err
	}
	s, problems := scenarios.Load(scenarios.Request{File: filepath.Join(dir, lockName)})
	if len(problems) > 0 {
		return problems
	}
	e, err := recorded(dir, manifest, s)
	if err != nil {
		return err
	}
	r, err := simulate(ctx, t, s, workers)
	if err != nil {
		return err
	}
	found, err := compare(dir, resultSet(r.Result, e))
	if err != nil {
		return err
	}
	if len(found) > 0 {
		return fmt.Errorf("%w; the files match their manifest, but this program makes others of the recorded scenario; they were made by %s", differs(dir, found), maker(manifest.Tool))
	}
	if here := record.ThisTool(version); here != manifest.Tool {
		t.Say("%s: made by %s, verified with %s", dir, maker(manifest.Tool), maker(here))
	}
	t.Say("%s: %d files match; the recorded scenario gives the same bytes", dir, len(manifest.Files))
	return nil
}

// intact compares the files with their manifest and names those that it does not list: people put
// notes beside results, and a note is no fault.
func intact(t *talk, dir string) error {
	found, err := record.Check(dir)
	if err != nil {
		return err
	}
	if len(found) > 0 {
		return differs(dir, found)
	}
	extra, err := record.Unlisted(dir)
	if err != nil {
		return err
	}
	for _, path := range extra {
		t.Say("%s: %s is not in the manifest and was not verified", dir, path)
	}
	return nil
}

// recorded is the edition that a result set was made in. From provenance.json it takes where each
// line stood, which the recorded scenario cannot tell, and nothing else: values, bases and sources
// are those of the recorded scenario.
func recorded(dir string, m record.Manifest, s *scenarios.Scenario) (edition, error) {
	e := edition{Lock: s.Lock, Origins: origins(s), Tool: m.Tool, Catalogue: editions(), Lang: lingo.Lang(m.Language)}
	var err error
	if e.Lang, err = lingo.ParseLang(m.Language); err != nil {
		return e, fmt.Errorf("%s: manifest.json: %w", dir, err)
	}
	if e.Digits, err = lingo.ParseDigits(m.Digits); err != nil {
		return e, fmt.Errorf("%s: manifest.json: %w", dir, err)
	}
	places, err := record.ReadOrigins(dir)
	for id, o := range e.Origins {
		at := places[id]
		o.File, o.Line, o.Col = at.File, at.Line, at.Col
		e.Origins[id] = o
	}
	return e, err
}

// maker names the program that made a result set.
func maker(t record.Tool) string {
	return fmt.Sprintf("radif %s, %s, %s", t.Version, t.Go, t.Platform)
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
