package ocds

import (
	"fmt"
	"regexp"
	"strings"

	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/tender"
)

// Input is what releases are made of.
type Input struct {
	Package   procurement.Package
	Rows      tender.Rows
	Previous  *tender.Rows   // of the issue before, for what an amendment tells; may be nil
	Settings  record.Origins // of the values of the tender file
	Documents []Document     // that are published beside the release
	Offset    string         // of the buyer's time from UTC; empty: +03:00, which Jordan keeps all year
}

// Document is a file that belongs to the tender.
type Document struct {
	ID       string // stable: "volume.docx"
	Type     string // biddingDocuments, technicalSpecifications, billOfQuantity …
	Title    document.Text
	Format   string // media type
	Language lingo.Lang
	URL      string // where it is published; empty: not known yet
}

// MissingPrefix says that the tender file has no prefix under which to publish. File and Line are
// where it belongs.
type MissingPrefix struct {
	File  string
	Line  int
	Found string // what stands there instead
}

func (m *MissingPrefix) Error() string {
	wrong := "it is missing"
	if m.Found != "" {
		wrong = fmt.Sprintf("%q is no prefix", m.Found)
	}
	text := "package.ocid_prefix: " + wrong + "; open contracting data needs a prefix that the Open Contracting Partnership has registered, ocds- and six lower-case letters or digits"
	if m.File == "" {
		return text
	}
	return fmt.Sprintf("%s:%d: %s", m.File, m.Line, text)
}

var prefixForm = regexp.MustCompile(`^ocds-[a-z0-9]{6}$`)

// release is a release in the making.
type release struct {
	Input
	words   map[lingo.Lang]lingo.Words
	langs   []lingo.Lang // the one that prevails first
	ocid    string
	current int // number of the revision
}

func begin(in Input) (*release, error) {
	p := in.Package
	if !prefixForm.MatchString(p.OCIDPrefix) {
		return nil, missing(in)
	}
	if p.Dates.Issue == "" {
		return nil, fmt.Errorf("ocds: dates.issue: a release needs the date of issue")
	}
	if in.Offset == "" {
		in.Offset = "+03:00"
	}
	r := &release{Input: in, ocid: p.OCIDPrefix + "-" + slug(p.Reference), current: p.Revision, words: map[lingo.Lang]lingo.Words{}}
	for _, text := range p.Languages {
		lang, err := lingo.ParseLang(text)
		if err != nil {
			return nil, fmt.Errorf("ocds: %w", err)
		}
		if text == p.Prevails {
			r.langs = append([]lingo.Lang{lang}, r.langs...)
		} else {
			r.langs = append(r.langs, lang)
		}
		r.words[lang] = lingo.New(lang)
	}
	if len(r.langs) == 0 || slug(p.Reference) == "" {
		return nil, fmt.Errorf("ocds: a release needs a language and a reference")
	}
	return r, nil
}

// missing finds the line where the prefix stands or belongs: that of the setting, or the first of
// its section.
func missing(in Input) error {
	m := &MissingPrefix{Found: in.Package.OCIDPrefix}
	if o, ok := in.Settings["package.ocid_prefix"]; ok && o.Line > 0 {
		m.File, m.Line = o.File, o.Line
		return m
	}
	for path, o := range in.Settings {
		if strings.HasPrefix(path, "package.") && o.Line > 0 && (m.Line == 0 || o.Line < m.Line) {
			m.File, m.Line = o.File, o.Line
		}
	}
	return m
}

// slug keeps what an identifier may hold.
func slug(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '.' || r == '_':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.TrimRight(b.String(), "-")
}
