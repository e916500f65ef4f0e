package html

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// frame is what a page gives a drawing: a prefix that keeps its ids apart from those of other
// drawings, its language, name and description.
type frame struct{ prefix, lang, title, description string }

// shapes are the elements that a drawing may consist of. What is not listed is left out with all
// that is in it, and so are attributes: a drawing cannot bring along a script, a style or an address.
var shapes = set("svg g defs symbol use path rect circle ellipse line polyline polygon clipPath linearGradient radialGradient stop")

var traits = set("id d x y x1 x2 y1 y2 cx cy r rx ry width height viewBox points transform fill fill-opacity fill-rule stroke stroke-width " +
	"stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity opacity clip-path clip-rule " +
	"offset stop-color stop-opacity gradientUnits gradientTransform preserveAspectRatio href")

func set(words string) map[string]bool {
	list := map[string]bool{}
	for _, w := range strings.Fields(words) {
		list[w] = true
	}
	return list
}

// inlined copies a drawing into HTML.
func inlined(svg []byte, f frame) (string, error) {
	d := xml.NewDecoder(bytes.NewReader(svg))
	m := &markup{}
	m.Grow(len(svg) + 512)
	depth := 0
	for {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF) && depth == 0 && m.Len() > 0:
			return m.String(), nil
		case err != nil:
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if !shapes[t.Name.Local] || (t.Name.Local == "svg") != (depth == 0) {
				if err := d.Skip(); err != nil {
					return "", err
				}
				continue
			}
			m.open(t.Name.Local, f.attributes(t, depth == 0)...)
			if depth == 0 {
				f.describe(m)
			}
			depth++
		case xml.EndElement:
			depth--
			m.shut(t.Name.Local)
		}
	}
}

// attributes are those of an element that may be copied, its ids with the prefix.
func (f frame) attributes(t xml.StartElement, root bool) []string {
	var list []string
	if root {
		list = []string{"role", "img", "lang", f.lang, "aria-labelledby", f.prefix + "title " + f.prefix + "desc"}
	}
	for _, a := range t.Attr {
		name, value := a.Name.Local, a.Value
		if !traits[name] || a.Name.Space != "" && name != "href" || root && (name == "width" || name == "height" || name == "id") {
			continue
		}
		switch {
		case name == "id":
			value = f.prefix + value
		case name == "href" && strings.HasPrefix(value, "#"):
			value = "#" + f.prefix + value[1:]
		case name == "href":
			continue
		case strings.Contains(value, "url("):
			inside, ok := strings.CutPrefix(value, "url(#")
			if !ok {
				continue
			}
			value = "url(#" + f.prefix + inside
		}
		list = append(list, name, value)
	}
	return list
}

func (f frame) describe(m *markup) {
	m.leaf("title", f.title, "id", f.prefix+"title")
	m.leaf("desc", f.description, "id", f.prefix+"desc")
}
