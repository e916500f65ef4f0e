package facility

import (
	"encoding/csv"
	"math"
	"os"
	"strconv"
	"testing"
)

// curves reads the 618 published power curves, each with its year; testdata/README.md says where
// they are from.
func curves(t *testing.T) (years []int, watts [][11]float64) {
	t.Helper()
	f, err := os.Open("testdata/specpower.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		year, err := strconv.Atoi(row[0][:4])
		if err != nil {
			t.Fatal(err)
		}
		var w [11]float64
		for i := range w {
			if w[i], err = strconv.ParseFloat(row[i+1], 64); err != nil {
				t.Fatal(err)
			}
		}
		years, watts = append(years, year), append(watts, w)
	}
	return years, watts
}

// What the manual says of F1: over 618 published curves, from 10 to 90 % load, the straight line from
// idle to full load is 7 to 12 % off and nearly without bias, a square 18 to 25 % low and a cubic 26 to
// 37 % low. The straight line is that of the model, with idle and full load alone.
func TestStraightLineAgainstPublishedCurves(t *testing.T) {
	years, watts := curves(t)
	if len(watts) != 618 {
		t.Fatalf("%d curves", len(watts))
	}
	line := func(w [11]float64, u float64) float64 {
		_, part := CurvePosition(u, 1)
		return ServerPower(w[0], w[10], part)
	}
	power := func(n float64) func([11]float64, float64) float64 {
		return func(w [11]float64, u float64) float64 { return line(w, math.Pow(u, n)) }
	}
	for _, c := range []struct {
		name      string
		model     func([11]float64, float64) float64
		off, bias [3]float64 // % in 2007-12, 2013-18 and 2019-22
	}{
		{"line", line, [3]float64{6.8, 10.5, 12.3}, [3]float64{0.1, 3.5, 2.6}},
		{"square", power(2), [3]float64{18.1, 24.8, 24.6}, [3]float64{-18, -25, -24}},
		{"root", power(0.5), [3]float64{19.4, 34.1, 31.6}, [3]float64{19.4, 34.1, 31.6}},
		{"cubic", power(3), [3]float64{26.3, 37.1, 36.2}, [3]float64{-26, -37, -36}},
	} {
		var off, bias, n [3]float64
		for k, w := range watts {
			era := min(max(years[k]-2007, 0)/6, 2)
			for i := 1; i <= 9; i++ {
				e := 100 * (c.model(w, float64(i)/10)/w[i] - 1)
				off[era], bias[era], n[era] = off[era]+math.Abs(e), bias[era]+e, n[era]+1
			}
		}
		for era := range n {
			if got := off[era] / n[era]; math.Abs(got-c.off[era]) > 0.06 {
				t.Errorf("%s, era %d: %.2f %% off, published analysis %.1f", c.name, era, got, c.off[era])
			}
			if got := bias[era] / n[era]; math.Abs(got-c.bias[era]) > 0.51 {
				t.Errorf("%s, era %d: bias %.2f %%, published analysis %.1f", c.name, era, got, c.bias[era])
			}
		}
	}
}

// Where the whole curve is known, every one of the 618 is met at its points.
func TestPublishedCurvesAreMet(t *testing.T) {
	_, watts := curves(t)
	for _, w := range watts {
		for i := range w {
			k, part := CurvePosition(float64(i)/10, 10)
			near(t, "point", ServerPower(w[k], w[k+1], part), w[i], 1e-12)
		}
	}
}
