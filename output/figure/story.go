package figure

import (
	"strings"

	"radif/model/plan"
	"radif/output/lingo"
)

// story is a result with the words to tell it in.
type story struct {
	*plan.Result
	words   lingo.Words
	drivers []driven
}

// quantity finds a projection; false where the result has none for every month.
func (s *story) quantity(id string) (plan.QuantityResult, bool) {
	for _, q := range s.Quantities {
		if q.ID == id {
			return q, len(q.Month.P50) == len(s.Months)
		}
	}
	return plan.QuantityResult{}, false
}

// design lists the design values of a quantity in the order of the phases.
func (s *story) design(id string) []plan.Design {
	var list []plan.Design
	for _, d := range s.Design {
		if d.ID == id {
			list = append(list, d)
		}
	}
	return list
}

// maxima are the phase maxima of a quantity in the kept trials, empty where there are none.
func (s *story) maxima(id, phase string) []float64 {
	for _, m := range s.Maxima {
		if m.ID == id && m.Phase == phase {
			return m.Values
		}
	}
	return nil
}

func (s *story) phase(id string) plan.PhaseInfo {
	for _, p := range s.Phases {
		if p.ID == id {
			return p
		}
	}
	return plan.PhaseInfo{ID: id}
}

// phaseTitle is the title of a phase, its id where it has none.
func (s *story) phaseTitle(id string) string {
	if title := s.words.Title(s.phase(id).Title); title != "" {
		return title
	}
	return id
}

// lastMonth is the last month of the plan, as text.
func (s *story) lastMonth() string { return s.words.Month(s.Months[len(s.Months)-1]) }

// input names an uncertain input for a row: what it belongs to and behind it the field, or the field
// alone.
func (s *story) input(id string) (name, note string) {
	subject, field := s.words.InputParts(id)
	if subject == "" {
		return field, ""
	}
	return subject, field
}

// paragraphs joins sentences into a description.
func paragraphs(sentences ...string) string {
	var kept []string
	for _, t := range sentences {
		if t != "" {
			kept = append(kept, strings.TrimSuffix(t, ".")+".")
		}
	}
	return strings.Join(kept, " ")
}

// sized says in words what is specified for each phase, and from what.
func (s *story) sized(list []plan.Design) string {
	var said []string
	for _, d := range list {
		said = append(said, s.words.Say(s.given("figure.describe.design", d), "phase", s.phaseTitle(d.Phase), "month", s.words.Month(s.phase(d.Phase).Ready),
			"median", s.words.Format(d.Median, d.Unit, lingo.Rounded), "confidence", s.basis(d),
			"computed", s.words.Format(d.Computed, d.Unit, lingo.Rounded), "specified", s.words.Format(d.Specified, d.Unit, lingo.Sized)))
	}
	return paragraphs(said...)
}

// last is the value of the last month.
func last(values []float64) float64 { return values[len(values)-1] }

func peak(values []float64) float64 {
	var highest float64
	for _, v := range values {
		highest = max(highest, v)
	}
	return highest
}
