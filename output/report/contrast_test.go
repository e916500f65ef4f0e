package report

import (
	"math"
	"regexp"
	"strconv"
	"testing"
)

// luminance is the relative luminance of a colour (WCAG 2.2).
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	weight := []float64{0.2126, 0.7152, 0.0722}
	var sum float64
	for i, w := range weight {
		v, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(v) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += w * c
	}
	return sum
}

func contrast(t *testing.T, a, b string) float64 {
	high, low := luminance(t, a), luminance(t, b)
	if high < low {
		high, low = low, high
	}
	return (high + 0.05) / (low + 0.05)
}

// TestContrastIsHigh: every colour of text stands out from every ground by at least 4.5 to 1, and
// no colour comes into the page but by name.
func TestContrastIsHigh(t *testing.T) {
	if c := contrast(t, "000000", "ffffff"); math.Abs(c-21) > 1e-9 {
		t.Fatalf("black on white is %v", c)
	}
	colour := map[string]string{}
	for _, m := range regexp.MustCompile(`--(\w+):#([0-9a-f]{6})`).FindAllStringSubmatch(styleText, -1) {
		colour[m[1]] = m[2]
	}
	uses := func(property string) []string {
		var names []string
		for _, m := range regexp.MustCompile(`[;{]`+property+`:([^;}]+)`).FindAllStringSubmatch(styleText, -1) {
			name := regexp.MustCompile(`^var\(--(\w+)\)$`).FindStringSubmatch(m[1])
			switch {
			case name != nil:
				names = append(names, name[1])
			case m[1] != "inherit":
				t.Errorf("%s is %s", property, m[1])
			}
		}
		return names
	}
	texts, grounds := uses("color"), uses("background")
	if len(texts) < 3 || len(grounds) < 3 {
		t.Fatalf("%v on %v", texts, grounds)
	}
	for _, text := range texts {
		for _, ground := range grounds {
			if c := contrast(t, colour[text], colour[ground]); c < 4.5 {
				t.Errorf("%s on %s: %.2f", text, ground, c)
			}
		}
	}
}
