package network

// ServedRequests gives the requests that reach the site for each transaction of the whole service
// (N2, D6): q = req · serve · surge, for the requests of a transaction, the share served after
// failover, and the surge of retries in its first hours.
func ServedRequests(requests, serve, surge float64) float64 { return requests * serve * surge }

// TransactionBits gives the bits that cross the access line for each transaction of the whole
// service (N2): β = 8 · q · (out + in), for the bytes sent and received per request. Both directions
// are added, as a firewall counts them; a full-duplex line carries each apart, so for a line the
// sum is on the safe side.
func TransactionBits(served, response, request float64) float64 {
	return bitsPerByte * served * (response + request)
}

// AccessRate gives the users' traffic of a service in the mean hour (N2): a = rate · β, bit/s.
func AccessRate(rate, bits float64) float64 { return rate * bits }

// MachineAccess gives the users' traffic of an inventory service in the mean hour (N2):
// a = N · t · serve, bit/s, for count N and the traffic t of the mean machine.
func MachineAccess(count, traffic, serve float64) float64 { return count * traffic * serve }

// PeakAccess gives the traffic of one service in its own busiest hour (N2): a · busy · shape, for the
// peak factor of its profile and the largest hour of its weekly shape.
func PeakAccess(mean, busy, shape float64) float64 { return mean * busy * shape }

// WithEvent adds the largest event of the month to the coincident peak (N2, D5): P + E, both bit/s
// or 1/s. Different events do not fall into the same hour.
func WithEvent(peak, event float64) float64 { return peak + event }
