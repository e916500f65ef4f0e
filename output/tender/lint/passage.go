package lint

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/tender"
)

// passage is a text in both languages with the place where it stands.
type passage struct {
	id, number string
	path       string // in the package, of the buyer's own words
	at         record.Origin
	en, ar     string
	atAR       record.Origin // of the Arabic, where it has a place of its own
	binding    bool          // says what a bidder must do
	source     source
}

// each calls f with the words of each language and where they stand.
func (p passage) each(f func(text string, at passage)) {
	if p.en != "" {
		f(p.en, p)
	}
	if p.ar != "" {
		f(p.ar, p.arabic())
	}
}

// arabic is the passage at the place of its Arabic words.
func (p passage) arabic() passage {
	if p.atAR.File != "" {
		p.at = p.atAR
	}
	return p
}

// clauses collects what the rows say.
func clauses(r tender.Rows) []passage {
	var list []passage
	add := func(id, number string, binding bool, texts ...document.Text) {
		for _, t := range texts {
			if t != (document.Text{}) {
				list = append(list, passage{source: row, id: id, number: number, en: lingo.Unmarked(t.EN), ar: lingo.Unmarked(t.AR), binding: binding})
			}
		}
	}
	for _, x := range r.Requirements {
		if x.Mark != document.Removed {
			add(x.ID, x.Number, true, x.Sentence)
		}
	}
	for _, x := range r.Tests {
		if x.Mark != document.Removed {
			add(x.ID, x.Number, true, x.Title, x.Method, x.Criterion, x.Load, x.Duration)
		}
	}
	for _, x := range r.Bill {
		if x.Mark != document.Removed {
			add(x.ID, x.Number, true, x.Description)
		}
	}
	for _, x := range r.Milestones {
		add(x.ID, x.Number, true, x.Title)
	}
	for _, x := range r.Lots {
		add("lots."+x.ID, "", false, x.Title)
	}
	for _, x := range r.Clauses {
		if x.Mark != document.Removed {
			add(x.ID, x.Number, false, x.Text)
		}
	}
	return list
}

// narrative are the settings that tell and require nothing.
var narrative = []string{"title", "background", "buyer", "site", "legal", "justifications", "revisions", "reviews"}

// settings collects every text of the buyer. What a legal part takes from files stands in those.
func settings(in tender.Input) []passage {
	w := walker{places: in.Settings}
	w.walk(reflect.ValueOf(in.Package), "")
	for i, p := range w.list {
		for _, part := range in.Package.Legal {
			if part.Files != (procurement.Text{}) && p.path == "legal."+part.ID+".body" {
				w.list[i].at, w.list[i].atAR = record.Origin{File: or(part.Files.EN, part.Files.AR)}, record.Origin{File: part.Files.AR}
			}
		}
	}
	return slices.DeleteFunc(w.list, func(p passage) bool { return strings.HasSuffix(p.path, ".files") })
}

// walker finds every text of a package: a new one is never forgotten.
type walker struct {
	places record.Origins
	list   []passage
}

func (w *walker) walk(v reflect.Value, path string) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			w.walk(v.Index(i), join(path, key(v.Index(i), i)))
		}
	case reflect.Struct:
		if t, ok := v.Interface().(procurement.Text); ok {
			if t != (procurement.Text{}) {
				w.list = append(w.list, w.passage(path, t))
			}
			return
		}
		for i := range v.NumField() {
			w.walk(v.Field(i), join(path, strings.ToLower(v.Type().Field(i).Name)))
		}
	}
}

// key names an item of a list: by its id or number, else by its place.
func key(v reflect.Value, i int) string {
	if v.Kind() == reflect.Struct {
		if id := v.FieldByName("ID"); id.IsValid() && id.String() != "" {
			return id.String()
		}
		if n := v.FieldByName("Number"); n.IsValid() {
			return strconv.FormatInt(n.Int(), 10)
		}
	}
	return strconv.Itoa(i)
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

func (w *walker) passage(path string, t procurement.Text) passage {
	p := passage{id: path, path: path, en: t.EN, ar: t.AR, binding: true}
	for _, n := range narrative {
		if path == n || strings.HasPrefix(path, n+".") {
			p.binding = false
		}
	}
	var id string
	p.at, id = w.place(path, "en", t.EN)
	if p.atAR, p.id = w.place(path, "ar", t.AR); id != "" {
		p.id = id
	}
	if p.at.File == "" {
		p.at = p.atAR
	}
	p.id = strings.TrimSuffix(strings.TrimSuffix(or(p.id, path), ".en"), ".ar")
	return p
}

// place finds where a text stands: under its own path, else wherever the very words stand.
func (w *walker) place(path, lang, text string) (record.Origin, string) {
	if text == "" {
		return record.Origin{}, ""
	}
	path = strings.Replace(path, ".body", ".text", 1)
	for _, id := range []string{path + "." + lang, path, "package." + path} {
		if o, ok := w.places[id]; ok {
			return o, id
		}
	}
	best := ""
	for id, o := range w.places {
		if (best == "" || id < best) && says(o.Text, text) {
			best = id
		}
	}
	return w.places[best], best
}

// says reports whether a file writes a text: alone, or as one language of a title.
func says(file, text string) bool {
	file, text = written(file), written(text)
	return file == text || strings.HasPrefix(file, "{") && strings.Contains(file, text)
}

// written is a text without what a file may write otherwise: quotes and line breaks.
func written(text string) string {
	return strings.Trim(strings.Join(strings.Fields(text), " "), `"'`)
}
