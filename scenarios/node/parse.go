package node

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"radif/scenarios/diag"
)

// Limits of one file. A national scenario of 40 services has some 5,000 values, 7 levels deep,
// in 100 kB.
const (
	MaxBytes = 1 << 20 // size
	MaxDepth = 64      // levels of maps and lists
	MaxNodes = 100_000 // values, each alias counted with all it stands for
	MaxKey   = 100     // characters of a key
)

// Parse reads one YAML document whose root is a map. All that is wrong with it as a tree is
// reported at once, except where reading cannot go on. With problems the tree is nil.
func Parse(file string, text []byte) (*Node, diag.List) {
	root, problems := parseAny(file, text)
	if len(problems) > 0 {
		return nil, problems
	}
	if root.Kind != Map {
		return nil, diag.List{{Pos: root.Pos, Wrong: "the file does not hold a map", Allowed: "write keys and values, such as name: my-site"}}
	}
	return root, nil
}

// parseAny is Parse for a document of any kind.
func parseAny(file string, text []byte) (*Node, diag.List) {
	start := diag.Pos{File: file, Line: 1, Col: 1}
	fail := func(pos diag.Pos, wrong, allowed string) (*Node, diag.List) {
		return nil, diag.List{{Pos: pos, Wrong: wrong, Allowed: allowed}}
	}
	if len(text) > MaxBytes {
		return fail(start, fmt.Sprintf("the file is larger than %d KiB", MaxBytes>>10), "split it with extends, or leave comments out")
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if !utf8.Valid(text) {
		return fail(position(file, text, invalidAt(text)), "the file is not UTF-8 text", "save it as UTF-8")
	}
	document, second, err := decode(text)
	switch {
	case err != nil:
		return nil, diag.List{syntaxProblem(file, text, err)}
	case document == nil:
		return fail(start, "the file is empty", "write keys and values, such as name: my-site")
	case second != nil:
		return fail(diag.Pos{File: file, Line: second.Line, Col: second.Column}, "a second document begins here", "one file holds one document")
	}
	w := walker{file: file, open: map[*yaml.Node]bool{}}
	root := w.value(document, nil, 0)
	if len(w.problems) > 0 {
		return nil, w.problems
	}
	return root, nil
}

// invalidAt is the offset of the first byte that is not UTF-8.
func invalidAt(text []byte) int {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(text)
}

// decode reads the first document and, if there is one, the second. The reader of yaml.v3
// panics on some inputs; that is an error like any other here.
func decode(text []byte) (first, second *yaml.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: the text cannot be read")
		}
	}()
	d := yaml.NewDecoder(bytes.NewReader(text))
	if first, err = next(d); first == nil || err != nil {
		return nil, nil, err
	}
	second, err = next(d)
	return first, second, err
}

// next returns the root of the next document, nil at the end of the text.
func next(d *yaml.Decoder) (*yaml.Node, error) {
	var document yaml.Node
	if err := d.Decode(&document); err != nil {
		if errors.Is(err, io.EOF) {
			return nil, nil
		}
		return nil, err
	}
	if len(document.Content) == 0 {
		return nil, nil
	}
	return document.Content[0], nil
}

// position turns an offset into line and column, both in characters from 1.
func position(file string, text []byte, offset int) diag.Pos {
	head := text[:offset]
	line := bytes.Count(head, []byte("\n"))
	head = head[bytes.LastIndexByte(head, '\n')+1:]
	return diag.Pos{File: file, Line: line + 1, Col: utf8.RuneCount(head) + 1}
}

// syntaxHints say in plain words what most often stands behind an error of the YAML reader.
var syntaxHints = []struct{ part, hint string }{
	{"mapping values are not allowed", "indent this line as its neighbours, and quote a text that holds a colon and a space"},
	{"found character that cannot start any token", "indent with spaces, not tabs, and quote a text that begins with @, ` or %"},
	{"tab character", "indent with spaces"},
	{"did not find expected ',' or ']'", "close the bracket"},
	{"did not find expected ',' or '}'", "close the brace"},
	{"could not find expected ':'", "a key ends with a colon and a space"},
	{"found unexpected end of stream", "close the quotes"},
	{"unknown anchor", "quote a text that begins with *"},
	{"did not find expected key", "indent this line as its neighbours"},
	{"did not find expected '-' indicator", "indent this line as its neighbours"},
}

// syntaxProblem turns an error of the YAML reader into a problem. The reader names a line at
// most, and often the wrong one; the place is the end of the shortest head of the text that
// gives the same error.
func syntaxProblem(file string, text []byte, err error) diag.Problem {
	pos := position(file, text, faultAt(text, err))
	if strings.Contains(err.Error(), "exceeded max depth") {
		return tooDeep(pos, "")
	}
	message := strings.TrimPrefix(err.Error(), "yaml: ")
	if rest, ok := strings.CutPrefix(message, "line "); ok {
		if _, after, ok := strings.Cut(rest, ": "); ok {
			message = after
		}
	}
	p := diag.Problem{Pos: pos, Wrong: "this is not YAML: " + message}
	for _, h := range syntaxHints {
		if strings.Contains(message, h.part) {
			p.Hint = h.hint
			break
		}
	}
	return p
}

// faultAt finds the offset of the last character of the shortest head of the text that gives
// the same error as the whole; reading stops at the first error, so longer heads give it too.
func faultAt(text []byte, err error) int {
	low, high := 0, len(text) // the head of length high gives the error
	for low < high {
		middle := (low + high) / 2
		for middle > low && !utf8.RuneStart(text[middle]) {
			middle--
		}
		if _, _, e := decode(text[:middle]); e != nil && e.Error() == err.Error() {
			high = middle
		} else {
			low = middle + 1
			for low < len(text) && !utf8.RuneStart(text[low]) {
				low++
			}
		}
	}
	_, size := utf8.DecodeLastRune(text[:min(high, len(text))])
	return high - size
}
