package model_test

import "strings"

// Reasons that fit many coefficients.
const (
	tolerance  = "a tolerance: it decides how exact, not what"
	searchEnd  = "an end of a search or the way it is halved: the root between is the same"
	firstGuess = "a first guess: it decides how long, not what"
	whole      = "a threshold between whole numbers, which lie on the same side of it a tenth further on"
	guard      = "keeps a number finite where it no longer counts"
	flag       = "a flag for a faster loop with the same result"
	shown      = "where a number is written with an exponent: it decides how it looks, not what it is"
	limit      = "how far the arithmetic is trusted; no scenario comes near it"
)

// exempt lists the coefficients that no test can feel, each with the reason. A key is the beginning
// of a mutant's name.
var exempt = map[string]string{
	"demand.BassLevel 700 #1":       guard,
	"demand.LogGrowth 1e-12":        guard,
	"network const floatNoise":      tolerance,
	"network const sameValue":       tolerance,
	"network const simplexNoise":    tolerance,
	"network.(*search).none 4":      tolerance,
	"network.(*supporting).add 1.0": firstGuess,
	"network.support 1 #1":          "the length of a direction, of which only the direction counts",
	"quantity const wholeFrom":      guard,
	"quantity.number 1e-7 #1":       shown,
	"quantity.number 1e21 #1":       shown,
	"queue const leastShare":        limit,
	"queue const mostLoad":          limit,
	"queue.(*Table).bisect 2":       searchEnd,
	"queue.(*Table).largest 1 #1":   "an e of 1 or more is no service level, and the table is built below",
	"queue.(*Table).largest 1e-8":   tolerance,
	"queue.(*Table).largest 3":      firstGuess,
	"queue.Carries":                 "a bound with room to spare that saves time; the exact tail answers where it does not hold",
	"queue.ServersFrom 1 #2":        "with e at or above one the search stops at the least steady number too",
	"queue.bisect":                  searchEnd,
	"queue.deviance 0.5":            "where one of two equal forms takes over from the other",
	"queue.halfinWhitt":             firstGuess,

	"storage.(*stream).month 1":           flag,
	"storage.(*stream).prepare 1.0":       flag,
	"storage.RebuildRoom 1 #1":            whole,
	"facility.(Fuel).rate 1000":           "only in the name of a column: rate_500 for sets of 500 kW",
	"facility.TankReserve 2 #1":           whole,
	"compute.Clusters 1 #2":               "hosts in a cluster less those that may fail are whole and, as the scenario is checked, at least one",
	"compute.Start":                       firstGuess,
	"uncertain const TableError":          tolerance,
	"uncertain const rounding":            tolerance,
	"uncertain const outermost":           limit,
	"uncertain const largestSigma":        searchEnd,
	"uncertain.(beta).knots 1e-5":         tolerance,
	"uncertain.(beta).solver 1e-8":        tolerance,
	"uncertain.(betaSolver).predict":      firstGuess,
	"uncertain.(betaSolver).solve 1e-9":   guard,
	"uncertain.(gauss).normal 0.5":        "from which end the same quantile is reckoned",
	"uncertain.(scaled).Quantile 0.5":     "from which end the same quantile is reckoned",
	"uncertain.aroundMode 1 #2":           searchEnd,
	"uncertain.bisect":                    searchEnd,
	"uncertain.buildTable 0.001":          "the range to which the error of a table is related",
	"uncertain.buildTable 0.5 #2":         "the middle from which the error of a table is measured",
	"uncertain.fitBeta 1 #2":              searchEnd,
	"uncertain.fitBeta 1e-12":             searchEnd,
	"uncertain.fitBeta 2":                 searchEnd,
	"uncertain.fitNormal 1 #1":            "a probability that has left 0 to 1 by less than a tenth comes back to a refusal",
	"uncertain.fitNormal 1e-14":           tolerance,
	"uncertain.halfway":                   searchEnd,
	"uncertain.interpolationError 8":      tolerance,
	"uncertain.newDiscrete 1":             guard,
	"uncertain.newEmpirical 2 #1":         "cancels where the weights are divided by their sum",
	"uncertain.newShiftedLognormal 1e-9":  tolerance,
	"uncertain.newShiftedLognormal 1e-10": searchEnd,
	"uncertain.possibleRange 1":           guard,
	"uncertain.ranged 1":                  "stands for an end that is not given, and both ends must be",
	"uncertain.throughThree 1 #3":         searchEnd,
}

// exemption returns the key that a mutant's name begins with, "" where none does.
func exemption(name string) string {
	for key := range exempt {
		if name == key || strings.HasPrefix(name, key+" ") {
			return key
		}
	}
	return ""
}
