package main

import (
	"flag"
	"os"
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
	library, err := filepath.Abs("../../scenarios/library")
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
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"status":    checkStatus,
			"flip":      flip,
			"interrupt": interrupt,
		},
	})
}
