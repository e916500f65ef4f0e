package uncertain

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

func inputsNamed(t testing.TB, ids ...string) []Input {
	var out []Input
	for _, id := range ids {
		spec := Spec{Family: PERT, Values: values{"min": 1, "mode": 2, "max": 4}}
		out = append(out, Input{ID: id, Spec: spec, Dist: mustNew(t, spec)})
	}
	return out
}

func TestFactorMultipliesBack(t *testing.T) {
	m := [][]float64{{1, 0.5, 0.2}, {0.5, 1, -0.3}, {0.2, -0.3, 1}}
	l, ok := Factor(m)
	if !ok {
		t.Fatal("refused a valid matrix")
	}
	for i := range m {
		for j := 0; j <= i; j++ {
			sum := 0.0
			for k := 0; k <= j; k++ {
				sum += l[i][k] * l[j][k]
			}
			if math.Abs(sum-m[i][j]) > 1e-14 {
				t.Errorf("L·Lᵀ at %d, %d is %v, want %v", i, j, sum, m[i][j])
			}
		}
	}
	if _, ok := Factor([][]float64{{1, 1}, {1, 1}}); !ok {
		t.Error("refused a perfect correlation")
	}
	// 1, 1, -1 among three: the determinant is -4.
	if _, ok := Factor([][]float64{{1, 1, 1}, {1, 1, -1}, {1, -1, 1}}); ok {
		t.Error("accepted 1, 1, -1")
	}
}

func TestPairsThatCannotBe(t *testing.T) {
	in := append(inputsNamed(t, "a", "b", "c"), Input{ID: "k", Dist: point(3)}, Input{ID: "f", Spec: Spec{Family: Fixed}})
	cases := []struct {
		pairs   []Correlation
		problem CorrelationProblem
		index   int
	}{
		{[]Correlation{{"a", "x", 0.1}}, UnknownInput, 0},
		{[]Correlation{{"a", "b", 0.1}, {"k", "b", 0.1}}, FixedInput, 1},
		{[]Correlation{{"a", "f", 0.1}}, FixedInput, 0},
		{[]Correlation{{"a", "a", 0.1}}, SelfPair, 0},
		{[]Correlation{{"a", "b", 0.1}, {"b", "a", 0.1}}, RepeatedPair, 1},
		{[]Correlation{{"a", "b", 1.1}}, RankOutside, 0},
		{[]Correlation{{"a", "b", math.NaN()}}, RankOutside, 0},
	}
	for _, c := range cases {
		var e *CorrelationError
		if err := CheckCorrelations(in, c.pairs); !errors.As(err, &e) || e.Problem != c.problem || e.Pair != c.index {
			t.Errorf("%v: got %v, want %s at %d", c.pairs, err, c.problem, c.index)
		}
	}
	if err := CheckCorrelations(in, []Correlation{{"a", "b", 1}, {"b", "c", -0.3}, {"a", "c", -0.3}}); err != nil {
		t.Errorf("refused a possible set: %v", err)
	}
}

// The smallest infeasible subset is named though larger ones are infeasible as well, and the
// range it states is exact: at its ends the set is possible, beyond them it is not.
func TestSmallestInfeasibleSubset(t *testing.T) {
	in := inputsNamed(t, "a", "b", "c", "d", "e", "f", "g")
	pairs := []Correlation{{"a", "d", 0.5}, {"d", "e", 0.4}, {"e", "f", 0.3}, {"b", "e", 0.9}, {"c", "e", 0.9}, {"g", "a", 0.1}, {"c", "b", -0.9}}
	var e *CorrelationError
	if !errors.As(CheckCorrelations(in, pairs), &e) || e.Problem != NoSuchPairing {
		t.Fatal("accepted an impossible set")
	}
	if !slices.Equal(e.Inputs, []string{"b", "c", "e"}) {
		t.Errorf("named %v, want b, c, e", e.Inputs)
	}
	if e.Pair != 6 || e.Asked != -0.9 {
		t.Errorf("pair %d asked %v, want the last stated one", e.Pair, e.Asked)
	}
	checkRange(t, in, e)
	// By hand: r = 2 sin 27° = 0.90798; r² ∓ (1 - r²) runs from 0.64886 to 1; as ranks 0.63 to 1.
	if !near(e.Low, RankCorrelation(2*math.Pow(2*math.Sin(27*math.Pi/180), 2)-1), 1e-9) || !near(e.High, 1, 1e-6) {
		t.Errorf("range %v to %v", e.Low, e.High)
	}
	if !strings.Contains(e.Error(), "b, c, e") || !strings.Contains(e.Error(), "0.63 and 1.00") {
		t.Errorf("text: %v", e)
	}
}

