package network

import "radif/model/series"

// service is a compiled transactional service.
type service struct {
	rate, kept, writes, folding, left series.Col
	requests, response, request       series.Col
	serve, surge, factor              series.Col
	change                            series.Col // C, B/s
	served, bits, share               series.Col // per transaction: requests, bits, and the share that arrives
	mean, peak                        series.Col // access, bit/s
	largest                           float64    // largest hour of its shape
	changes                           series.Col // sum of its class and profile
	traffic, requestSum, transactions series.Col // sums of its profile
	includeEvents                     bool
}

func (s *Stage) newService(b *series.Builder, in Input, i int) service {
	d := in.Services[i]
	subject := "services." + d.ID
	v := service{rate: d.Rate, kept: d.Kept, factor: in.PeakFactor[d.Profile], includeEvents: d.IncludeEvents,
		writes:   b.InputOr(d.Writes, "B", series.Zero),
		folding:  series.One,
		requests: b.InputOr(d.Requests, "1", series.Zero), response: b.InputOr(d.Response, "B", series.Zero),
		request: b.InputOr(d.Request, "B", series.Zero), serve: b.InputOr(d.Serve, "1", series.One),
		surge: b.InputOr(d.Surge, "1", series.One)}
	if !in.Classes[d.Class].Continuous {
		v.folding = b.InputOr(d.Folding, "1", series.One)
	}
	for _, h := range in.Shapes[d.Profile] {
		v.largest = max(v.largest, h)
	}
	v.declare(b, subject, s.monthCol)
	return v
}

func (v *service) declare(b *series.Builder, subject string, month series.Col) {
	column := func(formula, symbol, unit, expr string, args ...series.Arg) series.Col {
		return b.Column(series.Step{Formula: formula, Subject: subject, Symbol: symbol, Unit: unit, Expr: expr, Args: args})
	}
	v.share = column("D6", "σ", "1", "σ = serve · surge", arg("serve", v.serve), arg("surge", v.surge))
	v.served = column("N2", "q", "1", "q = req · serve · surge", arg("req", v.requests), arg("serve", v.serve), arg("surge", v.surge))
	v.bits = column("N2", "β", "bit", "β = 8 · q · (out + in)", arg("q", v.served), arg("out", v.response), arg("in", v.request))
	v.left = column("N1", "φ", "1", "φ = 1 / f", arg("f", v.folding))
	v.change = column("N1", "C", "B/s", "C = max(k, (k + x) · φ), k = K / T, x = rate · writes",
		arg("K", v.kept), arg("T", month), arg("rate", v.rate), arg("writes", v.writes), arg("φ", v.left))
	v.mean = column("N2", "a", "bit/s", "a = rate · β", arg("rate", v.rate), arg("β", v.bits))
	shape := b.Const(v.largest, series.Step{Formula: "D4", Subject: subject, Symbol: "shape", Unit: "1", Expr: "shape = largest hour of the week / mean hour"})
	v.peak = column("N2", "p", "bit/s", "p = a · busy · shape", arg("a", v.mean), arg("busy", v.factor), arg("shape", shape))
}

func (v *service) prepare(f *series.Frame) {
	served, bits, share := f.Col(v.served), f.Col(v.bits), f.Col(v.share)
	requests, response, request := f.Col(v.requests), f.Col(v.response), f.Col(v.request)
	serve, surge := f.Col(v.serve), f.Col(v.surge)
	folding, left := f.Col(v.folding), f.Col(v.left)
	for i := range served {
		left[i] = FoldedShare(folding[i])
		share[i] = ServedRequests(1, serve[i], surge[i])
		served[i] = ServedRequests(requests[i], serve[i], surge[i])
		bits[i] = TransactionBits(served[i], response[i], request[i])
	}
}

func (v *service) month(f *series.Frame, seconds float64) {
	rate := f.Col(v.rate)
	change, changes := f.Col(v.change)[:len(rate)], f.Col(v.changes)[:len(rate)]
	kept, writes, left := f.Col(v.kept)[:len(rate)], f.Col(v.writes)[:len(rate)], f.Col(v.left)[:len(rate)]
	perSecond := 1 / seconds
	for i, r := range rate {
		change[i] = ChangeRate(KeptRate(kept[i], perSecond), float64(r*writes[i]), left[i])
		changes[i] += change[i]
	}
	mean, peak, factor, bits := f.Col(v.mean)[:len(rate)], f.Col(v.peak)[:len(rate)], f.Col(v.factor)[:len(rate)], f.Col(v.bits)[:len(rate)]
	traffic := f.Col(v.traffic)[:len(rate)]
	for i, r := range rate {
		mean[i] = AccessRate(r, bits[i])
		traffic[i] += mean[i]
		peak[i] = PeakAccess(mean[i], factor[i], v.largest)
	}
	requests, served := f.Col(v.requestSum)[:len(rate)], f.Col(v.served)[:len(rate)]
	transactions, share := f.Col(v.transactions)[:len(rate)], f.Col(v.share)[:len(rate)]
	for i, r := range rate {
		requests[i] += float64(r * served[i])
		transactions[i] += float64(r * share[i])
	}
}
