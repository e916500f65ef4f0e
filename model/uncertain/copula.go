package uncertain

import "math"

// NormalCorrelation (U3) converts a rank correlation into the correlation of the normal
// variables of a Gaussian copula that has it:
//
//	r = 2 sin(pi·rho/6)
//
// rho is Spearman's rank correlation, -1..1, dimensionless; r(±1) = ±1. Exact for continuous
// inputs. A discrete input follows the ranks of the uniform number behind it, so that the
// correlation of its tied values comes out nearer to zero than rho. Source: K. Pearson (1907);
// Kruskal, Journal of the American Statistical Association 53 (1958), 814-861.
func NormalCorrelation(rho float64) float64 { return 2 * math.Sin(math.Pi*rho/6) }

// RankCorrelation (U3) is the inverse of NormalCorrelation, rho = 6/pi·asin(r/2).
func RankCorrelation(r float64) float64 { return 6 / math.Pi * math.Asin(r/2) }

// rounding is how far below zero a pivot may lie and still count as zero: rank correlations are
// stated with a few digits, and a perfect correlation makes the matrix singular.
const rounding = 1e-10

// Factor returns the lower triangular L, row by row, with L·Lᵀ equal to a symmetric matrix, and
// whether there is one: whether the matrix has no negative eigenvalue. A singular matrix is
// factored too; its vanishing pivots leave columns of zeros.
func Factor(m [][]float64) ([][]float64, bool) {
	l := make([][]float64, len(m))
	for i := range m {
		l[i] = make([]float64, i+1)
		for j := 0; j <= i; j++ {
			rest := m[i][j]
			for k := range j {
				rest -= l[i][k] * l[j][k]
			}
			switch {
			case i == j && rest < -rounding:
				return nil, false
			case i == j:
				l[i][i] = math.Sqrt(max(rest, 0))
			case l[j][j] > math.Sqrt(rounding):
				l[i][j] = rest / l[j][j]
			case math.Abs(rest) > math.Sqrt(rounding):
				return nil, false
			}
		}
	}
	return l, true
}
