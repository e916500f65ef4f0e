package canvas

import (
	"cmp"
	"encoding/binary"
	"image"
	"image/color"
	"slices"
)

// colours is how many a palette holds.
const colours = 256

// few gives the same picture in a palette, which packs three times as fast and as small. A figure
// has a dozen colours and their blends at the edges of letters and lines; blends beyond the 256 most
// frequent become the nearest of these.
func few(dots *image.RGBA) *image.Paletted {
	list := runs(dots.Pix)
	found := count(list)
	order := found.frequent()
	var palette color.Palette
	for i, c := range order[:min(len(order), colours)] {
		found.slot(c).index = uint8(i)
		palette = append(palette, color.RGBA{uint8(c), uint8(c >> 8), uint8(c >> 16), uint8(c >> 24)})
	}
	for _, c := range order[len(palette):] {
		found.slot(c).index = nearest(order[:len(palette)], c)
	}
	out := image.NewPaletted(dots.Rect, palette)
	to := out.Pix
	for _, r := range list {
		if index := found.slot(r.colour).index; index > 0 { // the most frequent colour is there already
			for i := range to[:r.dots] {
				to[i] = index
			}
		}
		to = to[r.dots:]
	}
	return out
}

// run is so many dots of one colour, one after another.
type run struct {
	colour uint32
	dots   int32
}

// runs reads a picture whose rows have no gaps, two dots at a time where they are alike.
func runs(pix []uint8) []run {
	var list []run
	for len(pix) >= 4 {
		r := run{binary.LittleEndian.Uint32(pix), 1}
		pix = pix[4:]
		for pair := uint64(r.colour)<<32 | uint64(r.colour); len(pix) >= 8 && binary.LittleEndian.Uint64(pix) == pair; pix = pix[8:] {
			r.dots += 2
		}
		for len(pix) >= 4 && binary.LittleEndian.Uint32(pix) == r.colour {
			r.dots++
			pix = pix[4:]
		}
		list = append(list, r)
	}
	return list
}

// tally counts colours in a table of its own: a picture has a million dots.
type tally struct {
	slots []slot // as many as a power of two, half of them free at least
	used  int
}

type slot struct {
	colour uint32
	count  int32 // 0: free
	index  uint8
}

// slot finds the place of a colour, or the free one that it would take.
func (t *tally) slot(c uint32) *slot {
	mask := len(t.slots) - 1
	for i := int(c*0x9e3779b1>>8) & mask; ; i = (i + 1) & mask {
		if s := &t.slots[i]; s.count == 0 || s.colour == c {
			return s
		}
	}
}

// add counts so many dots of a colour.
func (t *tally) add(c uint32, n int32) {
	s := t.slot(c)
	if s.count == 0 {
		if 2*(t.used+1) > len(t.slots) {
			t.grow()
			s = t.slot(c)
		}
		t.used++
		s.colour = c
	}
	s.count += n
}

func (t *tally) grow() {
	old := t.slots
	t.slots = make([]slot, max(4096, 2*len(old)))
	for _, s := range old {
		if s.count > 0 {
			*t.slot(s.colour) = s
		}
	}
}

// count counts the colours of a picture.
func count(list []run) *tally {
	t := &tally{}
	t.grow()
	for _, r := range list {
		t.add(r.colour, r.dots)
	}
	return t
}

// frequent lists the colours, the most frequent first, equal ones by value.
func (t *tally) frequent() []uint32 {
	list := make([]slot, 0, t.used)
	for _, s := range t.slots {
		if s.count > 0 {
			list = append(list, s)
		}
	}
	slices.SortFunc(list, func(a, b slot) int { return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(a.colour, b.colour)) })
	order := make([]uint32, len(list))
	for i, s := range list {
		order[i] = s.colour
	}
	return order
}

// nearest is the index of the colour with the least squared difference.
func nearest(list []uint32, c uint32) uint8 {
	best, least := 0, int32(1<<30)
	for i, x := range list {
		r, g, b := int32(x&0xff)-int32(c&0xff), int32(x>>8&0xff)-int32(c>>8&0xff), int32(x>>16&0xff)-int32(c>>16&0xff)
		if off := r*r + g*g + b*b; off < least {
			best, least = i, off
		}
	}
	return uint8(best)
}
