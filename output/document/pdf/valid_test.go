package pdf

import (
	"bytes"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// validate holds a file against the standard, with a validator that shares no code with us.
func validate(t *testing.T, data []byte) {
	t.Helper()
	api.DisableConfigDir()
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationStrict
	if err := api.Validate(bytes.NewReader(data), conf); err != nil {
		t.Error(err)
	}
}

func TestValid(t *testing.T) {
	for _, langs := range languages {
		validate(t, written(t, langs))
	}
}

// TestDescription: an independent reader finds title, author, date and bookmarks.
func TestDescription(t *testing.T) {
	api.DisableConfigDir()
	conf := model.NewDefaultConfiguration()
	data := written(t, languages["ar"])
	info, err := api.PDFInfo(bytes.NewReader(data), "sample.pdf", nil, false, conf)
	if err != nil {
		t.Fatal(err)
	}
	want := sample(languages["ar"])
	if info.Title != want.Title.AR || info.Author != want.Author.AR || info.Subject != want.Reference || !strings.HasPrefix(info.CreationDate, "D:20261101") || !info.Tagged || !info.Outlines {
		t.Errorf("the description is %+v", info)
	}
	marks, err := api.Bookmarks(bytes.NewReader(data), conf)
	if err != nil {
		t.Fatal(err)
	}
	l := drawnOut(t, want)
	for i, m := range marks {
		if s := want.Sections[i]; m.Title != s.Number+" "+s.Title.AR || len(m.Kids) != len(s.Sections) {
			t.Errorf("bookmark %q with %d inside", m.Title, len(m.Kids))
		}
		if at := l.spots[want.Sections[i].ID].page; m.PageFrom != at+1 {
			t.Errorf("bookmark %q leads to page %d, want %d", m.Title, m.PageFrom, at+1)
		}
	}
	if len(marks) != len(want.Sections) {
		t.Errorf("%d bookmarks", len(marks))
	}
}
