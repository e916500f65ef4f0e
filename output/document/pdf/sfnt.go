package pdf

import (
	"encoding/binary"
	"math"
	"math/bits"
	"slices"
)

// fontFile reads a TrueType font. The fonts are embedded in the program; that they can be read is held
// by tests.
type fontFile struct {
	tables  map[string][]byte
	em      float64
	long    bool // offsets of glyphs are in 4 bytes
	glyphs  int
	metrics int // glyphs with a width of their own
}

var big = binary.BigEndian

func readFont(data []byte) *fontFile {
	f := &fontFile{tables: map[string][]byte{}}
	for i := range int(big.Uint16(data[4:])) {
		entry := data[12+16*i:]
		offset, length := big.Uint32(entry[8:]), big.Uint32(entry[12:])
		f.tables[string(entry[:4])] = data[offset : offset+length]
	}
	f.em = float64(big.Uint16(f.tables["head"][18:]))
	f.long = big.Uint16(f.tables["head"][50:]) == 1
	f.glyphs = int(big.Uint16(f.tables["maxp"][4:]))
	f.metrics = int(big.Uint16(f.tables["hhea"][34:]))
	return f
}

// signed is a signed number of a table.
func (f *fontFile) signed(table string, at int) int {
	return int(int16(big.Uint16(f.tables[table][at:])))
}

// metric is the width of a glyph and the space at its left.
func (f *fontFile) metric(id uint16) (width, bearing uint16) {
	h := f.tables["hmtx"]
	if int(id) < f.metrics {
		return big.Uint16(h[4*id:]), big.Uint16(h[4*id+2:])
	}
	return big.Uint16(h[4*(f.metrics-1):]), big.Uint16(h[4*f.metrics+2*(int(id)-f.metrics):])
}

// thousandths turns units of the font into thousandths of an em, as widths are written.
func (f *fontFile) thousandths(units int) int { return int(math.Round(float64(units) * 1000 / f.em)) }

// outline is the description of a glyph; empty for a space.
func (f *fontFile) outline(id uint16) []byte {
	loca, glyf := f.tables["loca"], f.tables["glyf"]
	if f.long {
		return glyf[big.Uint32(loca[4*int(id):]):big.Uint32(loca[4*int(id)+4:])]
	}
	return glyf[2*int(big.Uint16(loca[2*int(id):])) : 2*int(big.Uint16(loca[2*int(id)+2:]))]
}

// Flags of the parts of a composite glyph.
const (
	wordArguments   = 1 << 0
	areOffsets      = 1 << 1
	oneScale        = 1 << 3
	moreParts       = 1 << 5
	twoScales       = 1 << 6
	fourScales      = 1 << 7
	hasInstructions = 1 << 8
)

// parts calls a function with the place of each part of a composite glyph, and returns where the
// parts end; 0 for a glyph that has none.
func parts(outline []byte, visit func(at int)) int {
	if len(outline) == 0 || int16(big.Uint16(outline)) >= 0 {
		return 0
	}
	for at := 10; ; {
		flags := big.Uint16(outline[at:])
		visit(at)
		at += 6
		if flags&wordArguments != 0 {
			at += 2
		}
		switch {
		case flags&oneScale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&fourScales != 0:
			at += 8
		}
		if flags&moreParts == 0 {
			return at
		}
	}
}

// closure is the glyphs and all that they are made of, glyph 0 first and the rest in order.
func (f *fontFile) closure(ids []uint16) []uint16 {
	wanted := map[uint16]bool{0: true}
	var add func(id uint16)
	add = func(id uint16) {
		wanted[id] = true
		outline := f.outline(id)
		parts(outline, func(at int) {
			if part := big.Uint16(outline[at+2:]); !wanted[part] {
				add(part)
			}
		})
	}
	add(0)
	for _, id := range ids {
		add(id)
	}
	list := make([]uint16, 0, len(wanted))
	for id := range wanted {
		list = append(list, id)
	}
	slices.Sort(list)
	return list
}

