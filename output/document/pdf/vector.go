package pdf

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// errForeign says that an SVG is not of the kind that is drawn by its lines.
var errForeign = errors.New("foreign SVG")

// tracing is an SVG on its way to a form: the kind that output/figure draws, which holds paths,
// groups of glyphs and one ground.
type tracing struct {
	p             *pictures
	width, height float64
	outlines      map[string]string // by id
	used          map[ref]bool
	buf           []byte
	depth         int // of groups
}

// vector draws an SVG as a form. It reports false for an SVG that is drawn by its PNG instead.
func (p *pictures) vector(svg []byte) (picture, bool) {
	if len(svg) == 0 {
		return picture{}, false
	}
	t := &tracing{p: p, outlines: map[string]string{}, used: map[ref]bool{}}
	if err := t.read(svg); err != nil || t.width <= 0 || t.height <= 0 || t.depth != 0 {
		return picture{}, false
	}
	size := nums(t.width, t.height)
	r := p.out.stream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [0 0 %s] /Matrix [1 0 0 -1 0 %s] /Resources << /XObject << %s>> >>", size, nums(t.height), names(t.used)), t.buf)
	return picture{r, t.width, t.height, point{t.width, t.height}}, true
}

// names lists objects as resources.
func names(used map[ref]bool) string {
	var list []ref
	for r := range used {
		list = append(list, r)
	}
	slices.Sort(list)
	var b strings.Builder
	for _, r := range list {
		fmt.Fprintf(&b, "/X%d %v ", int(r), r)
	}
	return b.String()
}

func (t *tracing) read(svg []byte) error {
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.StartElement:
			err = t.start(e.Name.Local, attributes(e.Attr))
		case xml.EndElement:
			if e.Name.Local == "g" {
				t.depth--
				t.buf = append(t.buf, "Q\n"...)
			}
		}
		if err != nil {
			return err
		}
	}
}

// named is the attributes of an element. Those that are read are taken out: what is left is
// foreign.
type named map[string]string

func attributes(list []xml.Attr) named {
	a := named{}
	for _, x := range list {
		a[x.Name.Local] = x.Value
	}
	return a
}

func (a named) take(name string) string {
	v := a[name]
	delete(a, name)
	return v
}

// number takes a number; 0 where the attribute is missing.
func (a named) number(name string) float64 {
	v, _ := strconv.ParseFloat(strings.TrimSuffix(a.take(name), "pt"), 64)
	return v
}

func (t *tracing) start(name string, a named) error {
	switch name {
	case "svg":
		t.width, t.height = a.number("width"), a.number("height")
		if a["viewBox"] != "0 0 "+nums(t.width)+" "+nums(t.height) {
			return errForeign
		}
		return nil
	case "title", "desc", "defs":
		return nil
	case "rect":
		return t.ground(a)
	case "g":
		return t.group(a)
	case "use":
		return t.use(a)
	case "path":
		return t.path(a)
	}
	return errForeign
}

// ground fills the whole picture.
func (t *tracing) ground(a named) error {
	if a.take("width") != "100%" || a.take("height") != "100%" {
		return errForeign
	}
	ink, err := paint(a.take("fill"))
	t.buf = fmt.Appendf(t.buf, "%s rg 0 0 %s re f\n", ink.components(), nums(t.width, t.height))
	return errors.Join(err, a.empty())
}

func (a named) empty() error {
	if len(a) > 0 {
		return errForeign
	}
	return nil
}

func (t *tracing) group(a named) error {
	ink, err := paint(a.take("fill"))
	matrix, isMatrix := strings.CutPrefix(a.take("transform"), "matrix(")
	matrix, closed := strings.CutSuffix(matrix, ")")
	if !isMatrix || !closed || len(strings.Fields(matrix)) != 6 || strings.Trim(matrix, "0123456789.- ") != "" {
		return errForeign
	}
	t.depth++
	t.buf = fmt.Appendf(t.buf, "q %s cm %s rg\n", matrix, ink.components())
	return errors.Join(err, a.empty())
}

// use draws a glyph. Its outline is a form of its own, shared by all figures.
func (t *tracing) use(a named) error {
	outline, ok := t.outlines[strings.TrimPrefix(a.take("href"), "#")]
	if !ok {
		return errForeign
	}
	r, err := t.p.letter(outline)
	t.used[r] = true
	t.buf = fmt.Appendf(t.buf, "q 1 0 0 1 %s cm /X%d Do Q\n", nums(a.number("x"), a.number("y")), r)
	return errors.Join(err, a.empty())
}

// letter is the form of an outline.
func (p *pictures) letter(outline string) (ref, error) {
	if r, ok := p.glyphs[outline]; ok {
		return r, nil
	}
	path, box, err := trace(outline)
	if err != nil {
		return 0, err
	}
	r := p.out.stream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [%s]", nums(box.left, box.top, box.right, box.bottom)), append(path, "f\n"...))
	p.glyphs[outline] = r
	return r, nil
}

// path keeps an outline that has an id, and draws what has a colour.
func (t *tracing) path(a named) error {
	if id := a.take("id"); id != "" {
		t.outlines[id] = a.take("d")
		return a.empty()
	}
	path, _, err := trace(a.take("d"))
	if err != nil {
		return err
	}
	area, err := paint(a.take("fill"))
	stroke := a.take("stroke")
	if stroke == "" {
		t.buf = fmt.Appendf(t.buf, "q %s rg\n%sf Q\n", area.components(), path)
		return errors.Join(err, a.empty())
	}
	line, err := paint(stroke)
	t.buf = fmt.Appendf(t.buf, "q %s RG %s w [%s] %s d\n", line.components(), nums(a.number("stroke-width")), strings.ReplaceAll(a.take("stroke-dasharray"), ",", " "), nums(a.number("stroke-dashoffset")))
	t.buf = fmt.Appendf(t.buf, "%sS Q\n", path)
	return errors.Join(err, a.empty())
}

// paint reads #rgb and #rrggbb.
func paint(text string) (colour, error) {
	digits, ok := strings.CutPrefix(text, "#")
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	v, err := strconv.ParseUint(digits, 16, 32)
	if !ok || err != nil || len(digits) != 6 {
		return colour{}, errForeign
	}
	return colour{uint8(v >> 16), uint8(v >> 8), uint8(v)}, nil
}
