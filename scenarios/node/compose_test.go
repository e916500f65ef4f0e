package node

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

func parse(t *testing.T, text string) *Node {
	t.Helper()
	tree, problems := Parse("x.yaml", []byte(text))
	if problems != nil {
		t.Fatalf("%s\n%v", text, problems)
	}
	return tree
}

func written(t *testing.T, n *Node) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, n); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestMerge(t *testing.T) {
	cases := []struct{ name, base, over, want string }{
		{"maps merge", "a: {b: 1, c: 2}\nd: 3", "a: {c: 4, e: 5}\nf: 6", "a: {b: 1, c: 4, e: 5}\nd: 3\nf: 6"},
		{"single values replace", "a: 1", "a: {b: 1}", "a: {b: 1}"},
		{"null removes", "a: {b: 1, c: 2}", "a: {b: null}\nx: null", "a: {c: 2}"},
		{"null in the base says nothing", "a: null\nb: {c: ~}", "d: 1", "d: 1\nb: {}"},
		{"an empty value changes nothing", "a: {b: 1}", "a:\nc:", "a: {b: 1}\nc:"},
		{"an empty value is filled", "a:", "a: {b: 1}", "a: {b: 1}"},
		{"things merge by id", "s: [{id: x, v: 1, w: 1}, {id: y, v: 2}]", "s: [{id: z, v: 3}, {id: x, v: 4}]", "s: [{id: x, v: 4, w: 1}, {id: y, v: 2}, {id: z, v: 3}]"},
		{"a map over things", "s: [{id: x, v: 1}, {id: y, v: 2}]", "s: {x: null, y: {v: 3}, z: {v: 4}}", "s: [{id: y, v: 3}, {id: z, v: 4}]"},
		{"other lists replace", "s: [1, 2, 3]", "s: [4]", "s: [4]"},
		{"a list of things replaced by none", "s: [{id: x}]", "s: []", "s: []"},
		{"a list with an item without id replaces", "s: [{id: x, v: 1}]", "s: [{v: 2}]", "s: [{v: 2}]"},
		{"an id twice stays twice", "s: [{id: x, v: 1}]", "s: [{id: x, v: 2}, {id: x, v: 3}]", "s: [{id: x, v: 2}, {id: x, v: 3}]"},
		{"a bound of a value", "a: {min: 1, mode: 2, max: 3, basis: estimate}", "a: {max: 5}", "a: {min: 1, mode: 2, max: 5, basis: estimate}"},
		{"a measured value over an estimate", "a: {min: 1, mode: 2, max: 3, basis: estimate, source: guess}", "a: {fixed: 2, basis: measured}", "a: {fixed: 2, basis: measured}"},
		{"quantiles over a range", "a: {min: 1, mode: 2, max: 3}", "a: {p10: 1, p90: 2, dist: lognormal}", "a: {p10: 1, p90: 2, dist: lognormal}"},
		{"a basis for a value", "a: {fixed: 2}", "a: {basis: measured}", "a: {fixed: 2, basis: measured}"},
		{"another growth law", "g: {logistic: {rate: 1}}", "g: {compound: {rate: 2}}", "g: {compound: {rate: 2}}"},
		{"the same growth law", "g: {logistic: {rate: 1, value: 3}}", "g: {logistic: {rate: 2}}", "g: {logistic: {rate: 2, value: 3}}"},
		{"losses are parts, not laws", "l: {constant: 1, linear: 2}", "l: {constant: 3}", "l: {constant: 3, linear: 2}"},
	}
	for _, c := range cases {
		base, over := parse(t, c.base), parse(t, c.over)
		before := written(t, base) + written(t, over)
		got := Merge(Merge(nil, base), over)
		if want := parse(t, c.want); written(t, got) != written(t, want) && !sameKeys(got, want) {
			t.Errorf("%s: got\n%swant\n%s", c.name, written(t, got), written(t, want))
		}
		if written(t, base)+written(t, over) != before {
			t.Errorf("%s: an input was changed", c.name)
		}
	}
}

