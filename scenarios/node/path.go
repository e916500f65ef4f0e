package node

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// step is one part of a path: a key, an id, or an index where name is empty.
type step struct {
	name  string
	index int
	col   int // where it begins, in characters from 1
}

// splitPath cuts "a.b[3].c" into its steps.
func splitPath(path string) ([]step, string) {
	bad := "the path " + strconv.Quote(shorten(path)) + " cannot be read"
	var steps []step
	col := 1
	for part := range strings.SplitSeq(path, ".") {
		name, rest, indexed := strings.Cut(part, "[")
		if name == "" && (!indexed || len(steps) == 0) || utf8.RuneCountInString(name) > MaxKey {
			return nil, bad
		}
		if name != "" {
			steps = append(steps, step{name: name, col: col})
		}
		for indexed {
			digits, after, closed := strings.Cut(rest, "]")
			index, err := strconv.ParseUint(digits, 10, 31)
			if rest, indexed = strings.CutPrefix(after, "["); !closed || err != nil || !indexed && after != "" {
				return nil, bad
			}
			steps = append(steps, step{index: int(index), col: col + utf8.RuneCountInString(name)})
		}
		col += utf8.RuneCountInString(part) + 1
	}
	if len(steps) > MaxDepth {
		return nil, "the path has too many steps"
	}
	return steps, ""
}

// pathTo renders the path up to and with step i.
func pathTo(steps []step, i int) string {
	var b strings.Builder
	for k, s := range steps[:i+1] {
		switch {
		case s.name == "":
			fmt.Fprintf(&b, "[%d]", s.index)
		case k > 0:
			b.WriteString("." + s.name)
		default:
			b.WriteString(s.name)
		}
	}
	return b.String()
}
