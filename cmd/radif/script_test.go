package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the scripts' cmp commands find")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"radif": func() { os.Exit(start()) }})
}

// TestScripts runs the binary as its users do: one script for one behaviour.
func TestScripts(t *testing.T) {
	library, err := filepath.Abs(library)
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("LIBRARY", library)
			return nil
		},
		Cmds:      commands(),
		Condition: condition,
	})
}

// condition answers what scripts ask of the machine: unshare, whether a program may mount a
// file system that it alone sees.
func condition(name string) (bool, error) {
	if name == "unshare" {
		return exec.Command("unshare", "-rm", "mount", "-t", "tmpfs", "none", os.TempDir()).Run() == nil, nil
	}
	return false, fmt.Errorf("unknown condition %s", name)
}