// sameKeys compares trees whose maps may differ in order.
func sameKeys(a, b *Node) bool {
	if a == nil || b == nil || a.Kind != b.Kind || a.Text != b.Text || len(a.Fields) != len(b.Fields) || len(a.Items) != len(b.Items) {
		return false
	}
	for _, f := range a.Fields {
		if !sameKeys(f.Value, b.Get(f.Key)) {
			return false
		}
	}
	for i := range a.Items {
		if !sameKeys(a.Items[i], b.Items[i]) {
			return false
		}
	}
	return true
}

func TestMergeKeepsPlaces(t *testing.T) {
	base, _ := Parse("base.yaml", []byte("a: 1\nb: {c: 2, d: 3}\n"))
	over, _ := Parse("over.yaml", []byte("\n\nb: {d: 4}\n"))
	got := Merge(base, over)
	for path, want := range map[string]string{"a": "base.yaml:1:4", "c": "base.yaml:2:8", "d": "over.yaml:3:8"} {
		n := got.Get(path)
		if n == nil {
			n = got.Get("b").Get(path)
		}
		if n.Pos.String() != want {
			t.Errorf("%s stands at %v, want %s", path, n.Pos, want)
		}
	}
}

const scenario = `plan: {years: 10}
services:
  - id: e-services
    demand: {volume: {min: 1 M/month, max: 3 M/month}}
    steps: [{date: 2026-01}, {date: 2027-01}]
  - id: mail
    cpu: 40 ms
hours: [1, 2, 3]
margins: {power.it: 10 %, power: 5 %}
empty:
`

func TestSet(t *testing.T) {
	cases := []struct{ set, path, want string }{
		{"plan.years=15", "plan", "years: 15\n"},
		{"plan.seed=7", "plan", "years: 10\nseed: 7\n"},
		{"plan.years=null", "plan", ""},
		{"services.e-services.demand.volume=1.6 M/month", "services.e-services.demand", "volume: 1.6 M/month\n"},
		{"services.e-services.demand.volume.max=5 M/month", "services.e-services.demand.volume", "min: 1 M/month\nmax: 5 M/month\n"},
		{"services.e-services.demand.volume={fixed: 2 M/month, basis: measured}", "services.e-services.demand.volume", "fixed: 2 M/month\nbasis: measured\n"},
		{"services.e-services.steps[1].date=2028-01", "services.e-services.steps.[1]", "date: 2028-01\n"},
		{"services[1].cpu=20 ms", "services.mail", "id: mail\ncpu: 20 ms\n"},
		{"services.mail.network.response=60 kB", "services.mail.network", "response: 60 kB\n"},
		{"services.mail.title={en: \"Mail = post\", ar: بريد}", "services.mail.title", "en: \"Mail = post\"\nar: بريد\n"},
		{"margins.power.it=12 %", "margins", "power.it: 12 %\npower: 5 %\n"},
		{"margins.power=12 %", "margins", "power.it: 10 %\npower: 12 %\n"},
		{"empty.a.b=1", "empty", "a:\n  b: 1\n"},
	}
	for _, c := range cases {
		base := parse(t, scenario)
		got, problems := Set(base, c.set, "--set")
		if problems != nil {
			t.Errorf("%s: %v", c.set, problems)
			continue
		}
		if text := written(t, at(got, c.path)); text != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.set, text, c.want)
		}
		if !Equal(base, parse(t, scenario)) {
			t.Errorf("%s: the tree was changed", c.set)
		}
	}
	tree, _ := Set(parse(t, scenario), "services.mail=null", "--set")
	if len(tree.Get("services").Items) != 1 {
		t.Error("services.mail=null did not remove the item")
	}
	tree, _ = Set(parse(t, scenario), "services[0]=null", "--set")
	if tree.Get("services").Items[0].ID() != "mail" {
		t.Error("services[0]=null did not remove the item")
	}
	tree, _ = Set(parse(t, scenario), "hours[2]=9", "--set")
	if written(t, &Node{Kind: Map, Fields: []Field{{Key: "h", Value: tree.Get("hours")}}}) != "h: [1, 2, 9]\n" {
		t.Error("hours[2]=9 did not replace")
	}
	tree, _ = Set(parse(t, scenario), "services.mail.cpu={min: 5 ms}", "--set")
	if pos := at(tree, "services.mail.cpu").Get("min").Pos.String(); pos != "--set:1:25" {
		t.Errorf("the value stands at %s", pos)
	}
}

