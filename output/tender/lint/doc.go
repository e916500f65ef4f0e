// Package lint looks through a tender before it is issued and says what would be asked back,
// disputed or read in two ways: names of makers, vague words, requirements that hardly a product
// meets, words that stand in one language only, numbers that differ between the languages, units
// that are mistaken for each other, estimates that nobody listed, standards without an edition,
// requirements without a test, weights that do not add up, a translation that nobody signed off.
//
// It reads the finished rows and the words of the buyer. What is on the market, and whose names may
// not appear, comes in as plain values. Every finding names its rule, its severity, the clause or
// the place in the tender file, what is wrong and what to do.
package lint
