package plan

import "radif/model/series"

// frozen is the plant as columns: each holds, month by month, the value that was fixed for the
// phase the month belongs to, and zero before the first phase.
type frozen struct {
	phaseAt []int // by month; -1 before the first phase
	cols    []series.Col
	values  [][]float64 // by column, by phase
}

// newFrozen prepares the columns of one pass.
func (r *Run) newFrozen() *frozen {
	z := &frozen{}
	for m := range r.Case.Months {
		z.phaseAt = append(z.phaseAt, r.phaseAt(m))
	}
	return z
}

// column declares a frozen column with its value in each phase, in base units.
func (z *frozen) column(b *series.Builder, subject, symbol, unit string, byPhase []float64) series.Col {
	c := b.Column(frozenStep(subject, symbol, unit))
	z.cols, z.values = append(z.cols, c), append(z.values, byPhase)
	return c
}

// frozenStep is the step of a value that an earlier pass fixed (U0). It names the quantity whose
// own chain leads on from there.
func frozenStep(subject, symbol, unit string) series.Step {
	expr := symbol + " as installed in this phase"
	if from := frozenFrom(subject, symbol); from != "" {
		expr += ": see " + from
	}
	return series.Step{Formula: "U0", Subject: subject, Symbol: symbol, Unit: unit, Expr: expr}
}

// frozenFrom is the quantity that fixed a value; empty where none is shown for it.
func frozenFrom(subject, symbol string) string {
	switch symbol {
	case "hosts", "cores":
		return "compute.servers"
	case "drives", "shelves":
		if subject == "storage.backup" {
			return "storage.backup"
		}
		return "storage.raw"
	case "pieces":
		if subject == "devices.firewall" || subject == "devices.balancer" {
			return "network.firewall"
		}
		return "network.ports"
	case "P_IT", "P_IT_standby", "P_IT_design":
		return "power.it"
	case "P_UPS", "n_ups":
		return "power.ups"
	case "n_cab":
		return "power.battery"
	case "Q_inst", "n_cool":
		return "cooling.capacity"
	case "A_white", "m_racks":
		return "space.racks"
	case "P_site", "P_gen", "P_set", "n_set", "n_all":
		return "power.generator"
	case "n_tank":
		return "power.fuel"
	case "S_tr", "n_tr":
		return "power.utility"
	case "A":
		return "space.area"
	case "m":
		return "space.weight"
	case "usable":
		return "storage.usable"
	}
	return ""
}

// month fills the columns for month m.
func (z *frozen) month(f *series.Frame, m int) {
	p := z.phaseAt[m]
	for i, c := range z.cols {
		v := 0.0
		if p >= 0 {
			v = z.values[i][p]
		}
		f.Set(c, v)
	}
}
