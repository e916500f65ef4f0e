package montecarlo

// stream is a sequence of random numbers that is reached at any place without drawing those
// before it (U5). Its key comes from the seed, the use and the id of what is drawn, so that
// nothing depends on workers, on the order of services, or on an input added elsewhere.
type stream uint64

// use separates streams that would otherwise share an id.
type use uint64

const (
	useInput use = iota + 1
	useDraw
	useMonth
	useStratum
	useScramble
)

// weyl is 2^64 divided by the golden ratio, the increment of SplitMix64.
const weyl = 0x9e3779b97f4a7c15

// mix is the finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014; variant 13 of Stafford):
// a bijection in which every bit of the input turns each bit of the output with chance 1/2.
func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// fnv1a is the 64-bit FNV-1a hash (Fowler, Noll, Vo), stable for ever.
func fnv1a(text string) uint64 {
	h := uint64(0xcbf29ce484222325)
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * 0x100000001b3
	}
	return h
}

// newStream is the stream of one thing that is drawn (U5):
//
//	key = mix(mix(seed + use·w) xor fnv1a(id))
//
// w is weyl; all in integers of 64 bits.
func newStream(seed uint64, u use, id string) stream {
	return stream(mix(mix(seed+uint64(u)*weyl) ^ fnv1a(id)))
}

// sub is the stream of month m of a stream that is drawn anew every month.
func (s stream) sub(m int) stream { return stream(mix(uint64(s) ^ mix(uint64(m+1)*weyl))) }

// bits returns the n-th number (U5): two rounds of mix, the key entering both, so that two streams
// never run through the same numbers one behind the other:
//
//	bits(n) = mix(mix(key + n·w) xor key)
func (s stream) bits(n uint64) uint64 { return mix(mix(uint64(s)+n*weyl) ^ uint64(s)) }

// open turns random bits into a number in the open interval (0,1), symmetric about 1/2: the
// middle of one of 2^52 equal cells (U5):
//
//	u = (floor(bits/2^12) + 1/2) / 2^52
func open(bits uint64) float64 { return (float64(int64(bits>>12)) + 0.5) * 0x1p-52 }

// fill writes the uniform numbers of trials first, first+1, ...
func (s stream) fill(u []float64, first int) {
	for i := range u {
		u[i] = open(s.bits(uint64(first + i)))
	}
}
