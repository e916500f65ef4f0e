package facility

import (
	"math"

	"radif/model/quantity"
	"radif/model/series"
)

// FeedPower is F2: power of one feed, W: V·I·pf for one phase (V to neutral), √3·V·I·pf for three
// (V between lines). 400 V, 32 A, three phases: 22.17 kW. Times the feed's limit it is what a
// rack may draw from A and B together, so that either feed carries the rack alone.
func FeedPower(voltage, current, phases, powerFactor float64) float64 {
	p := voltage * current * powerFactor
	if phases == 3 {
		return p * math.Sqrt(3)
	}
	return p
}

// RackLimit is F2: most IT power of a rack, W: feed·limit, and not more than the density where one is set
// (0: none).
func RackLimit(feed, limit, density float64) float64 {
	if density > 0 {
		return min(feed*limit, density)
	}
	return feed * limit
}

// RacksFor is F2: racks, continuous, that a total needs at so much a rack, with the share that stands
// twice while it is refreshed: total·(1 + refresh) / each. No total, no racks.
func RacksFor(total, refresh, each float64) float64 {
	if total <= 0 {
		return 0
	}
	return total * (1 + refresh) / each
}

// Racks is F2: whole racks, the most of those by units, by power and by weight, and the minimum. Where there
// is no IT at all there are no racks.
func Racks(byUnits, byPower, byWeight, minimum float64) float64 {
	need := max(byUnits, byPower, byWeight)
	if need <= 0 {
		return 0
	}
	return max(quantity.Ceil(need), quantity.Ceil(minimum))
}

// What binds the number of racks.
const (
	RacksUnbound = iota
	RacksByUnits
	RacksByPower
	RacksByWeight
	RacksByMinimum
)

// RackBinding says what binds (F2): 1 units, 2 power, 3 weight, 4 minimum; the first of equals.
func RackBinding(byUnits, byPower, byWeight, minimum float64) float64 {
	need := max(byUnits, byPower, byWeight)
	switch {
	case need <= 0:
		return RacksUnbound
	case quantity.Ceil(minimum) > quantity.Ceil(need):
		return RacksByMinimum
	case byUnits == need:
		return RacksByUnits
	case byPower == need:
		return RacksByPower
	}
	return RacksByWeight
}

// RackWeight is F12: loaded racks, kg: IT with its refresh share and the racks themselves.
func RackWeight(it, refresh, racks, own float64) float64 {
	return float64(it*(1+refresh)) + float64(racks*own)
}

// RackInput is the frozen IT that must be housed.
type RackInput struct {
	Rack    Rack
	Hosts   []Host
	Media   []Medium
	Devices []Device

	IT         series.Col   // design-day IT load, W, frozen
	HostCount  []series.Col // by Hosts
	ShelfCount []series.Col // by Media
	Pieces     []series.Col // by Devices; not read where Device.Count is given
}

// RackResult gives the columns filled by Prepare.
type RackResult struct {
	Racks      series.Col // pieces
	Continuous series.Col // the same before whole racks are counted, without the minimum
	Binding    series.Col // RacksByUnits ...
	Limit      series.Col // W in one rack
	Units      series.Col // U of IT
	WhiteSpace series.Col // m²
	Weight     series.Col // kg, loaded racks
	FeedUse    series.Col // mean load of one feed with both on / what it can give
}

// RackStage is the compiled stage (F2).
type RackStage struct {
	Result RackResult
	sheet  *series.Sheet
}

