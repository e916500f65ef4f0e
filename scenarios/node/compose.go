package node

import (
	"path"
	"path/filepath"
	"strings"

	"radif/scenarios/diag"
)

// MaxParents is how many files may extend one another in a row.
const MaxParents = 16

// Compose reads a scenario file and puts it together with all that is laid over it, in this order:
//
//  1. the files it extends, the farthest parent first, then the file itself;
//  2. the variant, if one is named, from the variants that files and overlays define;
//  3. the overlays, in the order given;
//  4. the assignments, in the order given.
//
// What stands nearer to the one who runs it wins: a variant belongs to the author of the file, an
// overlay to this run, an assignment to this very command. Every node keeps the place where it
// was written. The keys extends and variants are used up and are not in the result.
//
// A parent must lie in the folder of the main file or below; read gets the path of the main file
// and of each overlay as given, and of a parent joined to the folder of the main file (see
// Files). With problems the tree is nil, but where the only ones are overlays that extend a file,
// which they cannot: then it is what the rest of them makes, for the other faults to be found.
func Compose(read func(path string) ([]byte, error), main string, overlays, sets []string, variant string) (*Node, diag.List) {
	c := composer{read: read, folder: filepath.Dir(main)}
	tree := c.chain(main)
	var upper []*Node
	for _, name := range overlays {
		upper = append(upper, without(c.overlay(name), "extends"))
	}
	if len(c.problems) > 0 {
		return nil, append(c.problems, c.extending...)
	}
	tree = c.variant(tree, upper, variant)
	for _, o := range upper {
		tree = Merge(tree, without(o, "variants"))
	}
	for _, set := range sets {
		changed, problems := Set(tree, set, "--set")
		tree = changed
		c.problems = append(c.problems, problems...)
	}
	if len(c.problems) > 0 {
		return nil, append(c.problems, c.extending...)
	}
	return tree, c.extending
}

// Variants lists the names of the variants that a scenario file, its parents and the overlays
// define.
func Variants(read func(path string) ([]byte, error), main string, overlays []string) ([]string, diag.List) {
	c := composer{read: read, folder: filepath.Dir(main)}
	tree := c.chain(main)
	for _, name := range overlays {
		tree = Merge(tree, without(c.overlay(name), "extends"))
	}
	if len(c.problems) > 0 {
		return nil, c.problems
	}
	return keys(tree.Get("variants")), nil
}

type composer struct {
	read      func(path string) ([]byte, error)
	folder    string // of the main file
	problems  diag.List
	extending diag.List // overlays that extend: a fault that hides no other
}

// chain reads a file and its parents and merges them, parents below.
func (c *composer) chain(main string) *Node {
	name := filepath.Base(main) // with slashes, inside the folder
	seen := map[string]bool{name: true}
	files := []*Node{c.file(main, diag.Problem{Pos: diag.Pos{File: main}})}
	for range MaxParents {
		last := files[len(files)-1]
		extends := last.Get("extends")
		if extends == nil || extends.Empty() {
			return c.fold(files)
		}
		if name = c.parent(name, extends); name == "" {
			return nil
		}
		if seen[name] {
			c.wrong(extends, "extends", "the file "+name+" extends itself in the end", "")
			return nil
		}
		seen[name] = true
		at := diag.Problem{Pos: extends.Pos, Field: "extends"}
		files = append(files, c.file(filepath.Join(c.folder, filepath.FromSlash(name)), at))
	}
	if extends := files[MaxParents].Get("extends"); extends != nil {
		c.wrong(extends, "extends", "too many files extend one another", "at most 16 in a row")
	}
	return c.fold(files)
}

// fold merges files, the last one lowest.
func (c *composer) fold(files []*Node) *Node {
	if len(c.problems) > 0 {
		return nil
	}
	var tree *Node
	for i := len(files) - 1; i >= 0; i-- {
		tree = Merge(tree, without(files[i], "extends"))
	}
	return tree
}

