package main

import (
	"context"
	"errors"

	"radif/model/plan"
	"radif/scenarios/diag"
)

// The exit statuses of the contract.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitInvalid     = 3
	exitInfeasible  = 4
	exitInterrupted = 130
)

// usageError is a wrong call of the program.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

// status returns the exit status an error stands for.
func status(err error) int {
	var usage usageError
	var problems diag.List
	var infeasible *plan.Infeasible
	var unreal *plan.Unreal
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.As(err, &usage):
		return exitUsage
	case errors.As(err, &problems), errors.As(err, &unreal):
		return exitInvalid
	case errors.As(err, &infeasible):
		return exitInfeasible
	}
	return exitFailed
}
