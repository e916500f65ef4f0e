package lingo

import (
	"slices"
	"strings"
)

// titled are the lists of a scenario whose items have an id and mostly a title; a star stands for an
// id. In a path the segment after one of them is an id, and so is each name of a map of kinds.
var titled = []string{
	"services", "drivers", "profiles", "recovery", "pools", "platform", "events", "margins", "plan.phases",
	"services.*.demand.steps", "services.*.demand.events", "services.*.inventory.steps", "storage.classes", "storage.kinds", "facility.devices.others",
	"finance.prices", "finance.energy.periods", "finance.links", "finance.staff", "finance.licences", "finance.supplies",
}

// InputParts names an input by what it belongs to, such as a service or a pool, and by its field there.
// What belongs to the site as a whole has no subject. A field that the table does not know is shown
// by its path, whole and without a subject: an input is never lost.
func (w Words) InputParts(id string) (subject, field string) {
	if w.Has("input." + id) {
		return "", w.Word("input." + id)
	}
	path := inputPath(id)
	key, point := path.key()
	if !w.Has("input." + key) {
		return "", w.Isolate(id)
	}
	var part string
	for i, item := range path.items {
		if name := w.Name(item.list, item.id); i == 0 {
			subject = name
		} else {
			part = name
		}
	}
	return subject, w.Say("input."+key, "part", part, "point", w.Isolate(point))
}

// Input names an input in a sentence: "Digital identity: transactions".
func (w Words) Input(id string) string {
	subject, field := w.InputParts(id)
	if subject == "" {
		return field
	}
	return w.Say("input.named", "subject", subject, "field", field)
}

// item is one of a list.
type item struct{ list, id string }

// path is an input's path, the ids of the lists on it apart from its fields.
type path struct {
	items  []item
	fields []string
}

func inputPath(id string) path {
	var p path
	var form []string // the path with a star for each id
	segments := strings.Split(id, ".")
	for i, s := range segments {
		if slices.Contains(titled, strings.Join(form, ".")) {
			p.items = append(p.items, item{strings.Join(segments[:i], "."), s})
			form = append(form, "*")
			continue
		}
		p.fields, form = append(p.fields, s), append(form, s)
	}
	return p
}

// key is the fields in the table's way: a law of growth is the same wherever it stands, and the points
// of a curve have one key.
func (p path) key() (key, point string) {
	fields := p.fields
	if at := slices.Index(fields, "growth"); at >= 0 {
		fields = fields[at:]
	}
	key = strings.Join(fields, ".")
	if rest, ok := strings.CutPrefix(key, "growth.table."); ok {
		return "growth.table", rest
	}
	return key, ""
}
