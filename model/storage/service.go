package storage

import "radif/model/series"

// service is a compiled transactional service.
type service struct {
	level, rate series.Col
	kept        series.Col // u: bytes kept per transaction, data and log
	perData     series.Col
	log         series.Col
	written     series.Col // w, bytes kept in the month
	streams     []stream   // one, or two where logs have a retention of their own
	initial     series.Col
	retention   series.Col // of the initial data, s
	ageing      series.Col // 1/R, 1/month; Zero where data are kept for ever
	rest        series.Col // what remains of the initial data
	data        series.Col
	load        load

	writes, io series.Col
	elapsed    series.Col
}

func (s *Stage) newService(b *series.Builder, in Input, i int) service {
	d := in.Services[i]
	subject := "services." + d.ID
	v := service{level: d.Level, rate: d.Rate, elapsed: s.elapsed,
		perData: b.InputOr(d.PerTransaction, "B", series.Zero),
		log:     b.InputOr(d.Log, "B", series.Zero),
		initial: b.InputOr(d.Initial, "B", series.Zero),
		writes:  b.InputOr(d.Writes, "B", series.Zero),
		io:      b.InputOr(d.IO, "1", series.Zero)}
	v.kept = b.Column(series.Step{Formula: "S1", Subject: subject, Symbol: "u", Unit: "B", Expr: "u = b + l",
		Args: []series.Arg{{Symbol: "b", Col: v.perData}, {Symbol: "l", Col: v.log}}})
	v.written = b.Column(series.Step{Formula: "S1", Subject: subject, Symbol: "w", Unit: "B", Expr: "w = V · u",
		Args: []series.Arg{{Symbol: "V", Col: v.level}, {Symbol: "u", Col: v.kept}}})
	v.declareStreams(b, d, in.Months)
	v.declareData(b, d, subject)
	v.load = newLoad(b, subject, d.Reduction, d.Change)
	return v
}

// declareStreams lays out one stream, or two where logs are kept for another time than data.
func (v *service) declareStreams(b *series.Builder, d Service, months int) {
	subject := "services." + d.ID
	if !d.LogRetention.Given() || d.LogRetention == d.Retention || !d.Log.Given() {
		v.streams = []stream{newStream(b, subject, v.kept, d.Retention, d.RetentionSpan, months)}
		return
	}
	v.streams = []stream{
		newStream(b, subject, v.perData, d.Retention, d.RetentionSpan, months),
		newStream(b, subject, v.log, d.LogRetention, d.LogRetentionSpan, months)}
}

func (v *service) declareData(b *series.Builder, d Service, subject string) {
	v.ageing, v.rest = series.Zero, series.Zero
	if d.Initial.Given() {
		if d.Retention.Given() {
			v.retention = b.Input(d.Retention, "s")
			v.ageing = b.Column(series.Step{Formula: "S1", Subject: subject, Symbol: "1/R", Unit: "1/month",
				Expr: "1/R = 30.4375 d / T", Args: []series.Arg{{Symbol: "T", Col: v.retention}}})
		}
		v.rest = b.Column(series.Step{Formula: "S1", Subject: subject, Symbol: "rest", Unit: "B",
			Expr: "rest = D0 · max(0, 1 - t/R)", Args: []series.Arg{
				{Symbol: "D0", Col: v.initial}, {Symbol: "t", Col: v.elapsed}, {Symbol: "1/R", Col: v.ageing}}})
	}
	args := []series.Arg{{Symbol: "rest", Col: v.rest}}
	for _, s := range v.streams {
		args = append(args, series.Arg{Symbol: "W", Col: s.total}, series.Arg{Symbol: "L", Col: s.left})
	}
	v.data = b.Column(series.Step{Formula: "S1", Subject: subject, Symbol: "D", Unit: "B", Expr: "D = rest + Σ (W - L)", Args: args})
}

func (v *service) prepare(f *series.Frame) {
	kept, data, log := f.Col(v.kept), f.Col(v.perData), f.Col(v.log)
	for i := range kept {
		kept[i] = data[i] + log[i]
	}
	if v.ageing != series.Zero {
		ageing := f.Col(v.ageing)
		for i, x := range f.Col(v.retention) {
			ageing[i] = 1 / RetentionMonths(x)
		}
	}
	for i := range v.streams {
		v.streams[i].prepare(f)
	}
	v.load.prepare(f)
}

func (v *service) month(f *series.Frame, m int) {
	written, level, kept := f.Col(v.written), f.Col(v.level), f.Col(v.kept)
	for i := range written {
		written[i] = Written(level[i], kept[i])
	}
	for i := range v.streams {
		v.streams[i].month(f, v.level, m)
	}
	v.remain(f)
	v.retain(f)
	v.load.add(f, v.data)
	v.run(f)
}

// remain ages the initial data.
func (v *service) remain(f *series.Frame) {
	if v.rest == series.Zero {
		return
	}
	rest := f.Col(v.rest)
	initial, elapsed, ageing := f.Col(v.initial)[:len(rest)], f.Col(v.elapsed)[:len(rest)], f.Col(v.ageing)[:len(rest)]
	for i := range rest {
		rest[i] = Remaining(initial[i], elapsed[i], ageing[i])
	}
}

// retain adds up what the service holds at the end of the month.
func (v *service) retain(f *series.Frame) {
	data := f.Col(v.data)
	before := f.Col(v.rest)
	for j := range v.streams {
		total, left := f.Col(v.streams[j].total)[:len(data)], f.Col(v.streams[j].left)[:len(data)]
		before = before[:len(data)]
		for i := range data {
			data[i] = Retained(before[i], total[i], left[i])
		}
		before = data
	}
}

// run adds the bytes written a second and the operations of the mean hour.
func (v *service) run(f *series.Frame) {
	rate := f.Col(v.rate)
	flow, kept, writes := f.Col(v.load.flow)[:len(rate)], f.Col(v.kept)[:len(rate)], f.Col(v.writes)[:len(rate)]
	operations, io := f.Col(v.load.operations)[:len(rate)], f.Col(v.io)[:len(rate)]
	for i, r := range rate {
		flow[i] += float64(r * (kept[i] + writes[i]))
		operations[i] += float64(MeanIOPS(r, io[i]))
	}
}