// at walks to a node by keys, ids and [n].
func at(n *Node, path string) *Node {
	for _, part := range strings.Split(path, ".") {
		switch {
		case n.Kind == Map:
			n = n.Get(part)
		case part[0] == '[':
			n = n.Items[part[1]-'0']
		default:
			n = n.Items[n.item(part)]
		}
	}
	return n
}

func TestSetRefuses(t *testing.T) {
	cases := []struct{ set, want string }{
		{"plan.years", `--set:1:1: there is no = in "plan.years"; write path.to.field=value`},
		{"=5", `--set:1:1: the path "" cannot be read; write path.to.field=value, such as plan.years=15 or services.mail.compute.cpu=20 ms`},
		{"a..b=5", `--set:1:1: the path "a..b" cannot be read; write path.to.field=value, such as plan.years=15 or services.mail.compute.cpu=20 ms`},
		{"hours[x]=5", `--set:1:1: the path "hours[x]" cannot be read; write path.to.field=value, such as plan.years=15 or services.mail.compute.cpu=20 ms`},
		{"hours[1=5", `--set:1:1: the path "hours[1" cannot be read; write path.to.field=value, such as plan.years=15 or services.mail.compute.cpu=20 ms`},
		{"hours[1]x=5", `--set:1:1: the path "hours[1]x" cannot be read; write path.to.field=value, such as plan.years=15 or services.mail.compute.cpu=20 ms`},
		{"plan.years=", "--set:1:12: plan.years: there is no value; write one after the equals sign; null removes what is there"},
		{"plan.years= # none", "--set:1:12: plan.years: there is no value; write one after the equals sign; null removes what is there"},
		{"plan.years=[1, 2", "--set:1:13: plan.years: this is not YAML: did not find expected ',' or ']' (close the bracket)"},
		{"plan.years={a: 1, a: 2}", "--set:1:19: plan.years: the key a is there twice; it is already at line 1, column 2"},
		{"services.mial.cpu=5 ms", "--set:1:10: services.mial: there is no mial; the ids are e-services, mail (did you mean mail?)"},
		{"services[7].cpu=5 ms", "--set:1:9: services[7]: there is no item [7]; the list has 2, counted from [0]"},
		{"hours.x=5", "--set:1:7: hours.x: this is a list of items without ids; name an item by its index, such as [0]"},
		{"plan[0]=5", "--set:1:5: plan[0]: there is no list here; write a key after a point"},
		{"services.mail.cpu.basis=measured", "--set:1:19: services.mail.cpu.basis: there is a single value here, nothing below it; set the whole of it, such as {fixed: …, basis: measured}"},
	}
	for _, c := range cases {
		base := parse(t, scenario)
		got, problems := Set(base, c.set, "--set")
		if lines(problems) != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.set, lines(problems), c.want)
		}
		if got != base {
			t.Errorf("%s: the tree was changed", c.set)
		}
	}
}

func folder(files map[string]string) func(string) ([]byte, error) {
	m := fstest.MapFS{}
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return func(name string) ([]byte, error) { return fs.ReadFile(m, filepath.ToSlash(name)) }
}

