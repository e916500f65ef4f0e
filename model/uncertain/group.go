package uncertain

import "slices"

// Group is a connected component of correlated inputs, in id order, with the matrix of the
// normal correlations between them; pairs that are not stated are 0.
type Group struct {
	IDs    []string
	Matrix [][]float64
}

// Groups returns the groups of correlated inputs, in the order of their first ids. The pairs
// must have passed CheckCorrelations.
func Groups(pairs []Correlation) []Group {
	groups := components(pairs)
	for i := range groups {
		groups[i].Matrix = matrixOf(groups[i].IDs, pairs)
	}
	return groups
}

// components joins the ids of the pairs; the ids and the groups are sorted.
func components(pairs []Correlation) []Group {
	leader := map[string]string{}
	find := func(id string) string {
		for leader[id] != id {
			id = leader[id]
		}
		return id
	}
	for _, p := range pairs {
		for _, id := range []string{p.A, p.B} {
			if _, ok := leader[id]; !ok {
				leader[id] = id
			}
		}
		a, b := find(p.A), find(p.B)
		leader[max(a, b)] = min(a, b)
	}
	members := map[string][]string{}
	for id := range leader {
		members[find(id)] = append(members[find(id)], id)
	}
	var out []Group
	for _, ids := range members {
		slices.Sort(ids)
		out = append(out, Group{IDs: ids})
	}
	slices.SortFunc(out, func(a, b Group) int {
		if a.IDs[0] < b.IDs[0] {
			return -1
		}
		return 1
	})
	return out
}

func matrixOf(ids []string, pairs []Correlation) [][]float64 {
	at := make(map[string]int, len(ids))
	m := make([][]float64, len(ids))
	for i, id := range ids {
		at[id] = i
		m[i] = make([]float64, len(ids))
		m[i][i] = 1
	}
	for _, p := range pairs {
		i, ok := at[p.A]
		j, both := at[p.B]
		if ok && both {
			r := NormalCorrelation(p.Rank)
			m[i][j], m[j][i] = r, r
		}
	}
	return m
}
