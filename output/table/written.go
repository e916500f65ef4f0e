package table

import "strings"

// Written is the value of an input as its author wrote it, without what stands in columns of its
// own: {fixed: 4 h, basis: estimate, source: "…"} is 4 h, and a range keeps the names of its
// points.
func Written(text string) string {
	inside, open := strings.CutPrefix(strings.TrimSpace(text), "{")
	inside, closed := strings.CutSuffix(inside, "}")
	if !open || !closed {
		return text
	}
	var kept []string
	for _, part := range members(inside) {
		key, _, _ := strings.Cut(part, ":")
		switch strings.TrimSpace(key) {
		case "basis", "source", "date", "note":
		default:
			kept = append(kept, strings.TrimSpace(part))
		}
	}
	if len(kept) == 1 {
		if value, ok := strings.CutPrefix(kept[0], "fixed:"); ok {
			return strings.TrimSpace(value)
		}
	}
	return strings.Join(kept, ", ")
}

// members splits the inside of a YAML flow mapping at its own commas: those within quotes and
// inner brackets stay.
func members(text string) []string {
	var list []string
	depth, start := 0, 0
	var quote rune
	for i, r := range text {
		switch {
		case quote != 0:
			if r == quote {
				quote = 0
			}
		case r == '"' || r == '\'':
			quote = r
		case strings.ContainsRune("[{", r):
			depth++
		case strings.ContainsRune("]}", r):
			depth--
		case r == ',' && depth == 0:
			list = append(list, text[start:i])
			start = i + 1
		}
	}
	return append(list, text[start:])
}
