package pdf

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"radif/output/glyph"
)

// fonts are the glyphs that a document uses, by font.
type fonts struct{ list [4]*used }

// used is the part of a font that a document uses. A code stands for a glyph with its letters: the
// same glyph with other letters has another code, so that each can be copied as what it means.
type used struct {
	id    glyph.FontID
	file  *sfnt
	codes map[coded]int
	glyph []coded // of each code, which counts from 1
}

type coded struct {
	id   uint16
	text string
}

func newFonts() *fonts {
	f := &fonts{}
	for i := range f.list {
		id := glyph.FontID(i)
		f.list[i] = &used{id: id, file: readFont(id.File()), codes: map[coded]int{}}
	}
	return f
}

// code is the code of a glyph, and its width in thousandths of an em.
func (f *fonts) code(g glyph.Placed) (code, width int) {
	u, c := f.list[g.Font], coded{g.ID, g.Text}
	code, ok := u.codes[c]
	if !ok {
		u.glyph = append(u.glyph, c)
		code = len(u.glyph)
		u.codes[c] = code
	}
	return code, u.file.width(g.ID)
}

// resources writes the fonts and names them for the pages.
func (f *fonts) resources(out *file) string {
	var b strings.Builder
	for i, u := range f.list {
		if len(u.glyph) > 0 {
			fmt.Fprintf(&b, "/F%d %v ", i, u.write(out))
		}
	}
	return b.String()
}

func (u *used) write(out *file) ref {
	var ids []uint16
	for _, c := range u.glyph {
		ids = append(ids, c.id)
	}
	ids = u.file.closure(ids)
	part := u.file.subset(ids)
	name := "/" + tag(part) + "+" + u.id.Name()
	descriptor := out.add(u.descriptor(name, out.stream(fmt.Sprintf("/Length1 %d", len(part)), part)))
	descendant := out.add(fmt.Sprintf("<< /Type /Font /Subtype /CIDFontType2 /BaseFont %s /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor %v /DW 0 /W [1 [%s]] /CIDToGIDMap %v >>",
		name, descriptor, u.widths(), out.stream("", u.glyphs(ids))))
	return out.add(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont %s /Encoding /Identity-H /DescendantFonts [%v] /ToUnicode %v >>",
		name, descendant, out.stream("", u.unicode())))
}

// tag is the six letters that tell this part of a font from others.
func tag(part []byte) string {
	sum := sha256.Sum256(part)
	for i := range sum[:6] {
		sum[i] = 'A' + sum[i]%26
	}
	return string(sum[:6])
}

func (u *used) descriptor(name string, part ref) string {
	per := func(table string, at int) int { return int(float64(u.file.signed(table, at)) * 1000 / u.file.em) }
	stem := 80
	if u.id == glyph.LatinBold || u.id == glyph.ArabicBold {
		stem = 140
	}
	return fmt.Sprintf("<< /Type /FontDescriptor /FontName %s /Flags 4 /FontBBox [%d %d %d %d] /ItalicAngle 0 /Ascent %d /Descent %d /CapHeight 700 /StemV %d /FontFile2 %v >>",
		name, per("head", 36), per("head", 38), per("head", 40), per("head", 42), per("hhea", 4), per("hhea", 6), stem, part)
}

func (u *used) widths() string {
	var b []byte
	for _, c := range u.glyph {
		b = append(num(b, float64(u.file.width(c.id))), ' ')
	}
	return string(b)
}

// glyphs maps codes to the glyphs of the part.
func (u *used) glyphs(ids []uint16) []byte {
	b := []byte{0, 0}
	for _, c := range u.glyph {
		at, _ := slices.BinarySearch(ids, c.id)
		b = big.AppendUint16(b, uint16(at))
	}
	return b
}

// perBlock is how many lines a block of a character map may have.
const perBlock = 100

// unicode maps codes to the letters they stand for.
func (u *used) unicode() []byte {
	var lines []string
	for i, c := range u.glyph {
		if c.text != "" {
			text := strings.TrimPrefix(textString(c.text), "<FEFF")
			lines = append(lines, fmt.Sprintf("<%04X> <%s\n", i+1, text))
		}
	}
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for block := range slices.Chunk(lines, perBlock) {
		fmt.Fprintf(&b, "%d beginbfchar\n%sendbfchar\n", len(block), strings.Join(block, ""))
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return []byte(b.String())
}
