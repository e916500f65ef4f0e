package model_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var (
	formulaID = regexp.MustCompile(`\b(?:U(?:10|[0-9])|[DCSNFKR][1-9][0-9]?)\b`)
	heading   = regexp.MustCompile(`^### (\w+) · `)
	quoted    = regexp.MustCompile("`([^`]+)`")
	goName    = regexp.MustCompile(`^[a-z]+\.[A-Za-z0-9.]*[A-Za-z0-9]$`)
	example   = regexp.MustCompile("^- `([a-z]+)\\.(\\w+)\\(([^)]*)\\) = ([^`]+)`: ")
)

// section is what the manual says of one formula.
type section struct {
	text      string
	functions []string // "demand.Volume", "plan.Run.design"
	examples  []worked
}

// worked is a worked example: of the manual, or a case of a package.
type worked struct {
	Formula, Function string
	pkg               string
	In                map[string]float64
	Want              float64
}

// readManual reads docs/model.md by formula.
func readManual(t *testing.T) map[string]*section {
	t.Helper()
	raw, err := os.ReadFile("../docs/model.md")
	if err != nil {
		t.Fatal(err)
	}
	manual := map[string]*section{}
	var s *section
	for n, line := range strings.Split(string(raw), "\n") {
		switch m := heading.FindStringSubmatch(line); {
		case m != nil:
			if manual[m[1]] != nil {
				t.Errorf("%s stands twice in the manual", m[1])
			}
			s = &section{}
			manual[m[1]] = s
		case strings.HasPrefix(line, "#"):
			s = nil
		case s != nil && strings.HasPrefix(line, "- `"):
			s.examples = append(s.examples, readExample(t, n+1, line))
		case s != nil:
			s.text += line + "\n"
			s.functions = append(s.functions, named(line)...)
		}
	}
	return manual
}

// named returns the functions that a line names: all in the last column of a table, and those of
// exported names elsewhere.
func named(line string) []string {
	cells := strings.Split(strings.Trim(line, "| "), " | ")
	var out []string
	for i, cell := range cells {
		for _, m := range quoted.FindAllStringSubmatch(cell, -1) {
			name := m[1]
			_, rest, _ := strings.Cut(name, ".")
			column := len(cells) > 1 && i == len(cells)-1
			if goName.MatchString(name) && (column || rest[0] >= 'A' && rest[0] <= 'Z') {
				out = append(out, name)
			}
		}
	}
	return out
}

func readExample(t *testing.T, n int, line string) worked {
	t.Helper()
	m := example.FindStringSubmatch(line)
	if m == nil {
		t.Fatalf("docs/model.md:%d is no worked example: %s", n, line)
	}
	w := worked{pkg: m[1], Function: m[2], In: map[string]float64{}}
	var err error
	if w.Want, err = strconv.ParseFloat(m[4], 64); err != nil {
		t.Fatalf("docs/model.md:%d: %v", n, err)
	}
	for _, arg := range strings.Split(m[3], ", ") {
		name, value, _ := strings.Cut(arg, " ")
		if w.In[name], err = strconv.ParseFloat(value, 64); err != nil {
			t.Fatalf("docs/model.md:%d: %v", n, err)
		}
	}
	return w
}

// code is what the source of the model says of its formulas.
type code struct {
	doc   map[string]string   // by function, "demand.Volume"
	steps map[string][]string // formula ids of the trace, with the files that name them
	tests map[string]string   // doc comments of the tests, "plan.TestTinySiteByHand"
}

func readCode(t *testing.T) code {
	t.Helper()
	c := code{map[string]string{}, map[string][]string{}, map[string]string{}}
	files, err := filepath.Glob("*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		c.read(file, f)
	}
	return c
}

func (c code) read(file string, f *ast.File) {
	pkg, test := filepath.Base(filepath.Dir(file)), strings.HasSuffix(file, "_test.go")
	for _, d := range f.Decls {
		fn, ok := d.(*ast.FuncDecl)
		switch {
		case !ok:
		case test:
			c.tests[pkg+"."+fn.Name.Name] = fn.Doc.Text()
		default:
			c.doc[pkg+"."+plainName(fn)] = fn.Doc.Text()
		}
	}
	if test {
		return
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if id, _ := strconv.Unquote(lit.Value); id != "" && formulaID.FindString(id) == id {
				c.steps[id] = append(c.steps[id], file)
			}
		}
		return true
	})
}

// plainName is "Volume", or "Run.design" for a method.
func plainName(fn *ast.FuncDecl) string {
	if fn.Recv == nil {
		return fn.Name.Name
	}
	of := fn.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	if id, ok := of.(*ast.Ident); ok {
		return id.Name + "." + fn.Name.Name
	}
	return fn.Name.Name
}

// readCases reads the worked cases of all packages.
func readCases(t *testing.T) []worked {
	t.Helper()
	files, err := filepath.Glob("*/testdata/cases.json")
	if err != nil || len(files) < 8 {
		t.Fatalf("%d files of cases, %v", len(files), err)
	}
	var all []worked
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var list []worked
		if err := json.Unmarshal(raw, &list); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for _, c := range list {
			c.pkg, _, _ = strings.Cut(filepath.ToSlash(file), "/")
			all = append(all, c)
		}
	}
	return all
}
