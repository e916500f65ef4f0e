// Package terminal renders a result for a terminal: the one-screen summary of a run, and the
// chain of formulas behind one number. Both are pure functions from data to text.
package terminal
