package golden

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// visible is the difference of a colour, of 65,535, from which on an eye may see it.
const visible = 0x1000

// Picture fails the test where more than a share of the dots of a PNG differ visibly from those of
// testdata/name.
func Picture(t *testing.T, name string, got []byte, share float64) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	a, b := decode(t, text), decode(t, got)
	if a.Bounds() != b.Bounds() {
		t.Fatalf("%s has %v, want %v", name, b.Bounds(), a.Bounds())
	}
	off, all := 0, a.Bounds().Dx()*a.Bounds().Dy()
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if apart(a, b, x, y) {
				off++
			}
		}
	}
	if float64(off) > share*float64(all) {
		t.Errorf("%s: %d of %d dots differ (go test -update writes it anew)", name, off, all)
	}
}

func decode(t *testing.T, text []byte) image.Image {
	t.Helper()
	picture, err := png.Decode(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

func apart(a, b image.Image, x, y int) bool {
	r, g, u, _ := a.At(x, y).RGBA()
	s, h, v, _ := b.At(x, y).RGBA()
	return differ(r, s) || differ(g, h) || differ(u, v)
}

func differ(a, b uint32) bool { return max(a, b)-min(a, b) > visible }
