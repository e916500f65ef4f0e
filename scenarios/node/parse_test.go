package node

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"radif/scenarios/diag"
)

// lines renders problems, one a line.
func lines(l diag.List) string { return strings.TrimSpace(l.Error()) }

func TestParseKeepsWhatWasWritten(t *testing.T) {
	tree, problems := Parse("a.yaml", []byte("\ufeff# a comment\nname: jordan\nhours: [010, 2026-01-15, \"5\"]\nnone: null\nempty:\ntilde: ~\nbase: &b {cpu: 40 ms}\nuse: *b\n\"null\": yes\ntext: |\n  two\n  lines\n"))
	if problems != nil {
		t.Fatal(problems)
	}
	var b strings.Builder
	dump(&b, tree, "")
	want := `map 2:1
.name scalar "jordan" 2:7
.hours list 3:8
.hours[0] scalar "010" 3:9
.hours[1] scalar "2026-01-15" 3:14
.hours[2] scalar "5" quoted 3:26
.none null "null" 4:7
.empty null "" 5:7
.tilde null "~" 6:8
.base map 7:7
.base.cpu scalar "40 ms" 7:16
.use map 7:7
.use.cpu scalar "40 ms" 7:16
.null scalar "yes" 9:9
.text scalar "two\nlines\n" quoted 10:7
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	if tree.Get("base") == tree.Get("use") {
		t.Error("an alias shares its node")
	}
	if !tree.Get("empty").Empty() || tree.Get("none").Empty() {
		t.Error("null and nothing are not told apart")
	}
}

func dump(b *strings.Builder, n *Node, at string) {
	kinds := [...]string{"scalar", "map", "list", "null"}
	fmt.Fprintf(b, "%s %s", at, kinds[n.Kind])
	if n.Kind == Scalar || n.Kind == Null {
		fmt.Fprintf(b, " %q", n.Text)
	}
	if n.Quoted {
		b.WriteString(" quoted")
	}
	fmt.Fprintf(b, " %d:%d\n", n.Pos.Line, n.Pos.Col)
	for _, f := range n.Fields {
		dump(b, f.Value, at+"."+f.Key)
	}
	for i, x := range n.Items {
		dump(b, x, fmt.Sprintf("%s[%d]", at, i))
	}
	if at == "" {
		s := strings.TrimPrefix(b.String(), " ")
		b.Reset()
		b.WriteString(s)
	}
}

func TestParseRefuses(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"empty", "", "x.yaml:1:1: the file is empty; write keys and values, such as name: my-site"},
		{"only a comment", "# nothing\n", "x.yaml:1:1: the file is empty; write keys and values, such as name: my-site"},
		{"a list", "- a\n", "x.yaml:1:1: the file does not hold a map; write keys and values, such as name: my-site"},
		{"duplicate key", "a: 1\nb: 2\na: 3\n", "x.yaml:3:1: the key a is there twice; it is already at line 1, column 1"},
		{"duplicate key below", "services:\n  - id: e\n    demand: {volume: 1, volume: 2}\n", "x.yaml:3:25: services.e.demand: the key volume is there twice; it is already at line 3, column 14"},
		{"merge key", "a: &a {b: 1}\nc: {<<: *a}\n", "x.yaml:2:5: c: merge keys (<<) are not taken; use extends or an overlay, or write the values out"},
		{"merge key alone", "{{},<<}", "x.yaml:1:2: a key must be a plain text\nx.yaml:1:5: merge keys (<<) are not taken; use extends or an overlay, or write the values out"},
		{"second document", "a: 1\n---\nb: 2\n", "x.yaml:3:1: a second document begins here; one file holds one document"},
		{"second document, broken", "a: 1\n---\nb: [\n", "x.yaml:3:4: this is not YAML: did not find expected node content"},
		{"list as key", "? [a]\n: b\n", "x.yaml:1:3: a key must be a plain text"},
		{"empty key", ": b\n", "x.yaml:1:1: this is not YAML: did not find expected key (indent this line as its neighbours)"},
		{"null key", "~: b\n", "x.yaml:1:1: a key is empty"},
		{"long key", strings.Repeat("k", 101) + ": 1\n", "x.yaml:1:1: a key is too long; at most 100 characters"},
		{"tag", "a: !!int 5\nb: !secret x\nc: !!map {d: 1}\n", "x.yaml:1:4: a: the tag !!int is not taken; write the value without a tag\nx.yaml:2:4: b: the tag !secret is not taken; write the value without a tag\nx.yaml:3:4: c: the tag !!map is not taken; write the value without a tag"},
		{"cycle", "a: &a\n  b: [*a]\n", "x.yaml:2:7: a.b[0]: the alias *a stands inside the value it stands for"},
		{"unknown anchor", "a: 1\nb: *x\n", "x.yaml:2:5: this is not YAML: unknown anchor 'x' referenced (quote a text that begins with *)"},
		{"unclosed bracket", "a: 1\nb: [1, 2\nc: 3\n", "x.yaml:2:8: this is not YAML: did not find expected ',' or ']' (close the bracket)"},
		{"unclosed brace", "a: {b: 1\n", "x.yaml:1:8: this is not YAML: did not find expected ',' or '}' (close the brace)"},
		{"bracket too many", "a: [1,2]]\n", "x.yaml:1:9: this is not YAML: did not find expected key (indent this line as its neighbours)"},
		{"tab", "a:\n\tb: 2\n", "x.yaml:2:1: this is not YAML: found character that cannot start any token (indent with spaces, not tabs, and quote a text that begins with @, ` or %)"},
		{"no space after the colon", "a: 1\nb:2\nc: 3\n", "x.yaml:2:3: this is not YAML: could not find expected ':' (a key ends with a colon and a space)"},
		{"two colons", "a: 1\nx: b: c\n", "x.yaml:2:5: this is not YAML: mapping values are not allowed in this context (indent this line as its neighbours, and quote a text that holds a colon and a space)"},
		{"wrong indentation", "a:\n  b: 1\n c: 2\n", "x.yaml:3:2: this is not YAML: did not find expected key (indent this line as its neighbours)"},
		{"unclosed quotes", "a: 1\nb: 'c\nd: e\n", "x.yaml:2:4: this is not YAML: found unexpected end of stream (close the quotes)"},
		{"at sign", "a: @x\n", "x.yaml:1:4: this is not YAML: found character that cannot start any token (indent with spaces, not tabs, and quote a text that begins with @, ` or %)"},
		{"control character", "a: 1\nbcd: \x01\n", "x.yaml:2:6: this is not YAML: control characters are not allowed"},
		{"not UTF-8", "a: 1\nسا: \xff\n", "x.yaml:2:5: the file is not UTF-8 text; save it as UTF-8"},
		{"UTF-16", "\xff\xfea\x00", "x.yaml:1:1: the file is not UTF-8 text; save it as UTF-8"},
		{"too large", "a: " + strings.Repeat("x", MaxBytes), "x.yaml:1:1: the file is larger than 1024 KiB; split it with extends, or leave comments out"},
		{"200,000 brackets", strings.Repeat("[", 200000), "x.yaml:1:10001: maps and lists are nested too deeply; at most 64 levels"},
		{"100 closed brackets", "a: " + strings.Repeat("[", 100) + strings.Repeat("]", 100), "x.yaml:1:68: maps and lists are nested too deeply; at most 64 levels"},
		{"too many values", "a: [" + strings.Repeat("1,", 100001) + "]", "x.yaml:1:200001: the file holds more than 100000 values; split it with extends"},
		{"alias bomb", bomb(), "x.yaml:6:8: the aliases stand for more than 100000 values; write fewer aliases (*name)"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			tree, problems := Parse("x.yaml", []byte(c.text))
			if tree != nil || lines(problems) != c.want {
				t.Errorf("got\n%s\nwant\n%s", lines(problems), c.want)
			}
			if took := time.Since(start); took > time.Second && !testing.Short() { // short runs carry the race detector
				t.Errorf("refused only after %v", took)
			}
		})
	}
}