// bare is a glyph without its hints, which serve screens of few dots, its parts under new numbers.
func bare(outline []byte, renumber map[uint16]uint16) []byte {
	if len(outline) == 0 {
		return nil
	}
	out := slices.Clone(outline)
	if end := parts(out, func(at int) {
		big.PutUint16(out[at:], big.Uint16(out[at:])&^hasInstructions)
		big.PutUint16(out[at+2:], renumber[big.Uint16(out[at+2:])])
	}); end > 0 {
		return even(out[:end])
	}
	at := 10 + 2*int(big.Uint16(out))
	hints := int(big.Uint16(out[at:]))
	big.PutUint16(out[at:], 0)
	return even(append(out[:at+2], out[at+2+hints:]...))
}

func even(b []byte) []byte {
	for len(b)%4 != 0 {
		b = append(b, 0)
	}
	return b
}

// made is a glyph that is put together of others, for letters that belong together; without parts
// it is empty. Lengths are in units of the font.
type made struct {
	parts []part
	width int
}

// part is a glyph of the font, moved.
type part struct {
	id   uint16
	x, y int
}

// composite is the description of a made glyph. The box is that of the font.
func (f *fontFile) composite(m made, renumber map[uint16]uint16) []byte {
	if len(m.parts) == 0 {
		return nil
	}
	out := big.AppendUint16(nil, 0xffff)
	out = append(out, f.tables["head"][36:44]...)
	for i, p := range m.parts {
		flags := uint16(wordArguments | areOffsets)
		if i+1 < len(m.parts) {
			flags |= moreParts
		}
		for _, v := range []uint16{flags, renumber[p.id], uint16(int16(p.x)), uint16(int16(p.y))} {
			out = big.AppendUint16(out, v)
		}
	}
	return even(out)
}

// subset is a font of some glyphs alone, numbered in their order, with made ones behind them.
func (f *fontFile) subset(ids []uint16, more []made) []byte {
	renumber := map[uint16]uint16{}
	for i, id := range ids {
		renumber[id] = uint16(i)
	}
	var glyf, loca, hmtx []byte
	add := func(outline []byte, width, bearing uint16) {
		loca = big.AppendUint32(loca, uint32(len(glyf)))
		glyf = append(glyf, outline...)
		hmtx = big.AppendUint16(big.AppendUint16(hmtx, width), bearing)
	}
	for _, id := range ids {
		width, bearing := f.metric(id)
		add(bare(f.outline(id), renumber), width, bearing)
	}
	for _, m := range more {
		add(f.composite(m, renumber), uint16(m.width), uint16(f.signed("head", 36)))
	}
	loca = big.AppendUint32(loca, uint32(len(glyf)))
	head, hhea, maxp := slices.Clone(f.tables["head"]), slices.Clone(f.tables["hhea"]), slices.Clone(f.tables["maxp"])
	big.PutUint32(head[8:], 0)  // sum over the file, which nobody reads
	big.PutUint16(head[50:], 1) // offsets in 4 bytes
	big.PutUint16(hhea[34:], uint16(len(ids)+len(more)))
	big.PutUint16(maxp[4:], uint16(len(ids)+len(more)))
	big.PutUint16(maxp[28:], max(big.Uint16(maxp[28:]), 16)) // parts of a glyph
	big.PutUint16(maxp[30:], big.Uint16(maxp[30:])+1)        // parts inside of parts
	return assemble([]table{{"glyf", glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp}})
}

// table is a part of a font.
type table struct {
	name string
	data []byte
}

// assemble makes a font of tables in the order of their names.
func assemble(tables []table) []byte {
	n := len(tables)
	power := bits.Len(uint(n)) - 1
	out := big.AppendUint32(nil, 0x00010000)
	for _, v := range []int{n, 16 << power, power, 16*n - 16<<power} {
		out = big.AppendUint16(out, uint16(v))
	}
	offset := 12 + 16*n
	for _, t := range tables {
		out = append(out, t.name...)
		for _, v := range []uint32{checksum(t.data), uint32(offset), uint32(len(t.data))} {
			out = big.AppendUint32(out, v)
		}
		offset += (len(t.data) + 3) / 4 * 4
	}
	for _, t := range tables {
		out = append(out, even(slices.Clone(t.data))...)
	}
	return out
}

func checksum(data []byte) uint32 {
	sum := uint32(0)
	for len(data) >= 4 {
		sum += big.Uint32(data)
		data = data[4:]
	}
	rest := [4]byte{}
	copy(rest[:], data)
	return sum + big.Uint32(rest[:])
}
