package network

import "radif/model/series"

func (a *access) declareSecurity(b *series.Builder, r *Result) {
	column := func(formula, symbol, unit, expr string, args ...series.Arg) series.Col {
		return b.Column(series.Step{Formula: formula, Subject: "site", Symbol: symbol, Unit: unit, Expr: expr, Args: args})
	}
	var means []series.Arg
	for _, c := range a.flows[0].sums {
		means = append(means, arg("A", c))
	}
	a.total = column("N2", "A_mean", "bit/s", "A_mean = Σ A over profiles", means...)
	peak := a.flows[0].peak
	a.firewall = column("N6", "F", "bit/s", "F = A · (1 + w) · (1 + o) / u",
		arg("A", peak), arg("w", a.eastWest), arg("o", a.overhead), arg("u", a.utilisation))
	a.connections = column("N6", "n", "1/s", "n = Q · c", arg("Q", a.flows[1].peak), arg("c", a.perRequest))
	a.handshake = column("N6", "h", "1/s", "h = X · t", arg("X", a.flows[2].peak), arg("t", a.perTransaction))
	r.Access, r.AccessMean, r.Firewall, r.Connections, r.TLS = peak, a.total, a.firewall, a.connections, a.handshake
}

// inspect sizes the security equipment on the peaks.
func (a *access) inspect(f *series.Frame) {
	traffic, requests, transactions := f.Col(a.flows[0].peak), f.Col(a.flows[1].peak), f.Col(a.flows[2].peak)
	firewall, eastWest, overhead, utilisation := f.Col(a.firewall), f.Col(a.eastWest), f.Col(a.overhead), f.Col(a.utilisation)
	for i := range firewall {
		firewall[i] = Firewall(traffic[i], eastWest[i], overhead[i], utilisation[i])
	}
	connections, perRequest := f.Col(a.connections), f.Col(a.perRequest)
	handshake, perTransaction := f.Col(a.handshake), f.Col(a.perTransaction)
	for i := range connections {
		connections[i] = Connections(requests[i], perRequest[i])
		handshake[i] = Handshakes(transactions[i], perTransaction[i])
	}
}