// CompileRacks declares the racks.
func CompileRacks(b *series.Builder, in RackInput) *RackStage {
	s := series.NewSheet(b, site)
	r, rack := RackResult{}, in.Rack
	units, weight := in.totals(b, s)
	refresh, own := b.InputOr(rack.Refresh, "1", series.Zero), b.InputOr(rack.Weight, "kg", series.Zero)
	minimum := b.InputOr(rack.Minimum, "1", series.Zero)
	r.Units = units
	feed := rack.feed(b, s)
	r.Limit = s.Three(line("F2", "P_rack", "W", "P_rack = min(feed · limit, density)"), RackLimit,
		arg("feed", feed), arg("limit", b.Input(rack.FeedLimit, "1")), arg("density", b.InputOr(rack.Density, "W", series.Zero)))
	room := s.Two(line("F2", "W_rack", "kg", "W_rack = max_weight - weight"), func(a, b float64) float64 { return a - b },
		arg("max_weight", b.Input(rack.MaxWeight, "kg")), arg("weight", own))
	by := func(symbol, of string, total, each series.Col) series.Col {
		return s.Three(line("F2", symbol, "1", symbol+" = "+of+" · (1 + refresh) / a rack's"), RacksFor,
			arg(of, total), arg("refresh", refresh), arg("each", each))
	}
	byUnits := by("r_U", "U", units, b.Input(rack.Units, "1"))
	byPower := by("r_P", "P_IT", in.IT, r.Limit)
	byWeight := by("r_W", "W", weight, room)
	all := []series.Arg{arg("r_U", byUnits), arg("r_P", byPower), arg("r_W", byWeight), arg("minimum", minimum)}
	r.Continuous = s.Three(line("F2", "r", "1", "r = max(r_U, r_P, r_W)"), func(a, b, c float64) float64 { return max(a, b, c) }, all[0], all[1], all[2])
	r.Racks = s.Four(line("F2", "racks", "1", "racks = max(ceil(r), minimum)"), Racks, all[0], all[1], all[2], all[3])
	r.Binding = s.Four(line("F2", "binding", "1", "1 units, 2 power, 3 weight, 4 minimum"), RackBinding, all[0], all[1], all[2], all[3])
	r.WhiteSpace = product(s, line("F12", "A_white", "m²", "A_white = racks · area"), arg("racks", r.Racks), arg("area", b.Input(rack.Area, "m²")))
	r.Weight = s.Four(line("F12", "W_racks", "kg", "W_racks = W · (1 + refresh) + racks · weight"), RackWeight,
		arg("W", weight), arg("refresh", refresh), arg("racks", r.Racks), arg("weight", own))
	r.FeedUse = s.Three(line("F2", "x_feed", "1", "x_feed = P_IT / racks / 2 / feed"), FeedUse, arg("P_IT", in.IT), arg("racks", r.Racks), arg("feed", feed))
	return &RackStage{r, s}
}

// FeedUse is F2: mean load of each of the two feeds of a rack / what one can give, both being on. It
// must stay within half the limit, so that one feed carries the whole rack.
func FeedUse(it, racks, feed float64) float64 { return Ratio(it, racks) / 2 / feed }

func (r Rack) feed(b *series.Builder, s *series.Sheet) series.Col {
	phases := float64(r.FeedPhases)
	return s.Three(line("F2", "feed", "W", "feed = V · I · pf, times √3 for three phases"),
		func(v, i, pf float64) float64 { return FeedPower(v, i, phases, pf) },
		arg("V", b.Input(r.FeedVoltage, "V")), arg("I", b.Input(r.FeedCurrent, "A")), arg("pf", b.InputOr(r.FeedPowerFactor, "1", series.One)))
}

// totals declares rack units and weight of the IT.
func (in RackInput) totals(b *series.Builder, s *series.Sheet) (units, weight series.Col) {
	var height, mass []series.Arg
	add := func(id string, count series.Col, u, kg series.Param) {
		height = append(height, arg("U_"+id, product(s, line("F2", "U_"+id, "U", "U = pieces · units"), arg("pieces", count), arg("units", b.Input(u, "1")))))
		mass = append(mass, arg("W_"+id, product(s, line("F2", "W_"+id, "kg", "W = pieces · weight"), arg("pieces", count), arg("weight", b.Input(kg, "kg")))))
	}
	for i, h := range in.Hosts {
		add(h.ID, in.HostCount[i], h.Units, h.Weight)
	}
	for i, m := range in.Media {
		add(m.ID, in.ShelfCount[i], m.ShelfUnits, m.ShelfWeight)
	}
	for i, d := range in.Devices {
		add(d.ID, pieces(b, d, in.Pieces, i), d.Units, d.Weight)
	}
	units = sum(s, line("F2", "U", "U", "U = sum over IT"), height...)
	weight = sum(s, line("F2", "W", "kg", "W = sum over IT"), mass...)
	return units, weight
}

// Prepare fills the columns.
func (s *RackStage) Prepare(f *series.Frame) { s.sheet.Run(f) }
