package canvas

import (
	"cmp"
	"image"
	"image/color"
	"slices"
)

// colours is how many a palette holds.
const colours = 256

// few gives the same picture in a palette, which packs three times as fast and as small. A figure
// has a dozen colours and their blends at the edges of letters; blends beyond the 256 most frequent
// become the nearest of these.
func few(dots *image.RGBA) *image.Paletted {
	order := frequent(dots)
	at := make(map[uint32]uint8, len(order))
	var palette color.Palette
	for i, c := range order[:min(len(order), colours)] {
		at[c] = uint8(i)
		palette = append(palette, color.RGBA{uint8(c >> 24), uint8(c >> 16), uint8(c >> 8), uint8(c)})
	}
	for _, c := range order[len(palette):] {
		at[c] = nearest(order[:len(palette)], c)
	}
	out := image.NewPaletted(dots.Bounds(), palette)
	var before uint32
	var index uint8
	for i := range out.Pix {
		if c := dot(dots, i); i == 0 || c != before {
			before, index = c, at[c]
		}
		out.Pix[i] = index
	}
	return out
}

// dot is the colour of the i-th dot of a picture whose rows have no gaps.
func dot(dots *image.RGBA, i int) uint32 {
	p := dots.Pix[4*i : 4*i+4 : 4*i+4]
	return uint32(p[0])<<24 | uint32(p[1])<<16 | uint32(p[2])<<8 | uint32(p[3])
}

// frequent lists the colours of a picture, the most frequent first, equal ones by value.
func frequent(dots *image.RGBA) []uint32 {
	count := map[uint32]int{}
	before, run := dot(dots, 0), 0
	for i := range len(dots.Pix) / 4 {
		if c := dot(dots, i); c != before {
			count[before] += run
			before, run = c, 0
		}
		run++
	}
	count[before] += run
	list := make([]uint32, 0, len(count))
	for c := range count {
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b uint32) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	return list
}

// nearest is the index of the colour with the least squared difference.
func nearest(list []uint32, c uint32) uint8 {
	best, least := 0, 1<<30
	for i, x := range list {
		off := 0
		for shift := 0; shift < 32; shift += 8 {
			d := int(x>>shift&0xff) - int(c>>shift&0xff)
			off += d * d
		}
		if off < least {
			best, least = i, off
		}
	}
	return uint8(best)
}
