package lingo

import (
	"regexp"
	"sort"
	"strconv"
	"strings"

	"radif/model/plan"
)

// Quantity returns the title of a quantity. Quantities of a recovery class carry the class in
// their id, "recovery.rpo.critical"; parts of a quantity name the part,
// "compute.servers[general]".
func (w Words) Quantity(id string) string {
	if w.Has("quantity." + id) {
		return w.Word("quantity." + id)
	}
	for _, family := range []string{"recovery.rpo", "recovery.rto"} {
		if class, ok := strings.CutPrefix(id, family+"."); ok {
			return w.Word("quantity."+family) + " (" + w.Name("recovery", class) + ")"
		}
	}
	if quantity, part, ok := strings.Cut(strings.TrimSuffix(id, "]"), "["); ok {
		list := "pools"
		if strings.HasPrefix(quantity, "storage.") {
			list = "storage.classes"
		}
		return w.Quantity(quantity) + " (" + w.called(list, part) + ")"
	}
	return w.Foreign(id)
}

// Quantities returns the titles of a quantity in both languages, for results that carry both.
func Quantities() func(id string) plan.Title {
	en, ar := New(English), New(Arabic)
	return func(id string) plan.Title { return plan.Title{EN: en.Quantity(id), AR: ar.Quantity(id)} }
}

// Subject names what a warning or a step is about: a quantity, a quantity of a phase
// ("power.ups@phase-1"), an item, or a scenario path, which stays as it is.
func (w Words) Subject(id string) string {
	quantity, phase, dated := strings.Cut(id, "@")
	title := w.Or("item."+quantity, w.Quantity(quantity))
	if dated {
		return title + " (" + w.Foreign(phase) + ")"
	}
	return title
}

// Warning turns a warning into its sentence. A kind the table does not know is shown with all
// its facts: nothing is dropped.
func (w Words) Warning(a plan.Warning) string {
	if !w.Has("warning." + a.ID) {
		return w.unknownWarning(a)
	}
	pairs := []string{"subject", w.Subject(a.Subject)}
	for _, name := range sortedKeys(a.Values) {
		fact := w.fact
		if name == "items" {
			fact = w.items
		}
		pairs = append(pairs, name, fact(a.Values[name]))
	}
	return unfilled.ReplaceAllString(w.Say("warning."+a.ID, pairs...), "?")
}

// lists are the lists of a scenario in which the subjects of items and of costs stand.
var lists = map[string]string{
	"server": "pools", "drive": "storage.classes", "drive-shelf": "storage.classes", "device": "facility.devices.others",
	"energy": "finance.energy.periods", "links": "finance.links", "staff": "finance.staff", "licences": "finance.licences", "supplies": "finance.supplies",
}

// Item names an item of equipment, or a cost, with what it is for: "Server (General hosts)".
func (w Words) Item(id, subject string) string {
	name := w.Or("item."+id, w.Or("cost."+id, w.Foreign(id)))
	if subject == "" {
		return name
	}
	return name + " (" + w.called(lists[id], subject) + ")"
}

// called is the name of a part: its title, or the word for what every site has, such as the store of
// the backups.
func (w Words) called(list, id string) string {
	if title := w.Title(w.names[list+"."+id]); title != "" {
		return title
	}
	return w.Or("subject."+id, w.Foreign(id))
}

// items names the items of a list such as "server/general, rack".
func (w Words) items(text string) string {
	var names []string
	for _, one := range strings.Split(text, ", ") {
		id, subject, _ := strings.Cut(one, "/")
		names = append(names, w.Item(id, subject))
	}
	return w.List(names)
}

// unfilled is a place in a sentence for which a warning brought no fact.
var unfilled = regexp.MustCompile(`\{[a-z]+\}`)

func (w Words) unknownWarning(a plan.Warning) string {
	facts := []string{a.ID}
	for _, name := range sortedKeys(a.Values) {
		facts = append(facts, name+" "+w.fact(a.Values[name]))
	}
	return w.Subject(a.Subject) + ": " + w.List(facts)
}

// fact formats a value of a warning where it is a number, alone or with a unit of the table;
// any other text stays.
func (w Words) fact(text string) string {
	number, unit, _ := strings.Cut(text, " ")
	v, err := strconv.ParseFloat(number, 64)
	if err != nil || !w.Has("unit."+unit) && unit != "" {
		return w.Foreign(text)
	}
	return w.Format(v, unit, Rounded)
}

func sortedKeys(m map[string]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
