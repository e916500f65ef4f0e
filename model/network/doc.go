// Package network computes the links and the network equipment of the secondary site, month by
// month: formulas N1 to N7.
//
// Inputs: rates, machine counts and peak factors (from the demand stage), bytes kept a month
// and drives (storage), hosts (compute), and per recovery class the RPO. Outputs (Result): line rates in
// bit/s, seeding times in days, ports, switches, firewall ratings.
//
//	N1  change rate and line rate                      change.go
//	N2  access traffic after failover                  access.go
//	N3  seeding, over the link or by disks             seeding.go
//	N4  least rate that keeps an RPO, on a trace       leastrate.go, edges.go, trace.go, hull.go
//	    the same on a periodic week                    windows.go, envelope.go, support.go
//	N5  ports and switches                             ports.go
//	N6  firewall, connections, TLS                     security.go
//	N7  carriers                                       carriers.go
//
// Replication is always whole, whatever share is served after failover (D6). Each recovery class
// has its own share of the link guaranteed, so the rates of the classes add up. Serving the most urgent
// change first over one shared queue would need no more, and at least the largest of the classes'
// own rates; the sum is the safe side, and what a provider can be held to.
//
// An input that is not given takes the neutral value of its formula. Without the ports of a leaf
// switch no fabric is reckoned.
package network