func TestComposeOrder(t *testing.T) {
	read := folder(map[string]string{
		"s/main.yaml":         "extends: parents/base.yaml\nname: main\na: main\nb: main\nc: main\nd: main\nvariants: {high: {b: variant, c: variant, d: variant}}\n",
		"s/parents/base.yaml": "extends: ../root.yaml\nname: base\na: base\np: base\nvariants: {low: {a: low}}\n",
		"s/root.yaml":         "radif: 1\np: root\nq: root\n",
		"elsewhere/o.yaml":    "c: overlay\nd: overlay\nvariants: {high: {q: from overlay}}\n",
	})
	tree, problems := Compose(read, "s/main.yaml", []string{"elsewhere/o.yaml"}, []string{"d=set"}, "high")
	if problems != nil {
		t.Fatal(problems)
	}
	want := "radif: 1\np: base\nq: from overlay\nname: main\na: main\nb: variant\nc: overlay\nd: set\n"
	if got := written(t, tree); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	for key, pos := range map[string]string{"radif": "s/root.yaml:1:8", "p": "s/parents/base.yaml:4:4", "a": "s/main.yaml:3:4", "b": "s/main.yaml:7:22", "c": "elsewhere/o.yaml:1:4", "d": "--set:1:3"} {
		if got := filepath.ToSlash(tree.Get(key).Pos.String()); got != pos {
			t.Errorf("%s stands at %s, want %s", key, got, pos)
		}
	}
	names, problems := Variants(read, "s/main.yaml", []string{"elsewhere/o.yaml"})
	if problems != nil || strings.Join(names, " ") != "low high" {
		t.Errorf("variants %v, %v", names, problems)
	}
}

