package uncertain

// pertWeight is how many times the mode counts against each end in the mean of a PERT
// distribution; it defines the family.
const pertWeight = 4

// PERTAlpha (U1) is the first shape parameter of the beta distribution that a PERT
// distribution is:
//
//	alpha = 1 + 4·(mode - min)/(max - min),  beta = 1 + 4·(max - mode)/(max - min)
//
// min <= mode <= max, min < max, all in one unit; alpha + beta = 6 and the mean is
// (min + 4·mode + max)/6. Source: Malcolm, Roseboom, Clark, Fazar, Operations Research 7
// (1959), 646-669; Vose, Risk Analysis, chapter 7.
func PERTAlpha(lo, mode, hi float64) float64 { return 1 + pertWeight*(mode-lo)/(hi-lo) }

// PERTBeta (U1) is the second shape parameter; see PERTAlpha.
func PERTBeta(lo, mode, hi float64) float64 { return 1 + pertWeight*(hi-mode)/(hi-lo) }

func pertUnit(lo, mode, hi float64) Dist {
	return scaled{beta{PERTAlpha(lo, mode, hi), PERTBeta(lo, mode, hi)}, lo, hi - lo}
}
