package storage

import "radif/model/series"

// space is the compiled capacity of a class: S3, S4, S8 and the usable need of S6.
type space struct {
	snapshots, overlap          series.Col // inputs: s, share
	journal, compress, room     series.Col // inputs: s, ratio, factor
	share                       series.Col // scratch
	snapshotDays, journalDays   series.Col
	daily                       series.Col // bytes written a day
	snapshotOut, journalOut     series.Col
	scratchOut, usable, reduced series.Col
}

func newSpace(b *series.Builder, in Input, d Class, c *class) space {
	subject := "storage." + d.ID
	s := space{
		snapshots: b.InputOr(d.Snapshots, "s", series.Zero), overlap: b.InputOr(d.Overlap, "1", series.Zero),
		journal: b.InputOr(d.Journal, "s", series.Zero), compress: b.InputOr(d.Compress, "1", series.One),
		room: b.InputOr(d.JournalRoom, "1", series.One), share: b.InputOr(in.Scratch, "1", series.Zero),
		reduced: c.result.Reduced,
	}
	column := func(formula, symbol, unit, expr string, args ...series.Arg) series.Col {
		return b.Column(series.Step{Formula: formula, Subject: subject, Symbol: symbol, Unit: unit, Expr: expr, Args: args})
	}
	s.snapshotDays = column("S3", "d", "d", "d = T / 86400", arg("T", s.snapshots))
	s.journalDays = column("S4", "d", "d", "d = T / 86400", arg("T", s.journal))
	s.snapshotOut = column("S3", "S", "B", "S = X · d · (1 - o)", arg("X", c.changed), arg("d", s.snapshotDays), arg("o", s.overlap))
	s.daily = column("S4", "w", "B", "w = y · 86400", arg("y", c.flow))
	s.journalOut = column("S4", "J", "B", "J = w · d / z · k", arg("w", s.daily), arg("d", s.journalDays), arg("z", s.compress), arg("k", s.room))
	s.scratchOut = column("S8", "X", "B", "X = s · D'", arg("s", s.share), arg("D'", s.reduced))
	s.usable = column("S6", "U", "B", "U = D' + S + J + X", arg("D'", s.reduced), arg("S", s.snapshotOut), arg("J", s.journalOut), arg("X", s.scratchOut))
	r := &c.result
	r.Snapshots, r.Journal, r.Scratch, r.Usable = s.snapshotOut, s.journalOut, s.scratchOut, s.usable
	return s
}

func (s *space) prepare(f *series.Frame) {
	for _, p := range [2][2]series.Col{{s.snapshotDays, s.snapshots}, {s.journalDays, s.journal}} {
		days := f.Col(p[0])
		for i, x := range f.Col(p[1]) {
			days[i] = x / secondsPerDay
		}
	}
}

func (s *space) month(f *series.Frame, c *class) {
	reduced, changed := f.Col(s.reduced), f.Col(c.changed)
	snapshot, days, overlap := f.Col(s.snapshotOut), f.Col(s.snapshotDays), f.Col(s.overlap)
	for i := range snapshot {
		snapshot[i] = SnapshotSpace(changed[i], days[i], overlap[i])
	}
	daily, flow := f.Col(s.daily), f.Col(c.flow)
	journal, history, compress, room := f.Col(s.journalOut), f.Col(s.journalDays), f.Col(s.compress), f.Col(s.room)
	for i := range journal {
		daily[i] = DailyBytes(flow[i])
		journal[i] = JournalSpace(daily[i], history[i], compress[i], room[i])
	}
	scratch, share, usable := f.Col(s.scratchOut), f.Col(s.share), f.Col(s.usable)
	for i := range usable {
		scratch[i] = ScratchSpace(reduced[i], share[i])
		usable[i] = UsableNeed(reduced[i], snapshot[i], journal[i], scratch[i])
	}
}
