package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// checkStatus runs a command and checks its exit status: status 3 radif validate bad.yaml. Its
// output is kept in the files stdout.txt and stderr.txt.
func checkStatus(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status CODE COMMAND ARG...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	code := execute(ts, context.Background(), args[1:], nil)
	if code != want {
		ts.Fatalf("exit status %d, want %d\n%s", code, want, ts.ReadFile("stderr.txt"))
	}
}

// interrupt stops a command after a time in milliseconds and checks that it ends with 130.
func interrupt(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: interrupt MILLISECONDS COMMAND ARG...")
	}
	ms, err := strconv.Atoi(args[0])
	ts.Check(err)
	code := execute(ts, context.Background(), args[1:], func(p *os.Process) {
		time.Sleep(time.Duration(ms) * time.Millisecond)
		ts.Check(p.Signal(syscall.SIGINT))
	})
	if code != exitInterrupted {
		ts.Fatalf("exit status %d, want %d\n%s", code, exitInterrupted, ts.ReadFile("stderr.txt"))
	}
}

func execute(ts *testscript.TestScript, ctx context.Context, args []string, meanwhile func(*os.Process)) int {
	path, err := exec.LookPath(args[0])
	ts.Check(err)
	cmd := exec.CommandContext(ctx, path, args[1:]...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = append(os.Environ(), "HOME="+ts.Getenv("HOME"), "NO_COLOR=1")
	out, err := os.Create(ts.MkAbs("stdout.txt"))
	ts.Check(err)
	defer out.Close()
	errs, err := os.Create(ts.MkAbs("stderr.txt"))
	ts.Check(err)
	defer errs.Close()
	cmd.Stdout, cmd.Stderr = out, errs
	ts.Check(cmd.Start())
	if meanwhile != nil {
		meanwhile(cmd.Process)
	}
	err = cmd.Wait()
	if exit, ok := err.(*exec.ExitError); ok {
		return exit.ExitCode()
	}
	ts.Check(err)
	return 0
}

// flip changes one bit in the middle of a file.
func flip(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: flip FILE")
	}
	path := ts.MkAbs(filepath.FromSlash(args[0]))
	content, err := os.ReadFile(path)
	ts.Check(err)
	content[len(content)/2] ^= 1
	ts.Check(os.WriteFile(path, content, 0o666))
}
