package glyph

import (
	"bytes"
	_ "embed"
	"sync"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
)

//go:embed fonts/NotoSansArabic-Regular.ttf
var arabicRegular []byte

//go:embed fonts/NotoSansArabic-Bold.ttf
var arabicBold []byte

// chain is the fonts of one weight, in the order in which a rune looks for its glyph.
type chain struct{ latin, arabic *face }

// FontID tells the four fonts apart.
type FontID uint8

// The fonts.
const (
	LatinRegular FontID = iota
	LatinBold
	ArabicRegular
	ArabicBold
)

// short names a font in the ids of outlines.
func (f FontID) short() string { return [...]string{"lr", "lb", "ar", "ab"}[f] }

// Name is the PostScript name of the font.
func (f FontID) Name() string {
	return [...]string{"LiberationSans", "LiberationSans-Bold", "NotoSansArabic-Regular", "NotoSansArabic-Bold"}[f]
}

// File is the font itself, in TrueType format, for documents that carry a part of it. It is for
// reading only.
func (f FontID) File() []byte {
	return [...][]byte{liberationsansregular.TTF, liberationsansbold.TTF, arabicRegular, arabicBold}[f]
}

// face is a font with its outlines; name tells it from all others in the ids of outlines.
type face struct {
	*font.Face
	id       FontID
	name     string
	outlines map[font.GID]*Outline
}

// The fonts, read once; unlike faces they are not changed by use.
var (
	latinRegularFont  = sync.OnceValue(func() *font.Font { return read(liberationsansregular.TTF) })
	latinBoldFont     = sync.OnceValue(func() *font.Font { return read(liberationsansbold.TTF) })
	arabicRegularFont = sync.OnceValue(func() *font.Font { return read(arabicRegular) })
	arabicBoldFont    = sync.OnceValue(func() *font.Font { return read(arabicBold) })
)

// read reads an embedded font; that it cannot be read is a fault of the build.
func read(ttf []byte) *font.Font {
	f, err := font.ParseTTF(bytes.NewReader(ttf))
	if err != nil {
		panic("glyph: " + err.Error())
	}
	return f.Font
}

func newFace(id FontID, f *font.Font) *face {
	return &face{font.NewFace(f), id, id.short(), map[font.GID]*Outline{}}
}

func regular() chain {
	return chain{newFace(LatinRegular, latinRegularFont()), newFace(ArabicRegular, arabicRegularFont())}
}

func bold() chain {
	return chain{newFace(LatinBold, latinBoldFont()), newFace(ArabicBold, arabicBoldFont())}
}

// ResolveFace implements shaping.Fontmap. Arabic letters and marks come from the Arabic font, all
// else from the Latin one as far as it goes, so that digits and signs look alike in both languages.
func (c chain) ResolveFace(r rune) *font.Face {
	first, second := c.latin, c.arabic
	if language.LookupScript(r) == language.Arabic {
		first, second = second, first
	}
	if _, ok := first.NominalGlyph(r); !ok {
		if _, ok := second.NominalGlyph(r); ok {
			return second.Face
		}
	}
	return first.Face
}

// named finds the face that a shaper used.
func (c chain) named(f *font.Face) *face {
	if f == c.arabic.Face {
		return c.arabic
	}
	return c.latin
}
