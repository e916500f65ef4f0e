package main

import (
	"fmt"
	"strings"

	"radif/scenarios/diag"
)

// unknown is the error for an id that does not exist, with the nearest one or all of them.
func unknown(what, id string, known []string) error {
	if near, ok := diag.Nearest(id, known); ok {
		return fmt.Errorf("there is no %s %q; did you mean %q?", what, id, near)
	}
	return fmt.Errorf("there is no %s %q; known: %s", what, id, strings.Join(known, ", "))
}
