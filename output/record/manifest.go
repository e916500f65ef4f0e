package record

import (
	"runtime"
	"strings"
)

// ManifestSchema names the layout of manifest.json.
const ManifestSchema = "radif.manifest/1"

const manifestName = "manifest.json"

// Manifest is manifest.json: what made the result set, from what, and the digest of each file.
type Manifest struct {
	Schema     string    `json:"schema"`
	Content    string    `json:"content,omitempty"` // what else than a result set it is of: tender
	Tool       Tool      `json:"tool"`
	Scenario   Scenario  `json:"scenario"`
	Seed       uint64    `json:"seed"`
	Trials     int       `json:"trials"`
	Confidence float64   `json:"confidence"`
	Language   string    `json:"language"` // the first one: of report.html, plots and tables
	Digits     string    `json:"digits"`   // of Arabic texts: western or arabic-indic
	Catalogue  []Edition `json:"catalogue"`
	Files      []Entry   `json:"files"`
}

// Tool is the program that made a result set. The same bytes are promised for the same tool.
type Tool struct {
	Version  string `json:"version"`
	Go       string `json:"go"`
	Platform string `json:"platform"` // operating system and architecture: linux/amd64
}

// ThisTool describes the running program.
func ThisTool(version string) Tool {
	return Tool{version, runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH}
}

// Edition is a part of the catalogue that the scenario used, with its date.
type Edition struct {
	ID   string `json:"id"`
	Date string `json:"date"`
}

// Entry is one file of the set.
type Entry struct {
	Path   string `json:"path"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

func (s Set) manifest(files []Entry) Manifest {
	r := s.Result
	return Manifest{
		Schema: ManifestSchema, Tool: s.Tool, Scenario: fromScenario(r),
		Seed: r.Seed, Trials: r.Trials, Confidence: r.Confidence, Language: s.Language, Digits: s.Digits,
		Catalogue: each(s.Catalogue, func(e Edition) Edition { return e }), Files: files,
	}
}

// what says what the files are.
func (m Manifest) what() string {
	if m.Content == "" {
		return "results of radif"
	}
	return "a " + m.Content + " of radif"
}

// lists reports whether the manifest names a path, or a folder above one of its files.
func (m Manifest) lists(path string) bool {
	if path == manifestName {
		return true
	}
	for _, f := range m.Files {
		if f.Path == path || strings.HasPrefix(f.Path, path+"/") {
			return true
		}
	}
	return false
}
