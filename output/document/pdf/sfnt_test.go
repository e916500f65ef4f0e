package pdf

import (
	"reflect"
	"slices"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"radif/output/glyph"
)

// read reads a part of a font with an independent reader, which asks for tables that a PDF does
// without.
func read(t *testing.T, whole *fontFile, part []byte) *sfnt.Font {
	t.Helper()
	tables := readFont(part).tables
	for _, name := range []string{"OS/2", "cmap", "name", "post"} {
		tables[name] = whole.tables[name]
	}
	var list []table
	for name, data := range tables {
		list = append(list, table{name, data})
	}
	slices.SortFunc(list, func(a, b table) int { return slices.Compare([]byte(a.name), []byte(b.name)) })
	f, err := sfnt.Parse(assemble(list))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func load(t *testing.T, f *sfnt.Font, id uint16) (sfnt.Segments, fixed.Int26_6) {
	t.Helper()
	size := fixed.I(int(f.UnitsPerEm()))
	segments, err := f.LoadGlyph(nil, sfnt.GlyphIndex(id), size, nil)
	if err != nil {
		t.Fatal(err)
	}
	width, err := f.GlyphAdvance(nil, sfnt.GlyphIndex(id), size, 0)
	if err != nil {
		t.Fatal(err)
	}
	return slices.Clone(segments), width
}

// TestPartsOfFonts: an independent reader finds the same outlines and widths in a part of a font
// as in the whole, in glyphs made of others too.
func TestPartsOfFonts(t *testing.T) {
	for id := glyph.LatinRegular; id <= glyph.ArabicBold; id++ {
		whole := readFont(id.File())
		var some []uint16
		for g := 3; g < whole.glyphs; g += 7 {
			some = append(some, uint16(g))
		}
		ids := whole.closure(some)
		made := []made{{[]part{{some[9], 0, 0}, {some[20], 150, -80}}, 777}, {nil, 55}}
		part := whole.subset(ids, made)
		if len(part) > len(id.File())*2/3 {
			t.Errorf("%s: the part has %d bytes of %d", id.Name(), len(part), len(id.File()))
		}
		original, err := sfnt.Parse(id.File())
		if err != nil {
			t.Fatal(err)
		}
		f := read(t, whole, part)
		for at, g := range ids {
			want, wide := load(t, original, g)
			got, width := load(t, f, uint16(at))
			if !reflect.DeepEqual(got, want) || width != wide {
				t.Fatalf("%s: glyph %d is another", id.Name(), g)
			}
		}
		a, _ := load(t, original, some[9])
		b, _ := load(t, original, some[20])
		got, width := load(t, f, uint16(len(ids)))
		if want := append(moved(a, 0, 0), moved(b, 150, -80)...); !reflect.DeepEqual(moved(got, 0, 0), want) || width != fixed.I(777) {
			t.Errorf("%s: the made glyph is %v wide, %d segments for %d", id.Name(), width, len(got), len(want))
		}
		if empty, width := load(t, f, uint16(len(ids)+1)); len(empty) > 0 || width != fixed.I(55) {
			t.Errorf("%s: the empty glyph is %v wide with %d segments", id.Name(), width, len(empty))
		}
	}
}

// moved moves an outline; the reader counts heights downwards, and keeps points that are not used.
func moved(list sfnt.Segments, x, y int) sfnt.Segments {
	list = slices.Clone(list)
	for i, s := range list {
		for k := range s.Args {
			if k < []int{sfnt.SegmentOpMoveTo: 1, sfnt.SegmentOpLineTo: 1, sfnt.SegmentOpQuadTo: 2, sfnt.SegmentOpCubeTo: 3}[s.Op] {
				list[i].Args[k].X += fixed.I(x)
				list[i].Args[k].Y -= fixed.I(y)
			} else {
				list[i].Args[k] = fixed.Point26_6{}
			}
		}
	}
	return list
}
