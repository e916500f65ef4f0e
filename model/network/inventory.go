package network

import "radif/model/series"

// inventory is the compiled replication and traffic of a service known by its machines.
type inventory struct {
	count, writes, folding, left, access, serve series.Col
	change, mean                                series.Col // B/s, bit/s
	changes, traffic                            series.Col // sums of its class and profile, of its profile
}

func newInventory(b *series.Builder, in Input, i int) inventory {
	d := in.Inventory[i]
	v := inventory{count: d.Count, folding: series.One,
		writes: b.InputOr(d.Writes, "B/s", series.Zero), access: b.InputOr(d.Access, "bit/s", series.Zero),
		serve: b.InputOr(d.Serve, "1", series.One)}
	if !in.Classes[d.Class].Continuous {
		v.folding = b.InputOr(d.Folding, "1", series.One)
	}
	subject := "services." + d.ID
	v.left = b.Column(series.Step{Formula: "N1", Subject: subject, Symbol: "φ", Unit: "1", Expr: "φ = 1 / f", Args: []series.Arg{arg("f", v.folding)}})
	v.change = b.Column(series.Step{Formula: "N1", Subject: subject, Symbol: "C", Unit: "B/s", Expr: "C = N · w · φ",
		Args: []series.Arg{arg("N", v.count), arg("w", v.writes), arg("φ", v.left)}})
	v.mean = b.Column(series.Step{Formula: "N2", Subject: subject, Symbol: "a", Unit: "bit/s", Expr: "a = N · t · serve",
		Args: []series.Arg{arg("N", v.count), arg("t", v.access), arg("serve", v.serve)}})
	return v
}

func (v *inventory) prepare(f *series.Frame) {
	left := f.Col(v.left)
	for i, x := range f.Col(v.folding) {
		left[i] = FoldedShare(x)
	}
}

func (v *inventory) month(f *series.Frame) {
	count := f.Col(v.count)
	change, changes := f.Col(v.change)[:len(count)], f.Col(v.changes)[:len(count)]
	writes, left := f.Col(v.writes)[:len(count)], f.Col(v.left)[:len(count)]
	for i, n := range count {
		change[i] = MachineChange(n, writes[i], left[i])
		changes[i] += change[i]
	}
	if v.access == series.Zero {
		return // its mean traffic is a column of zeros
	}
	mean, traffic := f.Col(v.mean)[:len(count)], f.Col(v.traffic)[:len(count)]
	access, serve := f.Col(v.access)[:len(count)], f.Col(v.serve)[:len(count)]
	for i, n := range count {
		mean[i] = MachineAccess(n, access[i], serve[i])
		traffic[i] += mean[i]
	}
}