// bomb is the alias bomb of 9^9 values in 668 bytes or fewer.
func bomb() string {
	var b strings.Builder
	b.WriteString("a: &a [" + strings.TrimSuffix(strings.Repeat("\"lol\",", 9), ",") + "]\n")
	for c := 'b'; c <= 'i'; c++ {
		b.WriteString(fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c,", c-1), 9), ",")))
	}
	return b.String()
}

// A tree that Parse gives is within its limits, whatever the text.
func FuzzParse(f *testing.F) {
	for _, text := range []string{"a: 1\n", "a: &a {b: [1, 2]}\nc: *a\n", "{{},<<}", bomb(), "? a\n: b\n", "a: 'x\n", "a:\n\t- b\n", "\ufeffa: 5\r\nb: |\n  x\n", "a: !!null x\n", "a: \xff", "- - - a\n", "---\n---\n"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		tree, problems := Parse("x.yaml", text)
		if (tree == nil) == (len(problems) == 0) {
			t.Fatalf("tree %v with problems %v", tree, problems)
		}
		breaks := len(regexp.MustCompile(`[\n\r\x{85}\x{2028}\x{2029}]`).FindAllIndex(text, -1))
		for _, p := range problems {
			if p.Wrong == "" || p.Pos.Line < 1 || p.Pos.Col < 1 || p.Pos.Line > breaks+2 {
				t.Fatalf("%q: problem without a place: %+v", text, p)
			}
		}
		if tree != nil && size(tree) > MaxNodes {
			t.Fatal("too many values")
		}
	})
}

func size(n *Node) int {
	count := 1
	for _, f := range n.Fields {
		count += size(f.Value)
	}
	for _, x := range n.Items {
		count += size(x)
	}
	return count
}
