package series

// ProfileWeight is the mean-hour load of one profile's services, raised to its busiest minutes
// (formula D4):
//
//	W = F · Λ
//
// factor F busy day times burst, load Λ the sum of its services in the mean hour; result in the
// unit of the load. Peak.Max takes the coincident maximum of the weights.
func ProfileWeight(factor, load float64) float64 { return float64(factor * load) }

// SeparatePeak is the load of a profile in its own busiest hour (formula D4): W times the highest
// ratio of its shape. Summed over profiles it is the over-sizing alternative to Peak.Max.
func SeparatePeak(weight, highest float64) float64 { return float64(weight * highest) }

// Highest is the largest ratio of the shape.
func (s *Shape) Highest() float64 {
	h := s[0]
	for _, r := range s {
		h = max(h, r)
	}
	return h
}
