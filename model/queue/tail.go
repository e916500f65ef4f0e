package queue

import "math"

// WaitTail is the probability that a request waits longer than T (formula C2):
//
//	P(W > T) = C(c,a)·exp(-(c - a)·τ),  τ = T/S
//
// c servers, a Erlang, τ >= 0 the wait bound in mean service times (see Tau for service times
// that are not exponential). Special cases: a <= 0 gives 0; a >= c gives 1. Source: R. B. Cooper,
// Introduction to Queueing Theory, 1981; exact for M/M/c.
func WaitTail(c int, a, tau float64) float64 {
	if !(a > 0) {
		return 0
	}
	if a >= float64(c) {
		return 1
	}
	return tail(float64(c), a, tau, inverseB(c, a))
}

func tail(c, a, tau, y float64) float64 {
	return float64(delay(c, a, y) * math.Exp(-float64((c-a)*tau)))
}

// AllenCunneen (C2) is the factor (1 + cv²)/2 by which the mean wait of a request that must wait
// differs from that of exponential service times. An approximation, exact for exponential service
// (cv² = 1) and for one server.
//
// cv2 is the squared coefficient of variation of the service time. Source: A. O. Allen,
// Probability, Statistics and Queueing Theory, 2nd ed. 1990, for Poisson arrivals.
func AllenCunneen(cv2 float64) float64 { return (1 + cv2) / 2 }

// Tau is the wait bound in units of the conditional mean wait of one server (formula C2):
//
//	τ = T / (S·(1 + cv²)/2)
//
// within T in seconds, service S the mean service time in seconds, cv2 its squared coefficient of
// variation. Special case: service = 0 gives +Inf: nobody waits at all.
func Tau(within, service, cv2 float64) float64 {
	if !(service > 0) {
		return math.Inf(1)
	}
	return within / float64(service*AllenCunneen(cv2))
}
