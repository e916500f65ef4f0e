package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// commands are what scripts can say beyond testscript's own words.
func commands() map[string]func(ts *testscript.TestScript, neg bool, args []string) {
	return map[string]func(ts *testscript.TestScript, neg bool, args []string){
		"status":    checkStatus,
		"promptly":  checkPromptly,
		"full":      checkFull,
		"deaf":      checkDeaf,
		"interrupt": interrupt,
		"flip":      flip,
		"hostile":   hostile,
		"oneline":   checkOneLine,
		"workbook":  workbook,
		"onlyfiles": checkOnlyFiles,
	}
}

// call is one run of a program. Its output is kept in the files stdout.txt and stderr.txt.
type call struct {
	args      []string
	stdout    *os.File            // nil: stdout.txt
	meanwhile func(p *os.Process) // while it runs
}

// ended says how a call came to its end.
type ended struct {
	code int           // 128 + the signal where one ended it, as shells have it
	cpu  time.Duration // processor time, which other programs on the machine do not lengthen
}

func execute(ts *testscript.TestScript, c call) ended {
	path, err := exec.LookPath(c.args[0])
	ts.Check(err)
	cmd := exec.Command(path, c.args[1:]...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = append(os.Environ(), "HOME="+ts.Getenv("HOME"))
	out, err := os.Create(ts.MkAbs("stdout.txt"))
	ts.Check(err)
	defer out.Close()
	errs, err := os.Create(ts.MkAbs("stderr.txt"))
	ts.Check(err)
	defer errs.Close()
	cmd.Stdout, cmd.Stderr = out, errs
	if c.stdout != nil {
		cmd.Stdout = c.stdout
	}
	ts.Check(cmd.Start())
	if c.meanwhile != nil {
		c.meanwhile(cmd.Process)
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); err != nil && !errors.As(err, &exit) {
		ts.Check(err)
	}
	state := cmd.ProcessState
	end := ended{code: state.ExitCode(), cpu: state.UserTime() + state.SystemTime()}
	if how, ok := state.Sys().(syscall.WaitStatus); ok && how.Signaled() {
		end.code = 128 + int(how.Signal())
	}
	return end
}

// expect runs a call and compares its exit status.
func expect(ts *testscript.TestScript, code string, c call) ended {
	want, err := strconv.Atoi(code)
	ts.Check(err)
	end := execute(ts, c)
	if end.code != want {
		ts.Fatalf("exit status %d, want %d\n%s", end.code, want, ts.ReadFile("stderr.txt"))
	}
	return end
}

func need(ts *testscript.TestScript, neg bool, args []string, n int, usage string) {
	if neg || len(args) < n {
		ts.Fatalf("usage: %s", usage)
	}
}

// checkStatus runs a command and checks its exit status.
func checkStatus(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, neg, args, 2, "status CODE COMMAND ARG...")
	expect(ts, args[0], call{args: args[1:]})
}

// checkPromptly also wants it to end within a second of processor time; with -short, which the
// race detector runs with, only that it ends.
func checkPromptly(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, neg, args, 2, "promptly CODE COMMAND ARG...")
	if end := expect(ts, args[0], call{args: args[1:]}); end.cpu > time.Second && !testing.Short() {
		ts.Fatalf("it took %v", end.cpu)
	}
}

// checkFull runs a command that can write no file larger than 50 KiB.
func checkFull(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, neg, args, 2, "full CODE COMMAND ARG...")
	expect(ts, args[0], call{args: append([]string{"sh", "-c", `ulimit -f 100; exec "$@"`, "sh"}, args[1:]...)})
}

// checkDeaf runs a command whose stdout nobody reads.
func checkDeaf(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, neg, args, 2, "deaf CODE COMMAND ARG...")
	read, write, err := os.Pipe()
	ts.Check(err)
	ts.Check(read.Close())
	defer write.Close()
	expect(ts, args[0], call{args: args[1:], stdout: write})
}

// interrupt sends a signal to a command, after a time in milliseconds or as soon as a file is
// there, and checks that it ends with 130.
func interrupt(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, neg, args, 3, "interrupt INT|TERM MILLISECONDS|PATTERN COMMAND ARG...")
	signal := map[string]os.Signal{"INT": syscall.SIGINT, "TERM": syscall.SIGTERM}[args[0]]
	expect(ts, strconv.Itoa(exitInterrupted), call{args: args[2:], meanwhile: func(p *os.Process) {
		if ms, err := strconv.Atoi(args[1]); err == nil {
			time.Sleep(time.Duration(ms) * time.Millisecond)
		} else {
			await(ts, args[1])
		}
		ts.Check(p.Signal(signal))
	}})
}

// await waits until a file of that pattern is there.
func await(ts *testscript.TestScript, pattern string) {
	for begin := time.Now(); time.Since(begin) < time.Minute; time.Sleep(time.Millisecond) {
		if found, _ := filepath.Glob(ts.MkAbs(pattern)); len(found) > 0 {
			return
		}
	}
	ts.Fatalf("no file %s came", pattern)
}

// flip changes one bit in the middle of a file.
func flip(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, neg, args, 1, "flip FILE")
	path := ts.MkAbs(filepath.FromSlash(args[0]))
	content, err := os.ReadFile(path)
	ts.Check(err)
	content[len(content)/2] ^= 1
	ts.Check(os.WriteFile(path, content, 0o666))
}

// hostile writes the files that are too large or too odd to stand in a script.
func hostile(ts *testscript.TestScript, _ bool, _ []string) {
	bomb, err := os.ReadFile(ts.Getenv("LIBRARY") + "/../testdata/bad/yaml-alias-bomb.yaml")
	ts.Check(err)
	if len(bomb) != 668 {
		ts.Fatalf("the alias bomb has %d bytes", len(bomb))
	}
	for name, text := range map[string]string{
		"bomb.yaml":     string(bomb),
		"brackets.yaml": strings.Repeat("[", 200_000),
		"large.yaml":    "radif: 1\n" + strings.Repeat("#", 2<<20),
	} {
		ts.Check(os.WriteFile(ts.MkAbs(name), []byte(text), 0o666))
	}
}

// checkOneLine wants the talk of the last command to be one line that matches.
func checkOneLine(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, neg, args, 1, "oneline PATTERN")
	text := ts.ReadFile("stderr.txt")
	if strings.Count(text, "\n") != 1 || !regexp.MustCompile("^"+args[0]).MatchString(text) {
		ts.Fatalf("not one line that matches:\n%s", text)
	}
}

// checkOnlyFiles wants the working folder to hold just these, hidden ones included.
func checkOnlyFiles(ts *testscript.TestScript, _ bool, args []string) {
	found, err := os.ReadDir(ts.MkAbs("."))
	ts.Check(err)
	var names []string
	for _, f := range found {
		if f.Name() != ".tmp" { // the scripts' own
			names = append(names, f.Name())
		}
	}
	want := append(args, "stderr.txt", "stdout.txt")
	slices.Sort(want)
	if !slices.Equal(names, want) {
		ts.Fatalf("the folder holds %v, want %v", names, want)
	}
}
