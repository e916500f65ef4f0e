package main

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// badFlag says in one sentence what is wrong with a flag and what it takes.
func badFlag(c *cobra.Command, err error) error {
	var value *pflag.InvalidValueError
	var missing *pflag.ValueRequiredError
	var unheard *pflag.NotExistError
	switch {
	case errors.As(err, &value):
		if takes := allowed(value.GetFlag()); takes != "" {
			err = fmt.Errorf("--%s takes %s, not %q", value.GetFlag().Name, takes, value.GetValue())
		} else {
			err = fmt.Errorf("--%s: %w", value.GetFlag().Name, value.Unwrap())
		}
	case errors.As(err, &missing):
		takes := allowed(missing.GetFlag())
		if takes == "" {
			takes = "a value"
		}
		err = fmt.Errorf("--%s takes %s, and none is given", missing.GetFlag().Name, takes)
	case errors.As(err, &unheard) && unheard.GetSpecifiedShortnames() != "":
		err = fmt.Errorf("there is no flag -%s", unheard.GetSpecifiedName())
	case errors.As(err, &unheard):
		err = unknown("flag", "--"+unheard.GetSpecifiedName(), flags(c))
	}
	return usageError{err}
}

// allowed is what a flag takes; empty for one that judges its texts itself.
func allowed(f *pflag.Flag) string {
	switch f.Value.Type() {
	case "int":
		return "a whole number"
	case "uint64":
		return "a whole number that is not negative"
	case "bool":
		return "true or false"
	}
	return ""
}

// flags lists the flags of a command.
func flags(c *cobra.Command) []string {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return names
}

// miscount is what cobra says of a wrong number of arguments.
var miscount = regexp.MustCompile(`^(accepts|requires) .*received \d+$|^unknown command .* for "radif \S`)

// badCount says what a command takes instead of cobra's count of arguments.
func badCount(c *cobra.Command, given []string, err error) error {
	if !miscount.MatchString(err.Error()) {
		return err
	}
	_, takes, _ := strings.Cut(c.Use, " ")
	if takes == "" {
		takes = "no argument"
	}
	n := len(given)
	were := fmt.Sprintf("%d were given", n)
	switch n {
	case 0:
		were = "none was given"
	case 1:
		were = "one was given"
	}
	return fmt.Errorf("%s takes %s; %s", strings.TrimPrefix(c.CommandPath(), "radif "), takes, were)
}
