package storage

import "radif/model/series"

// media is the compiled medium of a class: its speed (S7) and its drives (S6).
type media struct {
	size, iops, rate           series.Col // of one drive
	data, parity, penalty      series.Col
	sparesPer, nodes           series.Col
	fill, fileSystem           series.Col
	reads, block               series.Col
	rebuild, drill             series.Col
	room, capacity, speed, bus series.Col // factor; data drives for capacity, operations, throughput
	need                       series.Col // data drives, before whole groups
	spread                     bool       // erasure code across nodes instead of RAID groups
}

func newMedia(b *series.Builder, d Class, c *class) media {
	m := media{
		size: b.Input(d.DriveSize, "B"),
		iops: b.InputOr(d.DriveIOPS, "1/s", series.Zero), rate: b.InputOr(d.DriveRate, "B/s", series.Zero),
		data: b.InputOr(d.Data, "1", series.One), parity: b.InputOr(d.Parity, "1", series.Zero),
		penalty: b.InputOr(d.Penalty, "1", series.One), sparesPer: b.InputOr(d.SparesPer, "1", series.Zero),
		nodes: b.InputOr(d.Nodes, "1", series.One), spread: d.Nodes.Given(),
		fill: b.InputOr(d.Fill, "1", series.One), fileSystem: b.InputOr(d.FileSystem, "1", series.Zero),
		reads: b.InputOr(d.ReadShare, "1", series.Zero), block: b.InputOr(d.BlockSize, "B", series.Zero),
		rebuild: b.InputOr(d.Rebuild, "1", series.Zero), drill: b.InputOr(d.Drill, "1", series.Zero),
	}
	m.declareSpeed(b, "storage."+d.ID, c)
	m.declareDrives(b, "storage."+d.ID, c)
	return m
}

func arg(symbol string, col series.Col) series.Arg { return series.Arg{Symbol: symbol, Col: col} }

func (m *media) declareSpeed(b *series.Builder, subject string, c *class) {
	column := func(symbol, unit, expr string, args ...series.Arg) series.Col {
		return b.Column(series.Step{Formula: "S7", Subject: subject, Symbol: symbol, Unit: unit, Expr: expr, Args: args})
	}
	r := &c.result
	r.IOPS = column("H", "1/s", "H = h · (1 + drill)", arg("h", c.busiest), arg("drill", m.drill))
	r.MediaIOPS = column("M", "1/s", "M = H · (r + (1 - r) · p) / (1 - b)", arg("H", r.IOPS), arg("r", m.reads), arg("p", m.penalty), arg("b", m.rebuild))
	r.Throughput = column("T", "B/s", "T = H · size", arg("H", r.IOPS), arg("size", m.block))
	r.MediaThroughput = column("T'", "B/s", "T' = T · (r + (1 - r) · (d + p) / d) / (1 - b)",
		arg("T", r.Throughput), arg("r", m.reads), arg("d", m.data), arg("p", m.parity), arg("b", m.rebuild))
	m.speed = column("n_iops", "1", "n_iops = M / m · d / (d + p)", arg("M", r.MediaIOPS), arg("m", m.iops), arg("d", m.data), arg("p", m.parity))
	m.bus = column("n_rate", "1", "n_rate = T' / t · d / (d + p)", arg("T'", r.MediaThroughput), arg("t", m.rate), arg("d", m.data), arg("p", m.parity))
}

func (m *media) declareDrives(b *series.Builder, subject string, c *class) {
	column := func(symbol, unit, expr string, args ...series.Arg) series.Col {
		return b.Column(series.Step{Formula: "S6", Subject: subject, Symbol: symbol, Unit: unit, Expr: expr, Args: args})
	}
	r := &c.result
	m.room = column("room", "1", "room = n / (n - 1)", arg("n", m.nodes))
	m.capacity = column("n_data", "1", "n_data = U · room / (s · (1 - f) · l)",
		arg("U", r.Usable), arg("room", m.room), arg("s", m.size), arg("f", m.fileSystem), arg("l", m.fill))
	limits := []series.Arg{arg("n_data", m.capacity), arg("n_iops", m.speed), arg("n_rate", m.bus)}
	m.need = column("n", "1", "n = max(n_data, n_iops, n_rate)", limits...)
	r.Binding = column("binds", "1", "1 capacity, 2 operations, 3 throughput", limits...)
	whole := "drives = ceil(n / d) · (d + p) + spares"
	if m.spread {
		whole = "drives = ceil(n · (d + p) / d) + spares"
	}
	sized := []series.Arg{arg("n", m.need), arg("d", m.data), arg("p", m.parity)}
	r.Spares = column("spares", "1", "spares = ceil(drives / per)", append(sized[:3:3], arg("per", m.sparesPer))...)
	r.Drives = column("drives", "1", whole, append(sized[:3:3], arg("spares", r.Spares))...)
	r.Raw = column("raw", "B", "raw = drives · s", arg("drives", r.Drives), arg("s", m.size))
	r.Effective = column("U'", "B", "U' = (drives - spares) · d / (d + p) · s · (1 - f) · l / room",
		arg("drives", r.Drives), arg("spares", r.Spares), arg("d", m.data), arg("p", m.parity),
		arg("s", m.size), arg("f", m.fileSystem), arg("l", m.fill), arg("room", m.room))
}