func TestComposeRefuses(t *testing.T) {
	const own = "; name one file in the folder of the scenario or below it, such as base.yaml"
	cases := []struct {
		name, main, overlay, set, variant, want string
	}{
		{"climbing", "extends: ../../etc/passwd\n", "", "", "", "s/x.yaml:1:10: extends: the path ../../etc/passwd leaves the folder of the scenario" + own},
		{"climbing later", "extends: sub/../../y.yaml\n", "", "", "", "s/x.yaml:1:10: extends: the path sub/../../y.yaml leaves the folder of the scenario" + own},
		{"absolute", "extends: /etc/passwd\n", "", "", "", "s/x.yaml:1:10: extends: the path /etc/passwd does not begin at this file's folder" + own},
		{"drive", "extends: 'C:\\base.yaml'\n", "", "", "", "s/x.yaml:1:10: extends: the path C:\\base.yaml does not begin at this file's folder" + own},
		{"the folder itself", "extends: .\n", "", "", "", "s/x.yaml:1:10: extends: the path . leaves the folder of the scenario" + own},
		{"a list", "extends: [a.yaml, b.yaml]\n", "", "", "", "s/x.yaml:1:10: extends: this is not the path of a file" + own},
		{"missing", "extends: gone.yaml\n", "", "", "", "s/x.yaml:1:10: extends: the file s/gone.yaml cannot be read: there is no such file"},
		{"itself", "extends: x.yaml\n", "", "", "", "s/x.yaml:1:10: extends: the file x.yaml extends itself in the end"},
		{"in a ring", "extends: ring.yaml\n", "", "", "", "s/ring.yaml:1:10: extends: the file x.yaml extends itself in the end"},
		{"a broken parent and a broken overlay", "extends: broken.yaml\n", "a: 1\na: 2\n", "", "", "s/broken.yaml:1:4: this is not YAML: did not find expected node content\no.yaml:2:1: the key a is there twice; it is already at line 1, column 1"},
		{"extending overlay and a broken one", "a: ]\n", "extends: s/x.yaml\n", "", "", "s/x.yaml:1:4: this is not YAML: did not find expected node content\no.yaml:1:10: extends: an overlay cannot extend a file; let the scenario extend it, or give it as an overlay of its own"},
		{"unknown variant", "a: 1\nvariants: {high-growth: {a: 2}, low: {a: 0}}\n", "", "", "highgrowth", "--variant:1:1: there is no variant highgrowth; the variants are high-growth, low (did you mean high-growth?)"},
		{"no variants", "a: 1\n", "", "", "high", "--variant:1:1: there is no variant high; the scenario defines none"},
		{"a variant that is no map", "a: 1\nvariants: {high: 5}\n", "", "", "high", "s/x.yaml:2:18: variants.high: a variant is a map; write what it changes, such as plan: {years: 15}"},
		{"a variant that extends", "a: 1\nvariants: {high: {extends: y}}\n", "", "", "high", "s/x.yaml:2:18: variants.high: a variant has no extends and no variants of its own"},
		{"an assignment and a variant", "a: [1]\n", "", "a.b=1", "high", "--variant:1:1: there is no variant high; the scenario defines none\n--set:1:3: a.b: this is a list of items without ids; name an item by its index, such as [0]"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			read := folder(map[string]string{"s/x.yaml": c.main, "o.yaml": c.overlay, "s/ring.yaml": "extends: x.yaml\n", "s/broken.yaml": "a: ]\n", "y.yaml": "a: 1\n"})
			var overlays, sets []string
			if c.overlay != "" {
				overlays = []string{"o.yaml"}
			}
			if c.set != "" {
				sets = []string{c.set}
			}
			tree, problems := Compose(read, "s/x.yaml", overlays, sets, c.variant)
			if got := filepath.ToSlash(lines(problems)); tree != nil || got != filepath.ToSlash(c.want) {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestComposeLimitsTheChain(t *testing.T) {
	files := map[string]string{}
	name := func(i int) string { return "f" + string(rune('a'+i)) + ".yaml" }
	for i := range 20 {
		files[name(i)] = "extends: " + name(i+1) + "\n"
	}
	files[name(MaxParents)] = "a: 1\n"
	if _, problems := Compose(folder(files), name(0), nil, nil, ""); problems != nil {
		t.Errorf("16 parents: %v", problems)
	}
	files[name(MaxParents)] = "extends: " + name(MaxParents+1) + "\n"
	_, problems := Compose(folder(files), name(0), nil, nil, "")
	if want := "fq.yaml:1:10: extends: too many files extend one another; at most 16 in a row"; lines(problems) != want {
		t.Errorf("got %s", lines(problems))
	}
}

func TestFilesStayInTheFolder(t *testing.T) {
	outer := t.TempDir()
	inner := filepath.Join(outer, "scenario")
	put := func(name, text string) {
		if err := os.WriteFile(filepath.Join(outer, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(inner, 0o700); err != nil {
		t.Fatal(err)
	}
	put("secret.yaml", "secret: 1\n")
	put("overlay.yaml", "over: 1\n")
	put("scenario/main.yaml", "extends: link.yaml\n")
	put("scenario/direct.yaml", "extends: main2.yaml\n")
	put("scenario/main2.yaml", "a: 1\n")
	put("scenario/folder.yaml", "extends: sub\n")
	if err := os.Mkdir(filepath.Join(inner, "sub"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(outer, "secret.yaml"), filepath.Join(inner, "link.yaml")); err != nil {
		t.Skip("no symbolic links here")
	}
	over := filepath.Join(outer, "overlay.yaml")
	compose := func(name string, overlays ...string) (*Node, string) {
		main := filepath.Join(inner, name)
		tree, problems := Compose(Files(append([]string{main}, overlays...)...), main, overlays, nil, "")
		return tree, lines(problems)
	}
	if tree, problems := compose("direct.yaml", over); problems != "" || written(t, tree) != "a: 1\nover: 1\n" {
		t.Errorf("a parent and an overlay from elsewhere: %s", problems)
	}
	for name, want := range map[string]string{"main.yaml": "path escapes from parent", "folder.yaml": "it is not a regular file", "gone.yaml": "there is no such file"} {
		if tree, problems := compose(name); tree != nil || !strings.Contains(problems, want) {
			t.Errorf("%s: %s", name, problems)
		}
	}
}

func TestWriteReadsBack(t *testing.T) {
	texts := []string{
		scenario, "a: {}\nb: []\nc:\nd: [null, ~, 1]\n", "a: [[1, 2], [{b: 1}, []]]\n", "\"null\": 1\n\"<<\": 2\n'a b': 3\nس: 4\n\"yes\": 5\n",
		"a: \"5\"\nb: 'x: y'\nc: \"two\\nlines\\t\\u202e\\U0001F600\\\\\"\nd: |\n  text\n  more\n", "a: 70 %, x\nb: [70 %, \"a, b\"]\nc: {d: -}\n",
		"a:\n  - id: x\n    b:\n      - c: 1\n        d: {e: 2}\n      - {}\n      -\n", "a: one\n  two\n\n  three\n", "t: 40\u00a0ms\nu: -5 °C\nv: [-5 °C, 1e-3]\n", "p: p90 # comment\n",
	}
	for _, text := range texts {
		tree := parse(t, text)
		once := written(t, tree)
		back, problems := Parse("lock.yaml", []byte(once))
		if problems != nil || !Equal(tree, back) {
			t.Errorf("%q was written as\n%s\n%v", text, once, problems)
		} else if written(t, back) != once {
			t.Errorf("%q is written in two ways", text)
		}
	}
}

func FuzzSet(f *testing.F) {
	for _, set := range []string{"plan.years=15", "services.mail.cpu={min: 1 ms}", "services[0]=null", "hours[2]=9", "a=", "=", "a[=1", "margins.power.it=1", "services.x.y=1", "a.b.c.d=[{id: x}]", "plan=5", "empty[0]=1"} {
		f.Add(set)
	}
	f.Fuzz(func(t *testing.T, set string) {
		base := parse(t, scenario)
		tree, problems := Set(base, set, "--set")
		if !Equal(base, parse(t, scenario)) {
			t.Fatal("the tree was changed")
		}
		for _, p := range problems {
			if p.Wrong == "" || p.Pos.File != "--set" || p.Pos.Line < 1 || p.Pos.Col < 1 {
				t.Fatalf("%q: %+v", set, p)
			}
		}
		if problems == nil && len(set) < MaxBytes {
			back, problems := Parse("x", []byte(written(t, tree)))
			if problems != nil && !strings.Contains(problems.Error(), "the file is empty") && !strings.Contains(problems.Error(), "nested too deeply") || problems == nil && !Equal(back, tree) {
				t.Fatalf("%q gives\n%s\n%v", set, written(t, tree), problems)
			}
		}
	})
}

func FuzzCompose(f *testing.F) {
	f.Add("extends: b.yaml\na: 1\n", "a: 2\nb: {c: 3}\n", "a: null\n", "a.b=1", "v")
	f.Add("a: [{id: x, v: 1}]\nvariants: {v: {a: {x: null}}}\n", "x: 1\n", "a: [{id: x, v: 2}, {id: y}]\n", "a.x.v=3", "v")
	f.Add("extends: ../b.yaml\n", "", "extends: b.yaml", "a", "")
	f.Add("a: {fixed: 1}\nb:\n", "c: 1\n", "a: {min: 1}\nb: [1, [2, {c: \"3\"}]]\n", "b[1][0]=4", "")
	f.Fuzz(func(t *testing.T, main, parent, overlay, set, variant string) {
		read := folder(map[string]string{"a.yaml": main, "b.yaml": parent, "o.yaml": overlay})
		tree, problems := Compose(read, "a.yaml", []string{"o.yaml"}, []string{set}, variant)
		if (tree == nil) == (len(problems) == 0) {
			t.Fatalf("tree %v with problems %v", tree, problems)
		}
		if tree == nil || len(tree.Fields) == 0 {
			return
		}
		back, problems := Parse("lock.yaml", []byte(written(t, tree)))
		if problems != nil && !strings.Contains(problems.Error(), "nested too deeply") || problems == nil && !Equal(back, tree) {
			t.Fatalf("written as\n%s\n%v", written(t, tree), problems)
		}
	})
}

// An overlay that extends is a fault, and the rest of it is composed all the same, so that its
// other faults are found too.
func TestExtendingOverlayHidesNothing(t *testing.T) {
	read := folder(map[string]string{"s/x.yaml": "a: 1\n", "o.yaml": "extends: s/x.yaml\nb: 2\n"})
	tree, problems := Compose(read, "s/x.yaml", []string{"o.yaml"}, nil, "")
	if len(problems) != 1 || tree.Get("b") == nil || tree.Get("a") == nil || tree.Get("extends") != nil {
		t.Errorf("%v, %v", tree, problems)
	}
}
