package record

// ProvenanceSchema names the layout of provenance.json.
const ProvenanceSchema = "radif.provenance/1"

// Origin says where one input of the resolved scenario came from.
type Origin struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Col     int    `json:"col"`
	Basis   string `json:"basis"`  // measured, published, derived, estimate, policy; empty: unstated
	Source  string `json:"source"` // as the author wrote it, or the catalogue's
	Text    string `json:"text"`   // the value as written
	Default bool   `json:"default"`
}

// Origins gives the origin of each input by its id, the scenario path.
type Origins map[string]Origin

// provenance is provenance.json. Results do not depend on it: a line may move.
type provenance struct {
	Schema string         `json:"schema"`
	Inputs []inputOrigins `json:"inputs"`
}

type inputOrigins struct {
	ID string `json:"id"`
	Origin
}
