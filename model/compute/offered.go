package compute

// Served is the factor of a service after failover (D6):
//
//	q = share · surge
//
// share of the load that is served, 0..1, from the recovery class; surge >= 1 the retries of the
// first hours. It scales cores, sessions and access traffic. Memory follows the instances that are
// kept on; storage and replication are always whole.
func Served(share, surge float64) float64 { return float64(share * surge) }

// RequestRate is the requests a second of a service in the mean hour (C1):
//
//	Λ = λ · requests · q
//
// rate λ transactions in 1/s, requests of one transaction, served q from Served.
func RequestRate(rate, requests, served float64) float64 {
	return float64(float64(rate*requests) * served)
}

// OfferedLoad is the offered load (C1):
//
//	a = Λ · cpu
//
// requests Λ in 1/s, cpu in seconds of the reference core per request. Result in Erlang of the
// reference core: the mean number that is busy. Valid for any queue (Little's law).
func OfferedLoad(requests, cpu float64) float64 { return float64(requests * cpu) }

// Throughput is what cores bring in the benchmark of the reference core (C1):
//
//	w = c · performance
//
// cores c, performance of one of them / that of the reference core. Result in reference cores: what
// servers with other cores, more or fewer of them, must bring as well. Valid for a load that spreads
// over all cores, as the benchmark does.
func Throughput(cores, performance float64) float64 { return float64(cores * performance) }

// OnHost is a load in cores of the pool (C1): a/p.
//
// load in Erlang of the reference core, performance p of one core of the pool's hosts over that of
// the reference core, by the benchmark that the catalogue names; p > 0.
func OnHost(load, performance float64) float64 { return load / performance }

// ServiceMoment is a service's part of the second moment of the mixed service time (C2):
//
//	Λ·E[S²] = a · cpu · (1 + cv²)
//
// load a in Erlang, cpu mean service time in s, variation cv. Result in s.
func ServiceMoment(load, cpu, variation float64) float64 {
	return float64(float64(load*cpu) * (1 + float64(variation*variation)))
}

// MixedMean is the mean service time of a pool (C2): S = Σa / ΣΛ, in s of the reference core.
// Special case: 0 without requests. The mix is that of the mean hour.
func MixedMean(load, requests float64) float64 {
	if !(requests > 0) {
		return 0
	}
	return load / requests
}

// MixedVariation is the squared coefficient of variation of the mixed service time (C2):
//
//	cv² = E[S²]/S² - 1 = Σ(Λ·E[S²])·ΣΛ / (Σa)² - 1
//
// moment Σ(Λ·E[S²]) in s, requests ΣΛ in 1/s, load Σa in Erlang. Special case: 1 without load. It
// is above that of every service when their means differ.
func MixedVariation(moment, requests, load float64) float64 {
	if !(load > 0) {
		return 1
	}
	return max(0, float64(moment*requests)/float64(load*load)-1)
}
