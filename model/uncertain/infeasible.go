package uncertain

// subsetBudget bounds the search for the smallest infeasible subset: beyond it the subset named
// is one from which nothing can be left out, though a smaller one may exist elsewhere.
const subsetBudget = 200_000

// infeasible describes why a group cannot be: its smallest infeasible subset, and the range
// that would be possible for one of its pairs.
func infeasible(g Group, pairs []Correlation) error {
	subset := smallestSubset(g.Matrix)
	e := &CorrelationError{Problem: NoSuchPairing, Pair: -1}
	for _, i := range subset {
		e.Inputs = append(e.Inputs, g.IDs[i])
	}
	e.Between, e.Pair = weakest(e.Inputs, pairs)
	if e.Pair >= 0 {
		e.Asked = pairs[e.Pair].Rank
	}
	e.Low, e.High = possibleRange(e.Inputs, e.Between, pairs)
	return e
}

// smallestSubset returns the indices of a smallest subset whose matrix is infeasible.
func smallestSubset(m [][]float64) []int {
	found := irreducible(m)
	left := subsetBudget
	for size := 3; size < len(found); size++ {
		subset := make([]int, size)
		if searchSubsets(m, subset, 0, 0, &left) {
			return subset
		}
	}
	return found
}

// irreducible leaves out whatever can be left out while the rest stays infeasible.
func irreducible(m [][]float64) []int {
	kept := make([]int, len(m))
	for i := range kept {
		kept[i] = i
	}
	for i := len(m) - 1; i >= 0; i-- {
		rest := make([]int, 0, len(kept))
		for _, k := range kept {
			if k != i {
				rest = append(rest, k)
			}
		}
		if !feasible(m, rest) {
			kept = rest
		}
	}
	return kept
}

// searchSubsets fills subset from position at on with rising indices until it is infeasible.
func searchSubsets(m [][]float64, subset []int, at, from int, left *int) bool {
	if at == len(subset) {
		*left--
		return !feasible(m, subset)
	}
	for i := from; i <= len(m)-(len(subset)-at) && *left > 0; i++ {
		subset[at] = i
		if searchSubsets(m, subset, at+1, i+1, left) {
			return true
		}
	}
	return false
}

func feasible(m [][]float64, subset []int) bool {
	part := make([][]float64, len(subset))
	for i, a := range subset {
		part[i] = make([]float64, len(subset))
		for j, b := range subset {
			part[i][j] = m[a][b]
		}
	}
	_, ok := Factor(part)
	return ok
}

// weakest picks the pair whose possible range is most worth telling: one that is not stated,
// else the last one stated within the subset. The index is -1 for a pair that is not stated.
func weakest(ids []string, pairs []Correlation) ([2]string, int) {
	stated := map[[2]string]int{}
	last := -1
	inside := map[string]bool{}
	for _, id := range ids {
		inside[id] = true
	}
	for i, p := range pairs {
		if inside[p.A] && inside[p.B] {
			stated[[2]string{min(p.A, p.B), max(p.A, p.B)}] = i
			last = i
		}
	}
	for i, a := range ids {
		for _, b := range ids[i+1:] {
			if _, ok := stated[[2]string{a, b}]; !ok {
				return [2]string{a, b}, -1
			}
		}
	}
	return [2]string{pairs[last].A, pairs[last].B}, last
}

// possibleRange returns the rank correlations that one pair may have while the others stay.
// With all other inputs ordered before the two, their rows of L agree in all but the last
// elements, and the correlation is the product of the common parts plus or minus that of the rest.
func possibleRange(ids []string, between [2]string, pairs []Correlation) (low, high float64) {
	var order []string
	for _, id := range ids {
		if id != between[0] && id != between[1] {
			order = append(order, id)
		}
	}
	n := len(order)
	first, okFirst := Factor(matrixOf(append(order[:n:n], between[0]), pairs))
	second, okSecond := Factor(matrixOf(append(order[:n:n], between[1]), pairs))
	if !okFirst || !okSecond {
		return 0, 0
	}
	a, b := first[n], second[n]
	common := 0.0
	for k := range n {
		common += a[k] * b[k]
	}
	room := a[n] * b[n]
	return RankCorrelation(max(common-room, -1)), RankCorrelation(min(common+room, 1))
}
