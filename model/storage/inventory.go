package storage

import "radif/model/series"

// inventory is the compiled data of a service known by its machines.
type inventory struct {
	count, disk, iops, writes series.Col
	data                      series.Col
	load                      load
}

func newInventory(b *series.Builder, d Inventory) inventory {
	subject := "services." + d.ID
	v := inventory{count: d.Count,
		disk:   b.InputOr(d.Disk, "B", series.Zero),
		iops:   b.InputOr(d.IOPS, "1/s", series.Zero),
		writes: b.InputOr(d.Writes, "B/s", series.Zero)}
	v.data = b.Column(series.Step{Formula: "S1", Subject: subject, Symbol: "D", Unit: "B", Expr: "D = N · disk",
		Args: []series.Arg{{Symbol: "N", Col: v.count}, {Symbol: "disk", Col: v.disk}}})
	v.load = newLoad(b, subject, d.Reduction, d.Change)
	return v
}

func (v *inventory) prepare(f *series.Frame) { v.load.prepare(f) }

func (v *inventory) month(f *series.Frame) {
	count := f.Col(v.count)
	data, disk := f.Col(v.data)[:len(count)], f.Col(v.disk)[:len(count)]
	for i, n := range count {
		data[i] = MachineData(n, disk[i])
	}
	v.load.add(f, v.data)
	flow, writes := f.Col(v.load.flow)[:len(count)], f.Col(v.writes)[:len(count)]
	operations, iops := f.Col(v.load.operations)[:len(count)], f.Col(v.iops)[:len(count)]
	for i, n := range count {
		flow[i] += float64(n * writes[i])
		operations[i] += float64(MeanIOPS(n, iops[i]))
	}
}
