package tender

import (
	"strconv"
	"strings"
)

// numbered gives the instances of a clause their numbers: the clause's own where there is one
// instance without a name, else a further part. An instance keeps the number that it had in the
// issue before; a new one takes the next after all that were ever used.
func numbered(clause string, ids []string, old map[string]string) map[string]string {
	out := map[string]string{}
	last := 0
	for _, number := range old {
		if rest, ok := strings.CutPrefix(number, clause+"."); ok {
			if n, err := strconv.Atoi(rest); err == nil {
				last = max(last, n)
			}
		}
	}
	for _, id := range ids {
		switch number, had := old[id]; {
		case had:
			out[id] = number
		case !strings.ContainsAny(id, "@/"):
			out[id] = clause
		default:
			last++
			out[id] = clause + "." + strconv.Itoa(last)
		}
	}
	return out
}

// previousNumbers collects the numbers of the issue before.
func (b *builder) previousNumbers(visit func(r *Rows, add func(id, number string))) map[string]string {
	old := map[string]string{}
	if b.Previous != nil {
		visit(b.Previous, func(id, number string) { old[id] = number })
	}
	return old
}

// before orders numbers part by part: 5.2.10 comes after 5.2.9.
func before(a, b string) bool {
	x, y := strings.Split(a, "."), strings.Split(b, ".")
	for i := range min(len(x), len(y)) {
		if x[i] == y[i] {
			continue
		}
		m, errM := strconv.Atoi(x[i])
		n, errN := strconv.Atoi(y[i])
		if errM != nil || errN != nil {
			return x[i] < y[i]
		}
		return m < n
	}
	return len(x) < len(y)
}

// clauseOf is the number of a clause of so many parts, without that of an instance.
func clauseOf(number string, parts int) string {
	list := strings.Split(number, ".")
	return strings.Join(list[:min(parts, len(list))], ".")
}
