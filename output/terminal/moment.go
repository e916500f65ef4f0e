package terminal

import "radif/output/lingo"

// moment is the head of a question about one month or one service, which has no design value of
// its own.
func (e explain) moment() []string {
	d, w := e.t.Design, e.w
	of := []string{w.Quantity(d.ID)}
	if e.t.Service != "" {
		of = append(of, w.Subject("services."+e.t.Service))
	}
	lines := prose(w, []string{w.List(append(of, w.Month(d.At)))})
	value, central := e.amount(e.t.Value, d.Unit, ""), e.amount(e.t.Central, d.Unit, "")
	if d.Unit != daysUnit {
		value, central = w.Format(e.t.Value, d.Unit, lingo.Rounded), w.Format(e.t.Central, d.Unit, lingo.Rounded)
	}
	facts := [][2]string{
		{"explain.this-trial", e.all(value, e.brought(), e.trial())},
		{"explain.central", central},
	}
	facts = append(facts, e.share()...)
	return append(append(lines, e.stands()...), e.list(append(facts,
		[2]string{"explain.state", w.Say("explain.site", "state", w.Or("site."+e.t.Site, e.t.Site))}))...)
}

// trial says which trial was replayed, and why it.
func (e explain) trial() string {
	trial := e.w.Number(float64(e.t.Design.Trial))
	if e.t.Of == "" {
		return e.w.Say("explain.trial-first", "trial", trial)
	}
	return e.w.Say("explain.trial-of", "trial", trial, "phase", e.w.Foreign(e.t.Of))
}

// brought names what of a service is shown; empty where it is the quantity itself.
func (e explain) brought() string {
	if p := e.t.Part; p != nil && p.Group != "" && !p.Sum {
		return e.w.Word("need." + p.Need)
	}
	return ""
}

// stands says, of a quantity that is no sum over services, what stands in place of a part.
func (e explain) stands() []string {
	p, w := e.t.Part, e.w
	if p == nil || p.Sum {
		return nil
	}
	service := w.Subject("services." + e.t.Service)
	txt := w.Say("explain.no-part", "quantity", w.Quantity(e.t.Design.ID), "service", service)
	if p.Group != "" {
		txt = w.Say("explain.not-sum", "quantity", w.Quantity(e.t.Design.ID), "service", service, "group", e.group(), "need", w.Word("need."+p.Need))
	}
	return prose(w, wrap(txt, e.width, 2))
}

// group names what the service shares.
func (e explain) group() string {
	if e.t.Part.Group == "site" {
		return e.w.Word("explain.whole-site")
	}
	return e.subject(e.t.Part.Group)
}

// share is the service's share of what drives the value, what the group needs, and where to go on.
func (e explain) share() [][2]string {
	p, w := e.t.Part, e.w
	if p == nil {
		return nil
	}
	var facts [][2]string
	if p.Group != "" && p.Whole > 0 {
		share, whole, group := w.Percent(p.Own/p.Whole), w.Format(p.Whole, p.DrivenUnit, lingo.Rounded), e.group()
		txt := w.Say("explain.share-drives", "own", w.Format(p.Own, p.DrivenUnit, lingo.Rounded), "share", share, "whole", whole, "group", group, "need", w.Word("need."+p.Driven))
		if p.Sum {
			txt = w.Say("explain.share-sum", "share", share, "whole", whole, "group", group)
		}
		facts = append(facts, [2]string{"explain.share", txt})
	}
	if p.Value > 0 {
		facts = append(facts, [2]string{"explain.together", w.Say("explain.together-note", "group", e.group(), "value", w.Format(p.Value, p.ValueUnit, lingo.Rounded))})
	}
	if p.Next != "" && (!p.Sum || p.Group != "") {
		facts = append(facts, [2]string{"explain.next", w.Isolate("radif explain DIR " + p.Next + " --at " + e.t.Design.At.String())})
	}
	return facts
}
