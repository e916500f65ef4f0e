package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"
)

// The readers in this file know HTML, XLSX, CSV and SVG, and none of the program's own types.

// rest is what results leaves out of results.json.
type rest struct {
	Phases []struct{ ID, Order, Ready, End string }
	Plant  []struct {
		Items []struct {
			ID, Subject, Unit string
			Quantity, Added   float64
		}
	}
	Services []struct {
		ID         string
		Quantities []struct {
			ID      string
			ByMonth map[string][]float64 `json:"by_month"`
		}
	}
}

func readRest(t *testing.T, dir string) rest {
	t.Helper()
	var r rest
	if err := json.Unmarshal(readFile(t, dir, "results.json"), &r); err != nil {
		t.Fatal(err)
	}
	return r
}

// western writes Arabic-Indic digits and their marks in the Western way, and takes out what cannot
// be seen.
var western = strings.NewReplacer(
	"٠", "0", "١", "1", "٢", "2", "٣", "3", "٤", "4", "٥", "5", "٦", "6", "٧", "7", "٨", "8", "٩", "9", "٬", ",", "٫", ".",
	"\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "", "\u200e", "", "\u200f", "", "\u00a0", " ")

var numeral = regexp.MustCompile(`[0-9]+(,[0-9]{3})*(\.[0-9]+)?`)

// figures lists the numbers of a text in the Western way.
func figures(text string) []string { return numeral.FindAllString(western.Replace(text), -1) }

// shows reports whether a text shows v to so many significant digits, the whole part always.
func shows(text string, v float64, digits int) bool {
	text = western.Replace(text)
	if percent, ok := strings.CutSuffix(text, " %"); ok {
		text, v = percent, 100*v
	}
	got, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
	if v == 0 {
		return err == nil && got == 0
	}
	unit := math.Pow(10, math.Min(0, math.Floor(math.Log10(math.Abs(v)))+1-float64(digits)))
	return err == nil && math.Abs(got-v) <= 0.5*unit*(1+1e-9)
}

// The digits to which figures are shown: what is bought with all of them.
const (
	inTables = 4
	asSizes  = 9
	asShares = 3
)

// pageTables reads the tables of a page by their ids: the rows of their bodies, cell by cell.
func pageTables(t *testing.T, dir, name string) map[string][][]string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(readFile(t, dir, name)))
	if err != nil {
		t.Fatal(err)
	}
	tables := map[string][][]string{}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "table" {
			tables[strings.TrimPrefix(attribute(n, "id"), "table-")] = tableRows(n)
		}
	}
	return tables
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func tableRows(table *html.Node) [][]string {
	var rows [][]string
	for n := range table.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case n.Data == "tr":
			rows = append(rows, nil)
		case n.Data == "td" || n.Data == "th":
			rows[len(rows)-1] = append(rows[len(rows)-1], seen(n))
		}
	}
	return rows[1:] // below the heading
}

// seen is the text of an element.
func seen(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.TrimSpace(western.Replace(b.String()))
}

// readSheets reads a workbook: the exact values of each sheet, below its heading.
func readSheets(t *testing.T, dir, name string) [][][]string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(readFile(t, dir, name)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list [][][]string
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, rows[3:]) // title, notes, heading
	}
	return list
}

// lines reads a CSV file below its heading.
func lines(t *testing.T, dir, name string) [][]string {
	t.Helper()
	list, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(readFile(t, dir, name), []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return list[1:]
}

// described is what a drawing says of itself: its title and its description.
func described(t *testing.T, text []byte) (title, description string) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(text))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return title, description
		}
		if err != nil {
			t.Fatal(err)
		}
		e, ok := token.(xml.StartElement)
		into := map[string]*string{"title": &title, "desc": &description}[e.Name.Local]
		if !ok || into == nil {
			continue
		}
		if err := d.DecodeElement(into, &e); err != nil {
			t.Fatal(err)
		}
	}
}