// parent checks what a file extends and returns its path inside the folder, with slashes; empty
// when it is refused.
func (c *composer) parent(from string, extends *Node) string {
	const allowed = "name one file in the folder of the scenario or below it, such as base.yaml"
	if extends.Kind != Scalar || extends.Text == "" {
		c.wrong(extends, "extends", "this is not the path of a file", allowed)
		return ""
	}
	text := extends.Text
	if path.IsAbs(text) || filepath.IsAbs(text) || filepath.VolumeName(text) != "" || strings.ContainsAny(text, "\\:\x00") {
		c.wrong(extends, "extends", "the path "+text+" does not begin at this file's folder", allowed)
		return ""
	}
	name := path.Join(path.Dir(from), text)
	if !filepath.IsLocal(filepath.FromSlash(name)) || name == "." {
		c.wrong(extends, "extends", "the path "+text+" leaves the folder of the scenario", allowed)
		return ""
	}
	return name
}

// file reads and parses one file; a file that cannot be read is reported as at says.
func (c *composer) file(name string, at diag.Problem) *Node {
	tree, problems := Read(c.read, name, at)
	c.problems = append(c.problems, problems...)
	return tree
}

// Read reads and parses one file by itself. Where it cannot be read, the problem is the given one,
// which has the place that names the file.
func Read(read func(path string) ([]byte, error), name string, at diag.Problem) (*Node, diag.List) {
	text, err := read(name)
	if err != nil {
		at.Wrong = "the file " + name + " cannot be read: " + reason(err)
		if at.Pos.File == name {
			at.Wrong = "the file cannot be read: " + reason(err)
		}
		return nil, diag.List{at}
	}
	return Parse(name, text)
}

func (c *composer) overlay(name string) *Node {
	tree := c.file(name, diag.Problem{Pos: diag.Pos{File: name}})
	if extends := tree.Get("extends"); extends != nil {
		c.extending.Add(diag.Problem{Pos: extends.Pos, Field: "extends", Wrong: "an overlay cannot extend a file", Allowed: "let the scenario extend it, or give it as an overlay of its own"})
	}
	return tree
}

// variant lays the named variant over a tree and takes the variants out.
func (c *composer) variant(tree *Node, overlays []*Node, name string) *Node {
	all := tree.Get("variants")
	for _, o := range overlays {
		all = Merge(all, o.Get("variants"))
	}
	tree = without(tree, "variants")
	if name == "" {
		return tree
	}
	names := keys(all)
	chosen := all.Get(name)
	switch {
	case chosen == nil:
		p := diag.Problem{Pos: diag.Pos{File: "--variant", Line: 1, Col: 1}, Wrong: "there is no variant " + name, Allowed: "the variants are " + some(names), Hint: diag.DidYouMean(name, names)}
		if len(names) == 0 {
			p.Allowed = "the scenario defines none"
		}
		c.problems.Add(p)
	case chosen.Kind != Map && !chosen.Empty():
		c.wrong(chosen, "variants."+name, "a variant is a map", "write what it changes, such as plan: {years: 15}")
	case chosen.Get("extends") != nil || chosen.Get("variants") != nil:
		c.wrong(chosen, "variants."+name, "a variant has no extends and no variants of its own", "")
	default:
		tree = Merge(tree, chosen)
	}
	return tree
}

func (c *composer) wrong(n *Node, field, wrong, allowed string) {
	c.problems.Add(diag.Problem{Pos: n.Pos, Field: field, Wrong: wrong, Allowed: allowed})
}

// without is a map without one key.
func without(n *Node, key string) *Node {
	if n.Get(key) == nil {
		return n
	}
	kept := &Node{Kind: Map, Pos: n.Pos}
	for _, f := range n.Fields {
		if f.Key != key {
			kept.Fields = append(kept.Fields, f)
		}
	}
	return kept
}

func keys(n *Node) []string {
	if n == nil {
		return nil
	}
	var list []string
	for _, f := range n.Fields {
		list = append(list, f.Key)
	}
	return list
}
