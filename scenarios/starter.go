package scenarios

import _ "embed"

//go:embed starter.yaml
var starter string

// Starter is a commented scenario to begin with, for radif init. It validates and runs.
func Starter() []byte { return []byte(starter) }
