package glyph

import (
	"bytes"
	_ "embed"

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

// face is a font with its outlines; name tells it from all others in the ids of outlines.
type face struct {
	*font.Face
	name     string
	outlines map[font.GID]*Outline
}

func newChain(weight string, latin, arabic []byte) chain {
	return chain{newFace("l"+weight, latin), newFace("a"+weight, arabic)}
}

// newFace reads an embedded font; that it cannot be read is a fault of the build.
func newFace(name string, ttf []byte) *face {
	f, err := font.ParseTTF(bytes.NewReader(ttf))
	if err != nil {
		panic("glyph: font " + name + ": " + err.Error())
	}
	return &face{f, name, map[font.GID]*Outline{}}
}

func regular() chain { return newChain("r", liberationsansregular.TTF, arabicRegular) }
func bold() chain    { return newChain("b", liberationsansbold.TTF, arabicBold) }

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
