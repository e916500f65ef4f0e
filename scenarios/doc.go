// Package scenarios turns the YAML text of a scenario into a checked, immutable model input.
//
// One table (Fields) says for every field of the language what kind of value it takes, its
// dimension, range, default and meaning. The decoder, the defaults, the JSON Schema and the
// reference part of docs/scenario.md all come from that table. Load reads a file with what it
// extends, its overlays and its settings, reports every problem at once, and binds the checked
// tree to the inputs of the stages, each input named by its path in the scenario.
package scenarios
