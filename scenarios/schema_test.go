package scenarios

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"radif/scenarios/node"
)

var jsonNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$`)

// plainValue is what a YAML editor makes of a node: numbers, truth values, texts, lists, maps.
func plainValue(n *node.Node) any {
	switch n.Kind {
	case node.Map:
		m := map[string]any{}
		for _, f := range n.Fields {
			m[f.Key] = plainValue(f.Value)
		}
		return m
	case node.List:
		list := []any{}
		for _, item := range n.Items {
			list = append(list, plainValue(item))
		}
		return list
	case node.Null:
		return nil
	}
	if !n.Quoted && (n.Text == "true" || n.Text == "false") {
		return n.Text == "true"
	}
	if x, err := strconv.ParseFloat(n.Text, 64); err == nil && !n.Quoted && jsonNumber.MatchString(n.Text) {
		return x
	}
	return n.Text
}

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("scenario.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("scenario.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Decoder and schema judge one corpus. What has the wrong form (form-*.yaml) both refuse; what
// has the right form and makes no sense (sense-*.yaml) only the decoder can refuse.
func TestDecoderAndSchemaAgree(t *testing.T) {
	s := compiled(t)
	good, _ := filepath.Glob("library/*.yaml")
	more, _ := filepath.Glob("testdata/good/*.yaml")
	bad, _ := filepath.Glob("testdata/bad/*.yaml")
	for _, name := range append(append(append(good, more...), bad...), "starter.yaml") {
		if strings.HasPrefix(filepath.Base(name), "yaml-") {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		tree, problems := node.Parse(name, text)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		refused := s.Validate(plainValue(tree))
		_, decoder := Load(Request{File: name, Catalogue: known()})
		isBad := strings.HasPrefix(filepath.Base(name), "form-") || strings.HasPrefix(filepath.Base(name), "sense-")
		if isBad != (len(decoder) > 0) {
			t.Errorf("%s: decoder says %v", name, decoder)
		}
		if isForm := strings.HasPrefix(filepath.Base(name), "form-"); isForm != (refused != nil) {
			t.Errorf("%s: schema says %v", name, refused)
		}
	}
}
