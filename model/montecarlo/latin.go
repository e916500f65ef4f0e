package montecarlo

import "math/bits"

// Stratified (U4) is the uniform number of a trial that falls into one of n equal strata:
//
//	u = (stratum + place)/n
//
// stratum is counted from 0 to n-1, place is uniform in (0,1) within it; both dimensionless.
// Source: McKay, Beckman, Conover, Technometrics 21 (1979), 239-245.
func Stratified(stratum, place, n float64) float64 { return (stratum + place) / n }

// latin is a Latin hypercube sample of one input (U4): of n trials each falls into another of n
// equal strata, at a random place in it. Which stratum a trial gets is a keyed permutation, so
// that any trial is reached by itself and nothing is stored.
type latin struct {
	n       int
	place   stream // random places within the strata
	low     uint   // bits of the lower half of a stratum's number
	high    uint
	fine    uint // bits of the place: with those of the stratum no more than a float64 holds
	keys    [rounds]uint64
	factors [rounds]uint64
}

// rounds of the Feistel network; four make a good pseudo-random permutation of good round
// functions (Luby, Rackoff, SIAM Journal on Computing 17, 1988).
const rounds = 4

func newLatin(seed uint64, u use, id string, n int) *latin {
	width := uint(bits.Len(uint(n - 1)))
	l := &latin{n: n, place: newStream(seed, u, id), low: (width + 1) / 2, high: width / 2, fine: 52 - width}
	strata := newStream(seed, useStratum, id).sub(int(u))
	for r := range rounds {
		l.keys[r] = strata.bits(uint64(2 * r))
		l.factors[r] = strata.bits(uint64(2*r+1)) | 1
	}
	return l
}

// permute permutes each number of low+high bits by a Feistel network of unequal halves, whose
// round function takes the top bits of a keyed product.
func (l *latin) permute(numbers []uint64) {
	const spread = 0xd6e8feb86659fd93
	low, upper, lower := l.low&63, (64-l.high)&127, (64-l.low)&127
	mask := uint64(1)<<low - 1
	k, f := l.keys, l.factors
	for i, x := range numbers {
		right, left := x&mask, x>>low
		z := (right ^ k[0]) * f[0]
		left ^= (z ^ z>>32) * spread >> upper
		z = (left ^ k[1]) * f[1]
		right ^= (z ^ z>>32) * spread >> lower
		z = (right ^ k[2]) * f[2]
		left ^= (z ^ z>>32) * spread >> upper
		z = (left ^ k[3]) * f[3]
		right ^= (z ^ z>>32) * spread >> lower
		numbers[i] = left<<low | right
	}
}

// strata permutes 0..n-1 for trials first, first+1, ...: what falls outside goes round again
// (cycle walking: Black, Rogaway, Ciphers with Arbitrary Finite Domains, CT-RSA 2002), less
// than twice on average. Those that must are gathered without a branch.
func (l *latin) strata(out []uint64, first int) {
	var again [chunk]uint64
	var where [chunk]uint16
	for i := range out {
		out[i] = uint64(first + i)
	}
	l.permute(out)
	last, left := uint64(l.n-1), 0
	for i, x := range out {
		again[left], where[left] = x, uint16(i)
		left += int((last - x) >> 63)
	}
	for left > 0 {
		l.permute(again[:left])
		kept := 0
		for i, x := range again[:left] {
			out[where[i]] = x
			again[kept], where[kept] = x, where[i]
			kept += int((last - x) >> 63)
		}
		left = kept
	}
}

// fill writes the uniform numbers of trials first, first+1, ... , all below n. Sum and place
// are exact in a float64, so that no rounding moves a value out of its stratum.
func (l *latin) fill(u []float64, first int) {
	var strata [chunk]uint64
	scale, n := 1/float64(uint64(1)<<l.fine), float64(l.n)
	for len(u) > 0 {
		part := u[:min(chunk, len(u))]
		l.strata(strata[:len(part)], first)
		for i := range part {
			place := float64(int64(l.place.bits(uint64(first+i))>>(64-l.fine))) + 0.5
			part[i] = Stratified(float64(int64(strata[i])), float64(place*scale), n)
		}
		u, first = u[len(part):], first+len(part)
	}
}
