package scenarios

import (
	"bytes"
	"strings"

	"radif/model/plan"
	"radif/scenarios/catalogue"
	"radif/scenarios/diag"
	"radif/scenarios/node"
)

// Request says which scenario is meant: a file, what is laid over it, and the variant.
type Request struct {
	File     string
	Overlays []string
	Set      []string // path=value
	Variant  string
	Read     func(path string) ([]byte, error) // nil: files on disk, parents inside the folder of File

	Catalogue *catalogue.Catalogue // nil: the one that is built in
}

// Scenario is a loaded scenario: what the model runs, and beside it where its values come from.
type Scenario struct {
	Case     plan.Case
	Origins  map[string]Origin // by path of the value, catalogue values by their own
	Lock     []byte            // the scenario after composition; loading it gives an equal Case
	Notes    diag.List         // what a reader may want to know and is no fault
	Variants []string
}

// Load reads, composes and checks a scenario and binds it to the model. All problems are
// reported at once, sorted; with problems the Scenario is nil.
func Load(r Request) (*Scenario, diag.List) {
	if r.Read == nil {
		r.Read = node.Files(append([]string{r.File}, r.Overlays...)...)
	}
	known, problems := r.known()
	if len(problems) > 0 {
		return nil, problems
	}
	tree, early := node.Compose(r.Read, r.File, r.Overlays, r.Set, r.Variant)
	if tree == nil {
		early.Sort()
		return nil, early
	}
	out, problems := check(known, tree)
	problems = append(early, problems...)
	if r.Variant != "" || len(r.Overlays)+len(r.Set) > 0 {
		r.nearItems(problems)
	}
	variants, more := r.variants(known, problems)
	problems = append(problems, more...)
	if len(problems) > 0 {
		problems.Sort()
		return nil, problems
	}
	out.Variants = variants
	var lock bytes.Buffer
	if err := node.Write(&lock, tree); err != nil {
		return nil, diag.List{{Pos: diag.Pos{File: r.File}, Wrong: "the composed scenario cannot be written: " + err.Error()}}
	}
	out.Lock = lock.Bytes()
	return out, nil
}

// known returns the catalogue to look things up in.
func (r Request) known() (*catalogue.Catalogue, diag.List) {
	if r.Catalogue != nil {
		return r.Catalogue, nil
	}
	return catalogue.Load()
}

// check turns a composed tree into a scenario, or says all that is wrong with it.
func check(known *catalogue.Catalogue, tree *node.Node) (*Scenario, diag.List) {
	c := &checker{catalogue: known, byPath: map[string]*value{}}
	root := c.root(tree)
	rules := &rules{checker: c, root: root}
	rules.run()
	if len(c.problems) > 0 {
		return nil, c.problems
	}
	bound, b := bind(c, root)
	bound.Names = names(root)
	c.unread(root)
	rules.readByStages(b)
	if len(c.problems) > 0 {
		return nil, c.problems
	}
	rules.notes.Sort()
	return &Scenario{Case: bound, Origins: origins(root, b.taken), Notes: rules.notes}, nil
}

// variants checks every variant of a scenario, chosen or not, and reports what is wrong with
// those alone.
func (r Request) variants(known *catalogue.Catalogue, found diag.List) ([]string, diag.List) {
	names, problems := node.Variants(r.Read, r.File, r.Overlays)
	seen := map[string]bool{}
	for _, p := range found {
		seen[p.String()] = true
	}
	for _, name := range names {
		if name == r.Variant {
			continue
		}
		tree, more := node.Compose(r.Read, r.File, r.Overlays, r.Set, name)
		if len(more) == 0 {
			_, more = check(known, tree)
		}
		r.nearItems(more)
		for _, p := range more {
			if !seen[p.String()] {
				seen[p.String()] = true
				p.Wrong = "in the variant " + name + ": " + p.Wrong
				problems.Add(p)
			}
		}
	}
	return names, problems
}

// nearItems suggests an id of the file itself where something lies over an item that it does not
// have: with a slip in its id it is an item of its own, which lacks everything.
func (r Request) nearItems(problems diag.List) {
	under, wrong := node.Compose(r.Read, r.File, nil, nil, "")
	if len(wrong) > 0 {
		return
	}
	for i, p := range problems {
		if p.Hint == "" && p.Wrong == missingText {
			problems[i].Hint = nearItem(under, p.Field)
		}
	}
}

// nearItem finds the first item on a path that a tree does not have, and the nearest that it has.
func nearItem(n *node.Node, path string) string {
	for _, key := range strings.Split(path, ".") {
		switch {
		case n == nil:
			return ""
		case n.Kind == node.Map:
			n = n.Get(key)
		case n.Kind == node.List:
			var ids []string
			var next *node.Node
			for _, item := range n.Items {
				ids = append(ids, item.ID())
				if item.ID() == key {
					next = item
				}
			}
			if next == nil {
				return diag.DidYouMean(key, ids)
			}
			n = next
		}
	}
	return ""
}

// unread refuses what is written and read by nothing: it would be accepted and change no number.
func (c *checker) unread(root *value) {
	root.walk(func(v *value) {
		if v.written() && v.leaf() && !v.used && !c.skipped(v) {
			c.wrong(v, "nothing in the plan reads this value here", "remove it; "+v.field.Doc, "")
		}
	})
}

// skipped tells whether a value belongs to something that is noted as unused as a whole.
func (c *checker) skipped(v *value) bool {
	kinds := c.byPath["storage.kinds"]
	for _, k := range kinds.items() {
		if k == v {
			return true
		}
	}
	return false
}
