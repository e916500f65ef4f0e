package pdf

import (
	"crypto/sha256"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"radif/output/glyph"
)

// fonts are the glyphs that a document uses, by font.
type fonts struct{ list [4]*used }

// used is the part of a font that a document uses. A code stands for a glyph with its letter: the
// same glyph with another letter has another code, so that each can be copied as what it means.
type used struct {
	id    glyph.FontID
	file  *fontFile
	plain map[coded]int
	codes map[string]int
	list  []code // the first has number 1
}

// coded is a glyph of the font with its letter.
type coded struct {
	id   uint16
	text string
}

// code is a glyph of the font, or a made one, with its letter.
type code struct {
	coded
	made  *made
	width int // in thousandths of an em
}

func newFonts() *fonts {
	f := &fonts{}
	for i := range f.list {
		id := glyph.FontID(i)
		f.list[i] = &used{id: id, file: readFont(id.File()), plain: map[coded]int{}, codes: map[string]int{}}
	}
	return f
}

// codes calls a function with each code that draws a group of glyphs, from left to right, and its
// place in ems.
//
// Each letter has a code of its own, side by side: readers put what they copy in order by places,
// and turn the letters of one code round in a line that runs from right to left. So the first code
// of a ligature, or of a letter with its marks, draws all of it, and the others draw nothing.
func (f *fonts) codes(g glyph.Placed, draw func(number, width int, x float64)) {
	u := f.list[g.Font]
	if len(g.Parts) == 1 && g.Parts[0].Y == 0 && len(g.Letters) <= 1 {
		c := coded{id: g.Parts[0].ID}
		if len(g.Letters) == 1 {
			c.text = g.Letters[0]
		}
		n := u.simple(c)
		draw(n, u.list[n-1].width, g.X+g.Parts[0].X)
		return
	}
	unit := func(v float64) int { return int(math.Round(v * u.file.em)) }
	count := max(1, len(g.Letters))
	for i := range count {
		m := made{width: max(0, unit(g.Advance/float64(count)))}
		text := ""
		if i < len(g.Letters) {
			text = g.Letters[i]
		}
		if i == 0 {
			for _, p := range g.Parts {
				m.parts = append(m.parts, part{p.ID, unit(p.X), unit(p.Y)})
			}
		}
		n := u.complex(m, text)
		draw(n, u.list[n-1].width, g.X+g.Advance*float64(i)/float64(count))
	}
}

func (u *used) simple(c coded) int {
	n, ok := u.plain[c]
	if !ok {
		width, _ := u.file.metric(c.id)
		u.list = append(u.list, code{coded: c, width: u.file.thousandths(int(width))})
		n = len(u.list)
		u.plain[c] = n
	}
	return n
}

func (u *used) complex(m made, text string) int {
	key := fmt.Sprint(m, text)
	n, ok := u.codes[key]
	if !ok {
		u.list = append(u.list, code{coded{text: text}, &m, u.file.thousandths(m.width)})
		n = len(u.list)
		u.codes[key] = n
	}
	return n
}

// resources writes the fonts and names them for the pages.
func (f *fonts) resources(out *file) string {
	var b strings.Builder
	for i, u := range f.list {
		if len(u.list) > 0 {
			fmt.Fprintf(&b, "/F%d %v ", i, u.write(out))
		}
	}
	return b.String()
}

func (u *used) write(out *file) ref {
	ids, more := u.wanted()
	part := u.file.subset(ids, more)
	name := "/" + tag(part) + "+" + u.id.Name()
	descriptor := out.add(u.descriptor(name, out.stream(fmt.Sprintf("/Length1 %d", len(part)), part)))
	descendant := out.add(fmt.Sprintf("<< /Type /Font /Subtype /CIDFontType2 /BaseFont %s /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor %v /DW 0 /W [1 [%s]] /CIDToGIDMap %v >>",
		name, descriptor, u.widths(), out.stream("", u.glyphs(ids))))
	return out.add(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont %s /Encoding /Identity-H /DescendantFonts [%v] /ToUnicode %v >>",
		name, descendant, out.stream("", u.unicode())))
}

// wanted are the glyphs of the codes: of the font, and made ones.
func (u *used) wanted() (ids []uint16, more []made) {
	for _, c := range u.list {
		if c.made == nil {
			ids = append(ids, c.id)
			continue
		}
		more = append(more, *c.made)
		for _, p := range c.made.parts {
			ids = append(ids, p.id)
		}
	}
	return u.file.closure(ids), more
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
	per := func(table string, at int) int { return u.file.thousandths(u.file.signed(table, at)) }
	stem := 80
	if u.id == glyph.LatinBold || u.id == glyph.ArabicBold {
		stem = 140
	}
	return fmt.Sprintf("<< /Type /FontDescriptor /FontName %s /Flags 4 /FontBBox [%d %d %d %d] /ItalicAngle 0 /Ascent %d /Descent %d /CapHeight 700 /StemV %d /FontFile2 %v >>",
		name, per("head", 36), per("head", 38), per("head", 40), per("head", 42), per("hhea", 4), per("hhea", 6), stem, part)
}

func (u *used) widths() string {
	var b []byte
	for _, c := range u.list {
		b = append(strconv.AppendInt(b, int64(c.width), 10), ' ')
	}
	return string(b)
}

// glyphs maps codes to the glyphs of the part.
func (u *used) glyphs(ids []uint16) []byte {
	b := []byte{0, 0}
	next := len(ids) // made glyphs stand behind the others, in the order of their codes
	for _, c := range u.list {
		at, _ := slices.BinarySearch(ids, c.id)
		if c.made != nil {
			at = next
			next++
		}
		b = big.AppendUint16(b, uint16(at))
	}
	return b
}

// perBlock is how many lines a block of a character map may have.
const perBlock = 100

// unicode maps codes to the letters they stand for.
func (u *used) unicode() []byte {
	var lines []string
	for i, c := range u.list {
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
