package facility

import "radif/model/series"

// RoomHeat is F6: heat that the cooling plant removes, W: IT + UPS loss·inside + distribution loss + lighting + people.
// All in W; inside: share of the UPS loss that falls into cooled rooms. Source: terms of APC WP25.
func RoomHeat(it, ups, inside, distribution, lighting, people float64) float64 {
	return it + float64(ups*inside) + distribution + lighting + people
}

// AuxiliaryPower is F10: power of what else the site draws all the time, W: share·design + fixed.
func AuxiliaryPower(design, share, fixed float64) float64 { return float64(design*share) + fixed }

// plantInput is the frozen plant and one load on it.
type plantInput struct {
	UPS          UPS
	Distribution Distribution
	Auxiliary    Auxiliary
	Cooling      Cooling

	IT         series.Col // W, at the point
	Design     series.Col // W, frozen design-day IT load: capacity of the distribution
	Power      series.Col // W, UPS in place
	WhiteSpace series.Col // m²
	People     bool       // somebody is in the room
	Point      string     // for the trace
}

// heatColumns are the loads of a point, W, without cooling.
type heatColumns struct{ ups, distribution, lighting, people, auxiliary, heat series.Col }

// heat declares the losses of a point and the heat that they leave.
func (in plantInput) heat(b *series.Builder, s *series.Sheet) heatColumns {
	h, a, at := heatColumns{people: series.Zero}, in.Auxiliary, " ("+in.Point+")"
	carried := carriedLoad(s, in.IT, b.InputOr(in.UPS.Mechanical, "1", series.Zero), at)
	h.ups = lossInputs(b, in.UPS.Loss).of(s, "F4", "P_ups", in.Power, carried)
	h.distribution = lossInputs(b, in.Distribution.Loss).of(s, "F10", "P_dist", in.Design, in.IT)
	h.lighting = product(s, line("F6", "P_light", "W", "P_light = lighting · A_white"+at),
		arg("lighting", b.InputOr(a.Lighting, "W/m²", series.Zero)), arg("A_white", in.WhiteSpace))
	if in.People && a.People.Given() {
		h.people = product(s, line("F6", "Q_people", "W", "Q_people = people · heat"+at),
			arg("people", b.Input(a.People, "1")), arg("heat", b.Input(a.PersonHeat, "W")))
	}
	h.auxiliary = s.Three(line("F10", "P_aux", "W", "P_aux = P_design · share + fixed"+at), AuxiliaryPower,
		arg("P_design", in.Design), arg("share", b.InputOr(a.Share, "1", series.Zero)), arg("fixed", b.InputOr(a.Fixed, "W", series.Zero)))
	h.heat = s.Six(line("F6", "Q", "W", "Q = P_IT + P_ups · inside + P_dist + P_light + Q_people"+at), RoomHeat,
		arg("P_IT", in.IT), arg("P_ups", h.ups), arg("inside", b.InputOr(in.Cooling.UPSInside, "1", series.One)),
		arg("P_dist", h.distribution), arg("P_light", h.lighting), arg("Q_people", h.people))
	return h
}

// cooled declares the electrical power of a cooling plant of some rating (W thermal) under a heat, with
// the proportional coefficient of the moment.
func (c Cooling) cooled(b *series.Builder, s *series.Sheet, rating, heat, power series.Col) series.Col {
	k := lossColumns{b.InputOr(c.NoLoad, "1", series.Zero), power, b.InputOr(c.Square, "1", series.Zero)}
	return k.of(s, "F6", "P_cool", rating, heat)
}

// total declares what the whole site draws, before the transformer.
func (h heatColumns) total(s *series.Sheet, it, cooling series.Col, point string) series.Col {
	return sum(s, line("F10", "P_site", "W", "P_site = P_IT + P_ups + P_dist + P_light + P_aux + P_cool ("+point+")"),
		arg("P_IT", it), arg("P_ups", h.ups), arg("P_dist", h.distribution), arg("P_light", h.lighting),
		arg("P_aux", h.auxiliary), arg("P_cool", cooling))
}
