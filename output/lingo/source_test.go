package lingo

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// sources calls visit for every Go file under dir that is not a test.
func sources(t *testing.T, dir string, visit func(path string, file *ast.File)) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err == nil {
			visit(path, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}

// name is the last name of a type or function: Item of plan.Item.
func name(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

// TestKeysInTheCodeAreInTheTable reads the outputs' source: every key written out in a call of
// Word, Say or Or must exist.
func TestKeysInTheCodeAreInTheTable(t *testing.T) {
	w, seen := New(English), 0
	sources(t, "..", func(path string, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			if f := name(call.Fun); f != "Word" && f != "Say" {
				return true
			}
			if key, ok := literal(call.Args[0]); ok {
				seen++
				if !w.Has(key) {
					t.Errorf("%s: no word %q", path, key)
				}
			}
			return true
		})
	})
	if seen == 0 {
		t.Error("no key found: the test looks in the wrong place")
	}
}

// TestIdsOfTheModelAreInTheTable reads the model's source: the ids of items and warnings that
// are written out in it must have words.
func TestIdsOfTheModelAreInTheTable(t *testing.T) {
	w := New(English)
	kinds := map[string]string{"Item": "item.", "Warning": "warning.", "Part": "part.", "Mix": "mix."}
	sources(t, "../../model/plan", func(path string, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && len(call.Args) > 1 && name(call.Fun) == "warn" {
				if id, ok := literal(call.Args[0]); ok && !w.Has("warning."+id) {
					t.Errorf("%s: no word %q", path, "warning."+id)
				}
			}
			if call, ok := n.(*ast.CallExpr); ok && len(call.Args) > 3 && name(call.Fun) == "add" && strings.HasSuffix(path, "items.go") {
				if id, ok := literal(call.Args[0]); ok && !w.Has("item."+id) {
					t.Errorf("%s: no word %q", path, "item."+id)
				}
			}
			lit, ok := n.(*ast.CompositeLit)
			if !ok || kinds[name(lit.Type)] == "" {
				return true
			}
			for _, e := range lit.Elts {
				field, ok := e.(*ast.KeyValueExpr)
				if !ok || name(field.Key) != "ID" {
					continue
				}
				if id, ok := literal(field.Value); ok && !w.Has(kinds[name(lit.Type)]+id) {
					t.Errorf("%s: no word %q", path, kinds[name(lit.Type)]+id)
				}
			}
			return true
		})
	})
}
