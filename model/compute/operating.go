package compute

import "radif/model/series"

// HostUtilisation is the mean utilisation of the hosts that are there (F3, pass 2):
//
//	u = min(1, a / (hosts · cores · p))
//
// load a in Erlang of the reference core, hosts that are on, cores physical cores of one host,
// performance p of one of them over that of the reference core. Special case: 0 without load or
// hosts. A load above what is there shows as 1; that it falls short is found elsewhere.
func HostUtilisation(load, hosts, cores, performance float64) float64 {
	whole := float64(float64(hosts*cores) * performance)
	if !(load > 0 && whole > 0) {
		return 0
	}
	return min(1, load/whole)
}

// Operating is the second pass (U0): the utilisation of the hosts that were frozen for a phase.
type Operating struct {
	Mean []series.Col // by pool: utilisation in the mean hour, 0..1
	Peak []series.Col // by pool: in the busiest hour
	in   []operatingPool
}

type operatingPool struct {
	hosts, cores, performance, meanLoad, peakLoad series.Col
}

// CompileOperating declares the utilisation of frozen hosts: hosts is a column by pool, filled by the
// caller for each month, result that of a compiled Stage on the same Builder.
func CompileOperating(b *series.Builder, in Input, result Result, hosts []series.Col) *Operating {
	o := &Operating{}
	for i, p := range in.Pools {
		q := operatingPool{hosts: hosts[i], cores: b.Input(p.Cores, "1"), performance: b.InputOr(p.Performance, "1", series.One),
			meanLoad: result.Pools[i].MeanLoad, peakLoad: result.Pools[i].PeakLoad}
		column := func(symbol string, load series.Col) series.Col {
			return b.Column(series.Step{Formula: "F3", Subject: "pools." + p.ID, Symbol: symbol, Unit: "1", Expr: symbol + " = a / (hosts · cores · p)",
				Args: []series.Arg{{Symbol: "a", Col: load}, {Symbol: "hosts", Col: q.hosts}, {Symbol: "cores", Col: q.cores}, {Symbol: "p", Col: q.performance}}})
		}
		o.Mean = append(o.Mean, column("u_mean", q.meanLoad))
		o.Peak = append(o.Peak, column("u_busy", q.peakLoad))
		o.in = append(o.in, q)
	}
	return o
}

// Month computes the utilisation of the month for which the Stage and the hosts are filled.
func (o *Operating) Month(f *series.Frame) {
	for k, p := range o.in {
		mean, peak := f.Col(o.Mean[k]), f.Col(o.Peak[k])
		hosts, cores, performance := f.Col(p.hosts), f.Col(p.cores), f.Col(p.performance)
		meanLoad, peakLoad := f.Col(p.meanLoad), f.Col(p.peakLoad)
		for i := range mean {
			mean[i] = HostUtilisation(meanLoad[i], hosts[i], cores[i], performance[i])
			peak[i] = HostUtilisation(peakLoad[i], hosts[i], cores[i], performance[i])
		}
	}
}
