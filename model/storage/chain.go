package storage

import "radif/model/series"

// chain is the compiled backup copy (S5).
type chain struct {
	compression, daily, weekly, monthly, yearly series.Col
	copies, working, fill, efficiency           series.Col
	clone                                       bool

	data, delta, change, fulls series.Col
	size, room, usable, raw    series.Col
}

func (s *Stage) newChain(b *series.Builder, in Input) chain {
	d := in.Backup
	c := chain{clone: d.BlockClone, data: s.Result.Data, delta: s.delta,
		compression: b.InputOr(d.Compression, "1", series.One), daily: b.InputOr(d.Daily, "1", series.Zero),
		weekly: b.InputOr(d.Weekly, "1", series.Zero), monthly: b.InputOr(d.Monthly, "1", series.Zero),
		yearly: b.InputOr(d.Yearly, "1", series.Zero), copies: b.InputOr(d.Copies, "1", series.Zero),
		working: b.InputOr(d.Working, "1", series.Zero), fill: b.InputOr(d.Fill, "1", series.One),
		efficiency: b.InputOr(d.Efficiency, "1", series.One)}
	column := func(symbol, unit, expr string, args ...series.Arg) series.Col {
		return b.Column(series.Step{Formula: "S5", Subject: "site", Symbol: symbol, Unit: unit, Expr: expr, Args: args})
	}
	c.change = column("c", "1", "c = X / D", arg("X", c.delta), arg("D", c.data))
	kept := []series.Arg{arg("W", c.weekly), arg("M", c.monthly), arg("Y", c.yearly)}
	if c.clone {
		c.fulls = column("F", "1", "F = 1 + W · min(1, 7c) + M · min(1, 30.4375c) + Y · min(1, 365.25c)", append(kept, arg("c", c.change))...)
	} else {
		c.fulls = column("F", "1", "F = 1 + W + M + Y", kept...)
	}
	c.size = column("B", "B", "B = C · (F · D + R · X)", arg("C", c.compression), arg("F", c.fulls), arg("D", c.data), arg("R", c.daily), arg("X", c.delta))
	c.room = column("w", "B", "w = k · C · D", arg("k", c.working), arg("C", c.compression), arg("D", c.data))
	c.usable = column("U", "B", "U = n · (B + w) / fill", arg("n", c.copies), arg("B", c.size), arg("w", c.room), arg("fill", c.fill))
	c.raw = column("raw", "B", "raw = U / e", arg("U", c.usable), arg("e", c.efficiency))
	r := &s.Result
	r.Backup, r.BackupRaw, r.Chain = c.usable, c.raw, c.size
	return c
}

func (c *chain) month(f *series.Frame) {
	data, delta, change, fulls := f.Col(c.data), f.Col(c.delta), f.Col(c.change), f.Col(c.fulls)
	weekly, monthly, yearly := f.Col(c.weekly), f.Col(c.monthly), f.Col(c.yearly)
	for i := range change {
		change[i] = MeanChange(delta[i], data[i])
		if c.clone {
			fulls[i] = FullsCloned(change[i], weekly[i], monthly[i], yearly[i])
		} else {
			fulls[i] = FullsCopied(weekly[i], monthly[i], yearly[i])
		}
	}
	compression, daily, working := f.Col(c.compression), f.Col(c.daily), f.Col(c.working)
	size, room, usable, raw := f.Col(c.size), f.Col(c.room), f.Col(c.usable), f.Col(c.raw)
	copies, limit, efficiency := f.Col(c.copies), f.Col(c.fill), f.Col(c.efficiency)
	for i := range size {
		size[i] = ChainSpace(compression[i], fulls[i], data[i], daily[i], delta[i])
		room[i] = WorkingSpace(working[i], compression[i], data[i])
		usable[i] = BackupUsable(copies[i], size[i], room[i], limit[i])
		raw[i] = BackupRaw(usable[i], efficiency[i])
	}
}
