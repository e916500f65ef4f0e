package workbook

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"io"
	"io/fs"
	"sort"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// archive is a zip file with its entries in the order of their names and with a fixed time: the
// library writes sheets in the random order of a map.
type archive struct {
	out     io.Writer
	entries map[string]*bytes.Buffer
}

func newArchive(out io.Writer) excelize.ZipWriter {
	return &archive{out, map[string]*bytes.Buffer{}}
}

// Create implements excelize.ZipWriter.
func (a *archive) Create(name string) (io.Writer, error) {
	a.entries[name] = &bytes.Buffer{}
	return a.entries[name], nil
}

// AddFS implements excelize.ZipWriter; a workbook of ours has no files from elsewhere.
func (a *archive) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the file.
func (a *archive) Close() error {
	names := make([]string, 0, len(a.entries))
	for name := range a.entries {
		names = append(names, name)
	}
	sort.Strings(names) // [Content_Types].xml comes first, as readers expect
	z := zip.NewWriter(a.out)
	var packer *flate.Writer // one after the other: each takes a megabyte
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		var err error
		if packer == nil {
			packer, err = flate.NewWriter(w, flate.BestSpeed)
		} else {
			packer.Reset(w)
		}
		return packer, err
	})
	for _, name := range names {
		entry, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return err
		}
		if _, err := entry.Write(fitted(name, a.entries[name].Bytes())); err != nil {
			return err
		}
	}
	return z.Close()
}

// fitted makes a sheet print as wide as the page: the library's stream leaves the properties of a
// sheet out, and without this one the page set-up is not followed.
func fitted(name string, content []byte) []byte {
	if !strings.HasPrefix(name, "xl/worksheets/sheet") {
		return content
	}
	views := []byte("<sheetViews")
	return bytes.Replace(content, views, append([]byte(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`), views...), 1)
}
