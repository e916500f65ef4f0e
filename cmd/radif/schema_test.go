package main

import (
	"bytes"
	"context"
	"strconv"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"radif/scenarios/node"
)

// What radif schema prints is a schema that an editor can use: the shipped scenarios pass, and a
// scenario with a misspelt key does not.
func TestPrintedSchema(t *testing.T) {
	var out, errs bytes.Buffer
	if code := run(context.Background(), []string{"schema"}, &out, &errs); code != exitDone || errs.Len() > 0 {
		t.Fatal(code, errs.String())
	}
	text, err := jsonschema.UnmarshalJSON(&out)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("scenario.json", text); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("scenario.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{"minimal.yaml", "hospital.yaml", "jordan-2024.yaml"} {
		text, err := variation{}.read(file)
		if err != nil {
			t.Fatal(err)
		}
		tree, problems := node.Parse(file, text)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		value := edited(tree).(map[string]any)
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		value["servces"] = value["services"]
		if schema.Validate(value) == nil {
			t.Errorf("%s: servces is accepted", file)
		}
	}
}

// edited is what an editor of YAML makes of a node.
func edited(n *node.Node) any {
	switch n.Kind {
	case node.Map:
		m := map[string]any{}
		for _, f := range n.Fields {
			m[f.Key] = edited(f.Value)
		}
		return m
	case node.List:
		list := []any{}
		for _, item := range n.Items {
			list = append(list, edited(item))
		}
		return list
	case node.Null:
		return nil
	}
	if !n.Quoted && (n.Text == "true" || n.Text == "false") {
		return n.Text == "true"
	}
	if v, err := strconv.ParseFloat(n.Text, 64); err == nil && !n.Quoted {
		return v
	}
	return n.Text
}
