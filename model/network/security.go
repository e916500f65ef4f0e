package network

// Firewall gives the inspected throughput that firewalls must be rated for (N6).
//
//	F = A · (1 + w) · (1 + o) / u
//
// access A: bit/s at the peak; eastWest w: inspected internal traffic / access traffic; overhead o:
// of encryption; utilisation u: highest share of the rating to be used. One unit of a
// high-availability pair carries all of it.
func Firewall(access, eastWest, overhead, utilisation float64) float64 {
	return access * (1 + eastWest) * (1 + overhead) / utilisation
}

// Connections gives new connections a second (N6): n = q · c, for requests a second at the peak and
// new connections per request.
func Connections(requests, perRequest float64) float64 { return requests * perRequest }

// Handshakes gives new TLS handshakes a second (N6): h = x · t, for transactions a second at the
// peak and handshakes per transaction.
func Handshakes(transactions, perTransaction float64) float64 {
	return transactions * perTransaction
}
