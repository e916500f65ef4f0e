package main

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"
)

// The readers in this file know OOXML, HTML, Markdown, CSV and what pdftotext prints, and nothing
// of how the program writes them. Each gives the rows of all tables, cell by cell.

// wordRows reads a Word file.
func wordRows(t *testing.T, path string) [][]string {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(zipped(t, path)["word/document.xml"]))
	var list [][]string
	text := false
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "tr":
				list = append(list, nil)
			case "tc":
				list[len(list)-1] = append(list[len(list)-1], "")
			case "p":
				addText(list, " ")
			}
			text = e.Name.Local == "t"
		case xml.EndElement:
			text = false
		case xml.CharData:
			if text {
				addText(list, string(e))
			}
		}
	}
}

// addText adds to the last cell.
func addText(rows [][]string, text string) {
	if len(rows) == 0 {
		return
	}
	if row := rows[len(rows)-1]; len(row) > 0 {
		row[len(row)-1] += text
	}
}

// zipped reads the parts of an OOXML file.
func zipped(t *testing.T, path string) map[string][]byte {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	parts := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
		r.Close()
	}
	return parts
}

// workbookRows reads a workbook, all sheets.
func workbookRows(t *testing.T, path string) [][]string {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list [][]string
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, rows...)
	}
	return list
}

// pageRows reads a page.
func pageRows(t *testing.T, path string) [][]string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var list [][]string
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "tr" {
			list = append(list, nil)
		}
		if n.Type == html.ElementNode && (n.Data == "td" || n.Data == "th") {
			list[len(list)-1] = append(list[len(list)-1], seen(n))
		}
	}
	return list
}

// linked is an anchor, or a link with its words.
var linked = regexp.MustCompile(`<a [^>]*></a>|\[([^\]]*)\]\([^)]*\)`)

// arabicRows and englishRows are the rows of one language, where tables stand one after another.
func arabicRows(rows [][]string) [][]string {
	return slices.DeleteFunc(slices.Clone(rows), func(row []string) bool { return !arabic(row) })
}

func englishRows(rows [][]string) [][]string { return slices.DeleteFunc(slices.Clone(rows), arabic) }

func arabic(row []string) bool {
	return strings.ContainsFunc(strings.Join(row, ""), func(r rune) bool { return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) })
}

// barRows reads the tables of a Markdown file.
func barRows(t *testing.T, path string) [][]string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var list [][]string
	for _, line := range strings.Split(string(text), "\n") {
		if inside, ok := strings.CutPrefix(line, "| "); ok {
			list = append(list, strings.Split(strings.TrimSuffix(linked.ReplaceAllString(inside, "$1"), " |"), " | "))
		}
	}
	return list
}

// csvRows reads all CSV files of a folder.
func csvRows(t *testing.T, folder string) [][]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.csv"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	var list [][]string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff")))).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		list = append(list, rows...)
	}
	return list
}

// pdfRows gives what stands behind each number of a clause, up to the next one, as a row.
func pdfRows(t *testing.T, path string) [][]string {
	t.Helper()
	var list [][]string
	for _, line := range strings.Split(pdfText(t, path), "\n") {
		for _, word := range strings.Fields(western.Replace(line)) {
			if strings.Count(word, ".") >= 2 && strings.Trim(word, "0123456789.") == "" {
				list = append(list, []string{word})
			} else if len(list) > 0 {
				list[len(list)-1] = append(list[len(list)-1], word)
			}
		}
	}
	return list
}

// pdfText is what pdftotext reads, in the order in which it stands in the file.
func pdfText(t *testing.T, path string) string {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("pdftotext is missing")
		}
		t.Skip("pdftotext is missing")
	}
	text, err := exec.Command("pdftotext", "-raw", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
