package addendum

import (
	"maps"
	"slices"
	"strings"

	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
	"radif/output/table"
)

// Feeds tells which inputs of the scenario a quantity of the plan rests on.
type Feeds map[string][]string

// shownInputs is how many changed inputs a cause names; the others are counted.
const shownInputs = 4

// reasons gives each change the buyer's reason, and its cause in the plan.
func (c *comparison) reasons() {
	for i := range c.Changes {
		x := &c.Changes[i]
		x.Reason = c.revision()
		x.Cause = c.cause(x)
	}
}

// revision is the reason that the buyer gives for this issue.
func (c *comparison) revision() document.Text {
	for _, r := range c.in.Package.Revisions {
		if r.Number == c.in.Package.Revision && r.Reason != (procurement.Text{}) {
			return document.Text{EN: or(r.Reason.EN, r.Reason.AR), AR: or(r.Reason.AR, r.Reason.EN)}
		}
	}
	return document.Text{}
}

func or(text, fallback string) string {
	if text == "" {
		return fallback
	}
	return text
}

// cause says what differs in the plan behind a value.
func (c *comparison) cause(x *Change) document.Text {
	switch {
	case x.quantity != "":
		return c.computed(x.quantity)
	case len(x.inputs) > 0:
		if moved := c.among(x.inputs); len(moved) > 0 {
			return c.told(moved)
		}
		if _, set := c.in.Settings[x.inputs[0]]; set {
			return c.words.word("addendum.setting")
		}
	}
	return document.Text{}
}

// computed is the cause behind a quantity of the plan: the inputs it is known to rest on, and those
// of its own stage that no formula shows, such as a number of routes; else the run or the program.
func (c *comparison) computed(quantity string) document.Text {
	moved := c.moved
	if feeds, known := c.feeds[quantity]; known {
		moved = c.among(feeds)
		for _, id := range c.moved {
			if !c.fed[id] && stage(id) == stage(quantity) {
				moved = append(moved, id)
			}
		}
		slices.Sort(moved)
	}
	a, b := c.old.Run, c.now.Run
	switch {
	case len(moved) > 0:
		return c.told(moved)
	case a.Seed != b.Seed || a.Trials != b.Trials || a.Confidence != b.Confidence:
		return c.words.fill("addendum.inputs", []string{"list"}, c.words.word("addendum.run"))
	case c.old.Tool != c.now.Tool || !slices.Equal(c.old.Catalogue, c.now.Catalogue):
		return c.words.fill("addendum.inputs", []string{"list"}, c.words.word("addendum.tool"))
	}
	return document.Text{}
}

// stage is the part of the plan that an input or a quantity belongs to.
func stage(id string) string {
	first, _, _ := strings.Cut(id, ".")
	switch first {
	case "space", "power", "cooling":
		return "facility"
	case "pools":
		return "compute"
	}
	return first
}

// among lists the changed inputs that are in a list.
func (c *comparison) among(list []string) []string {
	var out []string
	for _, id := range c.moved {
		if slices.Contains(list, id) {
			out = append(out, id)
		}
	}
	return out
}

// told names changed inputs with their values before and after.
func (c *comparison) told(ids []string) document.Text {
	w := c.words
	var texts []document.Text
	for _, id := range ids[:min(len(ids), shownInputs)] {
		before, had := c.old.Inputs[id]
		after, has := c.now.Inputs[id]
		old, now := w.foreign(table.Written(before)), w.foreign(table.Written(after))
		switch name := w.foreign(id); {
		case had && has:
			texts = append(texts, w.fill("addendum.input", []string{"input", "old", "new"}, name, old, now))
		case has:
			texts = append(texts, w.fill("addendum.input-new", []string{"input", "new"}, name, now))
		default:
			texts = append(texts, w.fill("addendum.input-gone", []string{"input", "old"}, name, old))
		}
	}
	if rest := len(ids) - shownInputs; rest > 0 {
		texts = append(texts, w.fill("addendum.more", []string{"count"}, w.say(func(one lingo.Words) string { return one.Exact(float64(rest)) })))
	}
	return w.fill("addendum.inputs", []string{"list"}, w.list(texts...))
}

// differing lists the inputs whose values are written otherwise, by their ids.
func differing(old, now map[string]string) []string {
	seen := map[string]bool{}
	for _, ids := range []map[string]string{old, now} {
		for id := range ids {
			a, had := old[id]
			b, has := now[id]
			if had != has || written(a) != written(b) {
				seen[id] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// written is a value without its basis and source, and without the way it is spaced.
func written(text string) string { return strings.Join(strings.Fields(table.Written(text)), " ") }
