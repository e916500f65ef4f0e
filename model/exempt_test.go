package model_test

import "strings"

// exempt lists coefficients that no test can feel, each with the reason: tolerances, ends of a
// search, first guesses, codes. A key is the beginning of a mutant's name.
var exempt = map[string]string{}

// exemption returns the key that a mutant's name begins with, "" where none does.
func exemption(name string) string {
	for key := range exempt {
		if name == key || strings.HasPrefix(name, key+" ") {
			return key
		}
	}
	return ""
}
