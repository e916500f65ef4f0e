package queue

import "math"

// Station is the steady state of a queue with its servers.
type Station struct {
	Utilisation float64 // mean share of the servers that is busy
	Wait        float64 // probability that an accepted request must wait
	Empty       float64 // probability that nobody is there; M/M/c and M/M/c/K only
	Full        float64 // probability that a request is turned away; M/M/c/K only
	Wq          float64 // mean wait, in the time unit of the rates
	R           float64 // mean response time, wait and service
	Lq          float64 // mean number waiting
	Q           float64 // mean number waiting and in service
}

// unstable is the station whose queue grows without bound.
func unstable() Station {
	inf := math.Inf(1)
	return Station{Utilisation: 1, Wait: 1, Wq: inf, R: inf, Lq: inf, Q: inf}
}

// MMc is the station M/M/c, a check of C2: λ arrivals and μ services per unit of time, c servers.
//
//	Wq = C(c,a)/(cμ - λ),  R = Wq + 1/μ,  Lq = λ·Wq,  Q = λ·R,  a = λ/μ
//
// Special cases: λ = 0 gives R = 1/μ and zeros; λ >= cμ gives an unbounded queue. Source:
// L. Kleinrock, Queueing Systems I, 1975.
func MMc(lambda, mu float64, c int) Station {
	n, a := float64(c), lambda/mu
	if a >= n {
		return unstable()
	}
	if !(a > 0) {
		return Station{Empty: 1, R: 1 / mu}
	}
	y := inverseB(c, a)
	s := Station{Utilisation: a / n, Wait: delay(n, a, y)}
	// P(nobody) = P(all busy, nobody waiting)·c!/a^c, and P(all busy) is Wait.
	logFactorial, _ := math.Lgamma(n + 1)
	s.Empty = math.Exp(math.Log(s.Wait*(1-a/n)) + logFactorial - float64(n*math.Log(a)))
	s.Wq = s.Wait / (float64(n*mu) - lambda)
	s.R = s.Wq + 1/mu
	s.Lq, s.Q = float64(lambda*s.Wq), float64(lambda*s.R)
	return s
}

// MG1 is the station M/G/1, a check of C2: λ arrivals per unit of time, one server, mean s and second moment
// s2 = E[S²] of the service time (Pollaczek and Khinchine).
//
//	Wq = λ·E[S²] / (2(1 - ρ)),  ρ = λ·E[S]
//
// Special cases: λ = 0 gives R = s and zeros; ρ >= 1 gives an unbounded queue. Source:
// L. Kleinrock, Queueing Systems I, 1975.
func MG1(lambda, s, s2 float64) Station {
	rho := float64(lambda * s)
	if rho >= 1 {
		return unstable()
	}
	wq := float64(lambda*s2) / (2 * (1 - rho))
	r := wq + s
	return Station{Utilisation: rho, Wait: rho, Empty: 1 - rho, Wq: wq, R: r, Lq: float64(lambda * wq), Q: float64(lambda * r)}
}

// MD1 is the station M/D/1, a check of C2: MG1 with a constant service time s.
func MD1(lambda, s float64) Station { return MG1(lambda, s, float64(s*s)) }
