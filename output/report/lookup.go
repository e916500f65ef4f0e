package report

import (
	"slices"

	"radif/model/plan"
	"radif/output/lingo"
)

// design finds the design value of a quantity in a phase.
func (t teller) design(id, phase string) (plan.Design, bool) {
	for _, d := range t.Result.Design {
		if d.ID == id && d.Phase == phase {
			return d, true
		}
	}
	return plan.Design{}, false
}

// ids lists the quantities that have design values, in their order.
func ids(list []plan.Design) []string {
	var out []string
	for _, d := range list {
		if !slices.Contains(out, d.ID) {
			out = append(out, d.ID)
		}
	}
	return out
}

// phase is the title of a phase.
func phase(p plan.PhaseInfo, w lingo.Words) string {
	if title := w.Title(p.Title); title != "" {
		return title
	}
	return w.Foreign(p.ID)
}

func (t teller) phaseOf(id string, w lingo.Words) string {
	for _, p := range t.Result.Phases {
		if p.ID == id {
			return phase(p, w)
		}
	}
	return w.Foreign(id)
}

// named gives a warning the titles of the phases for their ids.
func (t teller) named(a plan.Warning, w lingo.Words) plan.Warning {
	for _, p := range t.Result.Phases {
		if a.Subject == p.ID {
			a.Subject = phase(p, w)
		}
		if stem, ok := cutPhase(a.Subject, p.ID); ok {
			a.Subject = stem + "@" + lingo.Unmarked(phase(p, w))
		}
	}
	return a
}

func cutPhase(subject, phase string) (string, bool) {
	n := len(subject) - len(phase) - 1
	if n > 0 && subject[n] == '@' && subject[n+1:] == phase {
		return subject[:n], true
	}
	return "", false
}
