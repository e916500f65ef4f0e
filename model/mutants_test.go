package model_test

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
	"testing"
)

// mutant is one coefficient of the source: a float literal, or a named constant at all its uses.
type mutant struct {
	name string // "demand.StepFactor 1 #1": function, text, which of its kind
	pkg  string // "demand"
	at   []span // the places to be multiplied, one for a literal
}

// span is a piece of a source file.
type span struct {
	file       string
	start, end int
}

// source is one type-checked package of the model.
type source struct {
	dir   string
	fset  *token.FileSet
	files []*ast.File
	info  *types.Info
}

// load parses and checks the package in the folder dir beside this test; what it imports is read
// from the export data of the build cache.
func load(t *testing.T, dir string) source {
	t.Helper()
	out, err := exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}}={{.Export}}", "./"+dir).Output()
	if err != nil {
		t.Fatalf("go list %s: %v", dir, err)
	}
	exports := map[string]string{}
	for _, line := range strings.Fields(string(out)) {
		if path, file, ok := strings.Cut(line, "="); ok {
			exports[path] = file
		}
	}
	s := source{dir: dir, fset: token.NewFileSet(), info: &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}}}
	names, _ := filepath.Glob(filepath.Join(dir, "*.go"))
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(s.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		s.files = append(s.files, f)
	}
	lookup := func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) }
	config := types.Config{Importer: importer.ForCompiler(s.fset, "gc", lookup)}
	if _, err := config.Check("radif/model/"+dir, s.fset, s.files, s.info); err != nil {
		t.Fatal(err)
	}
	return s
}

// mutants lists every float literal but 0 in the bodies of the package's functions, and every
// constant of the package that a body uses as a float. Whole numbers typed int are indices,
// bounds and sizes: the shape of the program, not coefficients.
func (s source) mutants() []mutant {
	named := map[types.Object]*mutant{}
	var list []*mutant
	for _, f := range s.files {
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Body == nil {
				continue
			}
			seen := map[string]int{}
			ast.Inspect(fn.Body, func(n ast.Node) bool {
				switch x := n.(type) {
				case *ast.BasicLit:
					if s.coefficient(x) {
						seen[x.Value]++
						list = append(list, &mutant{pkg: s.dir, at: []span{s.span(x)},
							name: fmt.Sprintf("%s.%s %s #%d", s.dir, functionName(fn), x.Value, seen[x.Value])})
					}
				case *ast.Ident:
					c, ok := s.info.Uses[x].(*types.Const)
					if !ok || c.Pkg() == nil || !strings.HasSuffix(c.Pkg().Path(), "/"+s.dir) || !s.coefficient(x) {
						break
					}
					if named[c] == nil {
						named[c] = &mutant{pkg: s.dir, name: s.dir + " const " + c.Name()}
						list = append(list, named[c])
					}
					named[c].at = append(named[c].at, s.span(x))
				}
				return true
			})
		}
	}
	out := make([]mutant, len(list))
	for i, m := range list {
		out[i] = *m
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].name < out[j].name })
	return out
}

// coefficient reports whether an expression is a float constant other than 0.
func (s source) coefficient(x ast.Expr) bool {
	tv := s.info.Types[x]
	if tv.Value == nil || tv.Type == nil {
		return false
	}
	basic, ok := tv.Type.Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsFloat != 0 && constant.Sign(tv.Value) != 0
}

func (s source) span(n ast.Node) span {
	p := s.fset.Position(n.Pos())
	return span{p.Filename, p.Offset, p.Offset + int(n.End()-n.Pos())}
}

// functionName is "Volume" or "(*Stage).Month".
func functionName(fn *ast.FuncDecl) string {
	if fn.Recv == nil {
		return fn.Name.Name
	}
	return "(" + types.ExprString(fn.Recv.List[0].Type) + ")." + fn.Name.Name
}
