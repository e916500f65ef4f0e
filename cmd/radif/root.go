package main

import (
	"context"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// version is set by the release build; a build from a checkout says "devel".
const version = "0.1.0"

// run executes one call and returns its exit status.
func run(ctx context.Context, args []string, out, errs io.Writer) int {
	t := &talk{out: out, err: errs, progress: isTerminal(errs)}
	root := newRoot(t)
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	t.Wipe()
	if err == nil {
		return exitDone
	}
	if isUsage(err) {
		err = usageError{err}
	}
	t.Fail(err)
	return status(err)
}

func newRoot(t *talk) *cobra.Command {
	root := &cobra.Command{
		Use:           "radif",
		Short:         "Plan the capacity of a backup data centre",
		Long:          "Radif reads a scenario of service loads, simulates it, and projects what the backup\ndata centre must hold, month by month, with plots and the tables of a tender.",
		Version:       version,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          cobra.NoArgs,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.PersistentFlags().BoolVar(&t.quiet, "quiet", false, "say nothing but errors")
	root.AddCommand(newInit(t), newValidate(t), newRun(t), newExplain(t), newImport(t), newSchema(t), newVerify(t))
	return root
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
