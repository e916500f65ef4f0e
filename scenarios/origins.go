package scenarios

// Origin says where one value comes from.
type Origin struct {
	File      string
	Line, Col int
	Text      string // as written, on one line
	Default   bool   // not written in the scenario
	Basis     string // of a quantity: measured, published, derived, estimate, policy, unstated
	Source    string
	Date      string // of a default or a catalogue value
	Doc       string // what the value is
}

// origins lists where every value that is read comes from. A default has no place of its own.
func origins(root *value, taken []*value) map[string]Origin {
	out := map[string]Origin{}
	root.walk(func(v *value) {
		if v.leaf() && v.used {
			out[v.path] = v.origin()
		}
	})
	for _, v := range taken {
		out[v.path] = v.origin()
	}
	return out
}

func (v *value) origin() Origin {
	o := Origin{File: v.pos.File, Line: v.pos.Line, Col: v.pos.Col, Text: v.text, Default: v.implied,
		Basis: v.basis, Source: v.source, Date: v.date, Doc: v.field.Doc}
	if v.implied && !v.fromCatalogue() {
		o.File, o.Line, o.Col = "defaults", 0, 0
	}
	return o
}

// fromCatalogue tells whether the value is one of the catalogue.
func (v *value) fromCatalogue() bool {
	return len(v.path) > 10 && v.path[:10] == "catalogue."
}