func checkRange(t *testing.T, in []Input, e *CorrelationError) {
	t.Helper()
	kept := []Correlation{{"b", "e", 0.9}, {"c", "e", 0.9}}
	with := func(r float64) error {
		return CheckCorrelations(in, append(kept[:2:2], Correlation{e.Between[0], e.Between[1], r}))
	}
	if err := with(e.Low + 1e-6); err != nil {
		t.Errorf("just inside the stated range: %v", err)
	}
	if err := with(e.Low - 1e-4); err == nil {
		t.Error("just outside the stated range is accepted")
	}
}

// A pair that is not stated counts as uncorrelated; the error says that it must be stated.
func TestUnstatedPairMakesASetInfeasible(t *testing.T) {
	err := CheckCorrelations(inputsNamed(t, "a", "b", "c"), []Correlation{{"a", "b", 0.8}, {"b", "c", 0.8}})
	var e *CorrelationError
	if !errors.As(err, &e) || e.Pair != -1 || e.Between != [2]string{"a", "c"} || !(e.Low > 0.2 && e.High > 0.99) {
		t.Errorf("got %v", err)
	}
}

// The conversion can make a valid rank matrix impossible: with ranks 0.5, -0.5 and 0.5 … the
// matrix of ranks is singular (eigenvalue 0), the converted one has a negative eigenvalue.
func TestConvertedMatrixIsTested(t *testing.T) {
	ranks := [][]float64{{1, -0.5, -0.5}, {-0.5, 1, -0.5}, {-0.5, -0.5, 1}}
	if _, ok := Factor(ranks); !ok {
		t.Fatal("the matrix of ranks is valid")
	}
	pairs := []Correlation{{"a", "b", -0.5}, {"b", "c", -0.5}, {"a", "c", -0.5}}
	if err := CheckCorrelations(inputsNamed(t, "a", "b", "c"), pairs); err == nil {
		t.Error("accepted; the converted matrix has 1 - 2·0.5176 = -0.035 for eigenvalue")
	}
}

func TestLargeGroupsStayBounded(t *testing.T) {
	var ids []string
	for i := range 60 {
		ids = append(ids, fmt.Sprintf("i%02d", i))
	}
	var pairs []Correlation
	for i := 1; i < len(ids); i++ { // a star: infeasible from the fourth arm on
		pairs = append(pairs, Correlation{ids[0], ids[i], 0.5})
	}
	var e *CorrelationError
	if !errors.As(CheckCorrelations(inputsNamed(t, ids...), pairs), &e) {
		t.Fatal("accepted an impossible star")
	}
	// n arms are possible while n·r² <= 1: 3 at r = 0.5176.
	if len(e.Inputs) != 5 {
		t.Errorf("subset of %d, want 5", len(e.Inputs))
	}
}

func TestGroupsDoNotDependOnOrder(t *testing.T) {
	pairs := []Correlation{{"c", "d", 0.2}, {"z", "b", 0.4}, {"d", "a", 0.1}}
	want := Groups(pairs)
	slices.Reverse(pairs)
	pairs[0].A, pairs[0].B = pairs[0].B, pairs[0].A
	got := Groups(pairs)
	if fmt.Sprint(got) != fmt.Sprint(want) || len(got) != 2 || !slices.Equal(got[0].IDs, []string{"a", "c", "d"}) {
		t.Errorf("got %v, want %v", got, want)
	}
}
