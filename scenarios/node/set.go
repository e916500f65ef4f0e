package node

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"radif/scenarios/diag"
)

// Set lays one assignment over a tree: "services.e-services.demand.volume=2 M/month". The path
// goes through keys, ids of items and indices ("hours[3]"); the value is YAML and is laid on as
// Merge does, so that null removes. Its nodes stand in the file origin ("--set"), line 1, at the
// column they have in the assignment. The tree is not changed; with problems it is returned as
// it is.
func Set(tree *Node, assignment, origin string) (*Node, diag.List) {
	path, text, found := strings.Cut(assignment, "=")
	s := setter{origin: origin}
	if !found {
		return tree, s.fail(1, "", "there is no = in "+strconv.Quote(shorten(assignment)), "write path.to.field=value")
	}
	if !utf8.ValidString(assignment) {
		return tree, s.fail(1, "", "the assignment is not UTF-8 text", "")
	}
	steps, problem := splitPath(path)
	if problem != "" {
		return tree, s.fail(1, "", problem, "write path.to.field=value, such as plan.years=15 or services.mail.compute.cpu=20 ms")
	}
	value, problems := s.value(path, text)
	if len(problems) > 0 {
		return tree, problems
	}
	changed := s.set(tree, steps, 0, value)
	if len(s.problems) > 0 {
		return tree, s.problems
	}
	return changed, nil
}

func shorten(text string) string {
	if r := []rune(text); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return text
}

type setter struct {
	origin   string
	problems diag.List
}

func (s *setter) fail(col int, field, wrong, allowed string) diag.List {
	s.problems.Add(diag.Problem{Pos: diag.Pos{File: s.origin, Line: 1, Col: col}, Field: field, Wrong: wrong, Allowed: allowed})
	return s.problems
}

// value reads the text after the equals sign, its places counted from the start of the whole.
func (s *setter) value(path, text string) (*Node, diag.List) {
	shift := utf8.RuneCountInString(path) + 1
	if t := strings.TrimSpace(text); t == "" || t[0] == '#' {
		return nil, s.fail(shift+1, path, "there is no value", "write one after the equals sign; null removes what is there")
	}
	value, problems := parseAny(s.origin, []byte(text))
	for i := range problems {
		problems[i].Pos = shifted(problems[i].Pos, shift)
		if problems[i].Field == "" {
			problems[i].Field = path
		}
	}
	if len(problems) == 0 {
		move(value, shift)
	}
	return value, problems
}

func shifted(pos diag.Pos, shift int) diag.Pos {
	if pos.Line == 1 {
		pos.Col += shift
	}
	return pos
}

// move shifts the places of a tree that was just read and that nobody else holds.
func move(n *Node, shift int) {
	n.Pos = shifted(n.Pos, shift)
	for i := range n.Fields {
		n.Fields[i].Pos = shifted(n.Fields[i].Pos, shift)
		move(n.Fields[i].Value, shift)
	}
	for _, x := range n.Items {
		move(x, shift)
	}
}

// set returns n with the value laid on at steps[i:]; n may be nil where nothing is yet.
func (s *setter) set(n *Node, steps []step, i int, value *Node) *Node {
	if i == len(steps) {
		return Merge(n, value)
	}
	switch {
	case n == nil || n.Kind == Null || n.Kind == Map:
		return s.inMap(n, steps, i, value)
	case n.Kind == List:
		return s.inList(n, steps, i, value)
	}
	s.fail(steps[i].col, pathTo(steps, i), "there is a single value here, nothing below it", "set the whole of it, such as {fixed: …, basis: measured}")
	return n
}

// inMap goes on under a key. A key may itself hold dots ("power.it").
func (s *setter) inMap(n *Node, steps []step, i int, value *Node) *Node {
	if steps[i].name == "" {
		s.fail(steps[i].col, pathTo(steps, i), "there is no list here", "write a key after a point")
		return n
	}
	key, next := longestKey(n, steps, i)
	pos := diag.Pos{File: s.origin, Line: 1, Col: steps[i].col}
	var below *Node
	if n != nil {
		below = n.Get(key)
	} else {
		n = &Node{Kind: Map, Pos: pos}
	}
	if next == len(steps) {
		return Merge(asMap(n), &Node{Kind: Map, Pos: pos, Fields: []Field{{Key: key, Pos: pos, Value: value}}})
	}
	return with(asMap(n), Field{Key: key, Pos: pos, Value: s.set(below, steps, next, value)})
}

// longestKey returns the key that the steps from i on name in a map, and the step after it.
func longestKey(n *Node, steps []step, i int) (key string, next int) {
	key, next = steps[i].name, i+1
	if n == nil {
		return key, next
	}
	name := key
	for j := i + 1; j < len(steps) && steps[j].name != ""; j++ {
		if name += "." + steps[j].name; n.field(name) != nil {
			key, next = name, j+1
		}
	}
	return key, next
}

// asMap takes an empty value for a map without keys.
func asMap(n *Node) *Node {
	if n.Kind == Null {
		return &Node{Kind: Map, Pos: n.Pos}
	}
	return n
}

// with returns a map with the value under a key put in; the place of a key that is there stays.
func with(n *Node, f Field) *Node {
	changed := &Node{Kind: Map, Pos: n.Pos, Fields: append([]Field(nil), n.Fields...)}
	if old := changed.field(f.Key); old != nil {
		old.Value = f.Value
	} else {
		changed.Fields = append(changed.Fields, f)
	}
	return changed
}

// inList goes on in an item, named by its id or its index.
func (s *setter) inList(n *Node, steps []step, i int, value *Node) *Node {
	k := steps[i].index
	if steps[i].name != "" {
		k = n.item(steps[i].name)
	}
	if k < 0 || k >= len(n.Items) {
		s.noItem(n, steps, i)
		return n
	}
	changed := &Node{Kind: List, Pos: n.Pos, Items: append([]*Node(nil), n.Items...)}
	if i+1 == len(steps) && removes(value) {
		changed.Items = append(changed.Items[:k], changed.Items[k+1:]...)
		return changed
	}
	changed.Items[k] = s.set(n.Items[k], steps, i+1, value)
	return changed
}

// noItem reports a step that names no item of a list.
func (s *setter) noItem(n *Node, steps []step, i int) {
	p := diag.Problem{Pos: diag.Pos{File: s.origin, Line: 1, Col: steps[i].col}, Field: pathTo(steps, i)}
	switch {
	case steps[i].name == "":
		p.Wrong = fmt.Sprintf("there is no item [%d]", steps[i].index)
		p.Allowed = fmt.Sprintf("the list has %d, counted from [0]", len(n.Items))
	case !identified(n):
		p.Wrong, p.Allowed = "this is a list of items without ids", "name an item by its index, such as [0]"
	default:
		var ids []string
		for _, x := range n.Items {
			ids = append(ids, x.ID())
		}
		p.Wrong, p.Allowed, p.Hint = "there is no "+steps[i].name, "the ids are "+some(ids), diag.DidYouMean(steps[i].name, ids)
	}
	s.problems.Add(p)
}

// some lists words for a message, not more than a line of them.
func some(words []string) string {
	const most = 12
	if len(words) > most {
		return strings.Join(words[:most], ", ") + fmt.Sprintf(" and %d more", len(words)-most)
	}
	return strings.Join(words, ", ")
}
