package addendum

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"radif/output/document"
	"radif/output/record"
	"radif/output/table"
	"radif/output/tender"
)

// Schema names the layout of tender.json. Members may be added under the same name.
const Schema = "radif.tender/1"

// Issue is one issue of a tender: its rows, and what they were made from.
type Issue struct {
	Schema    string            `json:"schema"`
	Tool      record.Tool       `json:"tool"`
	Catalogue []record.Edition  `json:"catalogue"`
	Title     document.Text     `json:"title"`
	Date      string            `json:"date"`
	Run       Run               `json:"run"`
	Inputs    map[string]string `json:"inputs"` // of the scenario, as written, without prices
	Rows      tender.Rows       `json:"rows"`
}

// Run is the calculation behind an issue.
type Run struct {
	Scenario   string  `json:"scenario"`
	Digest     string  `json:"digest"`
	Seed       uint64  `json:"seed"`
	Trials     int     `json:"trials"`
	Confidence float64 `json:"confidence"`
}

// IssueOf puts a tender into the form in which it is kept.
func IssueOf(in tender.Input, book tender.Book) Issue {
	r, inputs := in.Result, make(map[string]string, len(in.Origins))
	for id, o := range in.Origins {
		if !table.IsPrice(id) {
			inputs[id] = o.Text
		}
	}
	return Issue{Schema: Schema, Tool: in.Tool, Catalogue: in.Catalogue, Title: book.Document.Title, Date: book.Document.Date, Inputs: inputs, Rows: book.Rows,
		Run: Run{r.Name, r.Digest, r.Seed, r.Trials, r.Confidence}}
}

// Encode writes tender.json.
func (i Issue) Encode() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	err := e.Encode(i)
	return b.Bytes(), err
}

// Decode reads tender.json.
func Decode(text []byte) (Issue, error) {
	var i Issue
	if err := json.Unmarshal(text, &i); err != nil {
		return i, err
	}
	if i.Schema != Schema {
		return i, fmt.Errorf("schema is %q; this version reads %q", i.Schema, Schema)
	}
	if len(i.Rows.Requirements) == 0 {
		return i, errors.New("it holds no requirements")
	}
	return i, nil
}
