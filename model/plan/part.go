package plan

import (
	"fmt"
	"strings"

	"radif/model/series"
)

// ServicePart says how a service stands in a quantity, at the moment that was replayed.
type ServicePart struct {
	Sum        bool    // the group's value is the sum of such parts
	Need       string  // what of the service is shown, a word of output/lingo under "need."
	Unit       string  // of it
	Group      string  // what it shares: "pools.general", "storage.disks", "site"; empty: it has no part
	Driven     string  // what drives the value, a word like Need
	Own, Whole float64 // of the service and of its group, in DrivenUnit
	DrivenUnit string
	Value      float64 // of the group, in ValueUnit; 0 where the group has none of its own
	ValueUnit  string
	Next       string // the quantity whose chain leads on; empty: none does
}

// ExplainService returns the chain behind a service's part of a quantity in a month, for the trial
// that gives the site's design value of the quantity in the phase of that month, or trial 0 where
// the site has no design value for it. Of a quantity that is no sum over services it is the chain
// of what the service brings to the need, with its share in Part.
func (r *Run) ExplainService(quantity, service string, m series.Month) (*Trace, error) {
	at := int(m - r.Case.Start)
	if at < 0 || at >= r.Case.Months {
		return nil, r.outside(m)
	}
	trial, of := r.designTrial(quantity, at)
	return r.servicePart(quantity, service, moment{trial, at, of})
}

// ExplainServicePhase is ExplainService for the very trial and month of a phase's design value; for
// a quantity without design values, the last month of the phase.
func (r *Run) ExplainServicePhase(quantity, service, phase string) (*Trace, error) {
	if d, _, err := r.find(quantity, phase); err == nil {
		return r.servicePart(quantity, service, moment{d.Trial, int(d.At - r.Case.Start), phase})
	}
	for _, p := range r.phases {
		if p.ID == phase {
			return r.ExplainService(quantity, service, p.End-1)
		}
	}
	return nil, r.unknown(quantity, phase)
}

// moment is a month of a trial, and the phase whose design value the trial gave; empty: none.
type moment struct {
	trial, month int
	of           string
}

func (r *Run) servicePart(quantity, service string, m moment) (*Trace, error) {
	info, ok := r.Case.service(service)
	if !ok || !explainable(quantity) {
		return nil, fmt.Errorf("service %q has no quantity %q; known of it: %s", service, quantity, strings.Join(r.quantitiesOf(service), ", "))
	}
	x := r.newSharing()
	s := x.stand(quantity, info)
	if s.decides != series.Zero {
		x.ready()
		s.byMemory(r.frameAt(&x.pass, m.trial, m.month).Col(s.decides)[0])
	}
	x.ready()
	shown := s.shownUnit
	if shown == "" {
		shown = s.unit
	}
	t, err := r.chain(place{pass: &x.pass, col: s.shown, trial: m.trial, month: m.month}, shown)
	if err != nil {
		return nil, err
	}
	t.Design = Design{ID: quantity, Unit: shown, At: r.Case.Start + series.Month(m.month), Trial: m.trial}
	t.Site, t.Service, t.Of = quantitySite(quantity), service, m.of
	t.Part = s.part(shown)
	f := r.frameAt(&x.pass, m.trial, m.month)
	t.Part.Own, t.Part.Whole = toUnit(f.Col(s.own)[0], s.unit), toUnit(f.Col(s.whole)[0], s.unit)
	if s.value != series.Zero {
		t.Part.ValueUnit = quantityOf(quantity).Unit
		t.Part.Value = toUnit(f.Col(s.value)[0], t.Part.ValueUnit)
	}
	return t, nil
}

func (s stand) part(shown string) *ServicePart {
	p := &ServicePart{Sum: s.sum, Need: s.need, Driven: s.driven, Unit: shown, Group: s.group, DrivenUnit: s.unit, Next: s.next}
	if p.Driven == "" {
		p.Driven = s.need
	}
	if s.shown == series.Zero && s.own == series.Zero {
		p.Group = ""
	}
	return p
}

// service finds a service by its id.
func (c *Case) service(id string) (ServiceInfo, bool) {
	for _, s := range c.Services {
		if s.ID == id {
			return s, true
		}
	}
	return ServiceInfo{}, false
}

// explainable tells whether a service can be asked for a quantity: each of the register, and the
// machines of an inventory.
func explainable(quantity string) bool {
	if quantity == "demand.machines" {
		return true
	}
	_, ok := lookUp(quantity)
	return ok
}

// quantitiesOf lists what is kept of a service.
func (r *Run) quantitiesOf(service string) []string {
	var ids []string
	for _, o := range r.need.services {
		if r.Case.Services[o.service].ID == service {
			ids = append(ids, o.id)
		}
	}
	return ids
}
