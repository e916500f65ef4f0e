package scenarios

import (
	"path/filepath"

	"radif/model/procurement"
	"radif/scenarios/diag"
	"radif/scenarios/node"
)

// TenderRequest says which tender file is meant.
type TenderRequest struct {
	File   string
	Read   func(path string) ([]byte, error) // nil: files on disk, others inside the folder of File
	Phases []string                          // ids of the plan's phases; nil: phases are not held to them
}

// Tender is a loaded tender file: what the buyer sets, and where each value stands.
type Tender struct {
	Package procurement.Package
	Origins map[string]Origin // by path, defaults included
}

// LoadTender reads and checks a tender file. All problems are reported at once, sorted; with
// problems the Tender is nil.
func LoadTender(r TenderRequest) (*Tender, diag.List) {
	if r.Read == nil {
		r.Read = node.Files(r.File)
	}
	c := &checker{byPath: map[string]*value{}}
	tree, problems := node.Read(r.Read, r.File, diag.Problem{Pos: diag.Pos{File: r.File}})
	if len(problems) > 0 {
		return nil, problems
	}
	root := c.tree(tree, TenderFields(), tree.Get("estimate").Get("currency"))
	rules := &tenderRules{checker: c, root: root, request: r}
	rules.run()
	if len(c.problems) > 0 {
		c.problems.Sort()
		return nil, c.problems
	}
	bound := (&tenderBinder{root: root, legal: rules.legal, prices: rules.prices}).bind()
	return &Tender{Package: bound, Origins: origins(root, nil)}, nil
}

// beside is the path of a file inside the folder of the tender file; empty where it leads out.
func (r TenderRequest) beside(name string) string {
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		return ""
	}
	return filepath.Join(filepath.Dir(r.File), filepath.FromSlash(name))
}

// TenderReference renders the table of the tender file as the reference part of docs/tender.md.
func TenderReference() string {
	return reference(TenderFields()) + "\n### File of unit prices\n\n" + "The file that `estimate.file` names.\n\n" + rowsOf(priceFileFields())
}
