package record

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Read reads a result set: results.json and manifest.json.
func Read(dir string) (Results, Manifest, error) {
	m, err := readManifest(dir)
	if err != nil {
		return Results{}, Manifest{}, fmt.Errorf("%s is no result of radif: %w", dir, err)
	}
	if m.Content != "" {
		return Results{}, Manifest{}, fmt.Errorf("%s is no result of radif: it holds %s", dir, m.what())
	}
	var r Results
	if err := readJSON(filepath.Join(dir, "results.json"), &r); err != nil {
		return Results{}, m, err
	}
	if r.Schema != ResultsSchema {
		return Results{}, m, fmt.Errorf("%s: schema is %q; this version reads %q", filepath.Join(dir, "results.json"), r.Schema, ResultsSchema)
	}
	if r.Scenario.Digest != m.Scenario.Digest {
		return Results{}, m, fmt.Errorf("%s: results.json and manifest.json are of two different scenarios", dir)
	}
	return r, m, nil
}

// ReadOrigins reads provenance.json.
func ReadOrigins(dir string) (Origins, error) {
	var p provenance
	path := filepath.Join(dir, "provenance.json")
	if err := readJSON(path, &p); err != nil {
		return nil, err
	}
	if p.Schema != ProvenanceSchema {
		return nil, fmt.Errorf("%s: schema is %q; this version reads %q", path, p.Schema, ProvenanceSchema)
	}
	origins := make(Origins, len(p.Inputs))
	for _, i := range p.Inputs {
		origins[i.ID] = i.Origin
	}
	return origins, nil
}

func readManifest(dir string) (Manifest, error) {
	var m Manifest
	if err := readJSON(filepath.Join(dir, manifestName), &m); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return m, errors.New("no manifest.json")
		}
		return m, err
	}
	if m.Schema != ManifestSchema {
		return Manifest{}, fmt.Errorf("manifest.json has schema %q instead of %q", m.Schema, ManifestSchema)
	}
	return m, nil
}

func readJSON(path string, v any) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", path, cause(err))
	}
	if err := json.Unmarshal(text, v); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// Difference is a file that is not as the manifest says.
type Difference struct {
	Path string
	What string // "missing" or "changed"
}

// Check compares the files of a result set with its manifest.
func Check(dir string) ([]Difference, error) {
	m, err := readManifest(dir)
	if err != nil {
		return nil, fmt.Errorf("%s is no result of radif: %w", dir, err)
	}
	var found []Difference
	for _, e := range m.Files {
		path := filepath.FromSlash(e.Path)
		if !filepath.IsLocal(path) {
			return nil, fmt.Errorf("%s: manifest.json names %q, which lies outside", dir, e.Path)
		}
		sum, err := digest(filepath.Join(dir, path))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			found = append(found, Difference{e.Path, "missing"})
		case err != nil:
			return nil, fmt.Errorf("cannot read %s: %w", filepath.Join(dir, path), cause(err))
		case sum != e.SHA256:
			found = append(found, Difference{e.Path, "changed"})
		}
	}
	return found, nil
}

// Unlisted names the files of a folder that its manifest does not list, with slashes, in the order
// of their names. A folder with a manifest of its own, such as a tender, is named as a whole.
func Unlisted(dir string) ([]string, error) {
	m, err := readManifest(dir)
	if err != nil {
		return nil, fmt.Errorf("%s is no result of radif: %w", dir, err)
	}
	var list []string
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return cause(err)
		}
		name, _ := filepath.Rel(dir, path)
		switch name = filepath.ToSlash(name); {
		case d.IsDir() && name != "." && holdsPackage(path):
			list = append(list, name+"/")
			return fs.SkipDir
		case !d.IsDir() && !m.lists(name):
			list = append(list, name)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("cannot look into %s: %w", dir, err)
	}
	return list, nil
}

// holdsPackage reports whether a folder has a manifest of its own.
func holdsPackage(dir string) bool {
	_, err := readManifest(dir)
	return err == nil
}

func digest(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
