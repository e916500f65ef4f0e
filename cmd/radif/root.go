package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"radif/output/lingo"
)

// version is set by the release build; a build from a checkout says "devel".
const version = "0.1.0"

// run executes one call and returns its exit status.
func run(ctx context.Context, args []string, out, errs io.Writer) int {
	t := &talk{out: out, err: errs, words: lingo.New(lingo.English), progress: isTerminal(errs) && os.Getenv("TERM") != "dumb"}
	root := newRoot(t)
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(errs)
	called, err := root.ExecuteContextC(ctx)
	t.Wipe()
	if err == nil {
		return exitDone
	}
	if isUsage(err) {
		err = usageError{badCount(called, called.Flags().Args(), err)}
	}
	code := status(err)
	if code == exitUsage {
		err = fmt.Errorf("%w (see %s --help)", err, called.CommandPath())
	}
	t.Fail(err)
	return code
}

func newRoot(t *talk) *cobra.Command {
	root := &cobra.Command{
		Use:   "radif",
		Short: "Plan the capacity of a backup data centre",
		Long: "Radif reads a scenario of service loads, simulates it, and projects what the backup\n" +
			"data centre must hold, month by month, with plots and the tables of a tender.\n\n" +
			"Exit status: 0 done, 1 it failed, 2 wrong call, 3 an input file is missing or invalid,\n" +
			"4 no feasible plan, 130 interrupted.",
		Example: "  radif init site                           start a scenario\n" +
			"  radif run site/scenario.yaml -o out       simulate it, write plots and tables\n" +
			"  radif explain out power.generator         how a number came about",
		Version:       version,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          knownVerb,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(badFlag)
	root.PersistentFlags().BoolVar(&t.quiet, "quiet", false, "say nothing but errors")
	root.AddCommand(newInit(t), newValidate(t), newRun(t), newExplain(t), newImport(t), newSchema(t), newVerify(t), newTender(t), newTable(t))
	return root
}

// knownVerb refuses a verb that does not exist, with the nearest one.
func knownVerb(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var verbs []string
	for _, c := range root.Commands() {
		verbs = append(verbs, c.Name())
	}
	return usageError{unknown("command", args[0], verbs)}
}

// isUsage recognises cobra's own complaints about a call, which carry no type.
func isUsage(err error) bool {
	text := err.Error()
	for _, start := range []string{"unknown command", "unknown flag", "unknown shorthand", "accepts ", "requires ", "invalid argument", "required flag"} {
		if strings.HasPrefix(text, start) {
			return true
		}
	}
	return false
}