func (m *media) prepare(f *series.Frame) {
	room := f.Col(m.room)
	for i, n := range f.Col(m.nodes) {
		room[i] = RebuildRoom(n)
	}
}

func (m *media) month(f *series.Frame, c *class) {
	m.hosts(f, c)
	m.bound(f, c)
	m.whole(f, c)
}

// hosts finds the speed at the hosts and at the media.
func (m *media) hosts(f *series.Frame, c *class) {
	r := &c.result
	busiest, drill, host, media := f.Col(c.busiest), f.Col(m.drill), f.Col(r.IOPS), f.Col(r.MediaIOPS)
	reads, penalty, rebuild := f.Col(m.reads), f.Col(m.penalty), f.Col(m.rebuild)
	for i := range host {
		host[i] = HostIOPS(busiest[i], drill[i])
		media[i] = MediaIOPS(host[i], reads[i], penalty[i], rebuild[i])
	}
	through, block, wide := f.Col(r.Throughput), f.Col(m.block), f.Col(r.MediaThroughput)
	data, parity := f.Col(m.data), f.Col(m.parity)
	for i := range through {
		through[i] = HostThroughput(host[i], block[i])
		wide[i] = MediaThroughput(through[i], reads[i], data[i], parity[i], rebuild[i])
	}
}

// bound finds the data drives that capacity, operations and throughput ask for, and the largest.
func (m *media) bound(f *series.Frame, c *class) {
	r := &c.result
	size, fileSystem, fillLimit, room := f.Col(m.size), f.Col(m.fileSystem), f.Col(m.fill), f.Col(m.room)
	usable, capacity, speed, bus := f.Col(r.Usable), f.Col(m.capacity), f.Col(m.speed), f.Col(m.bus)
	media, wide, iops, rate := f.Col(r.MediaIOPS), f.Col(r.MediaThroughput), f.Col(m.iops), f.Col(m.rate)
	data, parity := f.Col(m.data), f.Col(m.parity)
	need, binds := f.Col(m.need), f.Col(r.Binding)
	for i := range need {
		capacity[i] = DataDrives(usable[i], size[i], fileSystem[i], fillLimit[i], room[i])
		speed[i] = WithoutParity(SpeedDrives(media[i], iops[i]), data[i], parity[i])
		bus[i] = WithoutParity(SpeedDrives(wide[i], rate[i]), data[i], parity[i])
		need[i], binds[i] = DrivesBound(capacity[i], speed[i], bus[i])
	}
}

// whole rounds up to drives that can be bought.
func (m *media) whole(f *series.Frame, c *class) {
	r := &c.result
	need, data, parity, per := f.Col(m.need), f.Col(m.data), f.Col(m.parity), f.Col(m.sparesPer)
	size, fileSystem, fillLimit, room := f.Col(m.size), f.Col(m.fileSystem), f.Col(m.fill), f.Col(m.room)
	spares, drives, raw, effective := f.Col(r.Spares), f.Col(r.Drives), f.Col(r.Raw), f.Col(r.Effective)
	for i := range drives {
		var n float64
		if m.spread {
			n = ErasureDrives(need[i], data[i], parity[i])
		} else {
			n = GroupDrives(need[i], data[i], parity[i])
		}
		spares[i] = Spares(n, per[i])
		drives[i] = n + spares[i]
		raw[i] = RawCapacity(n, spares[i], size[i])
		effective[i] = EffectiveCapacity(WithoutParity(n, data[i], parity[i]), size[i], fileSystem[i], fillLimit[i], room[i])
	}
}
