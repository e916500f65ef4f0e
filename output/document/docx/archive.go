package docx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"io"
	"strings"
	"time"
)

// part is a file of the package; a part without a type of its own has that of its extension.
type part struct {
	name, kind string
	content    []byte
}

// archive writes the parts in their order and with a fixed time.
func archive(parts []part) ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.DefaultCompression) })
	for _, p := range parts {
		method := zip.Deflate
		if strings.HasSuffix(p.name, ".png") {
			method = zip.Store
		}
		entry, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: method, Modified: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return nil, err
		}
		if _, err := entry.Write(p.content); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// contentTypes is the part that every reader opens first.
func contentTypes(parts []part) part {
	var m markup
	m.WriteString(declaration)
	m.open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
	m.empty("Default", "Extension", "png", "ContentType", "image/png")
	m.empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml")
	m.empty("Default", "Extension", "xml", "ContentType", "application/xml")
	for _, p := range parts {
		if p.kind != "" {
			m.empty("Override", "PartName", "/"+p.name, "ContentType", p.kind)
		}
	}
	m.shut("Types")
	return part{name: "[Content_Types].xml", content: m.Bytes()}
}

// relation leads from one part to another.
type relation struct{ id, kind, target string }

const (
	officeSpace  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageSpace = "http://schemas.openxmlformats.org/package/2006/relationships"
	wordSpace    = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	pictureSpace = "http://schemas.openxmlformats.org/drawingml/2006/picture"
	wordType     = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// spaces are the name spaces of the parts that hold text.
var spaces = []string{
	"xmlns:w", wordSpace, "xmlns:r", officeSpace,
	"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
	"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main", "xmlns:pic", pictureSpace,
	"xmlns:v", "urn:schemas-microsoft-com:vml", "xmlns:o", "urn:schemas-microsoft-com:office:office",
}

func relations(name string, list []relation) part {
	var m markup
	m.WriteString(declaration)
	m.open("Relationships", "xmlns", packageSpace)
	for _, r := range list {
		kind := r.kind
		if !strings.Contains(kind, ":") {
			kind = officeSpace + "/" + kind
		}
		m.empty("Relationship", "Id", r.id, "Type", kind, "Target", r.target)
	}
	m.shut("Relationships")
	return part{name: name, content: m.Bytes()}
}
