package record

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"sync"
	"sync/atomic"

	"radif/model/plan"
)

// File is one file of a result set, made when it is needed.
type File struct {
	Path string // below the result folder, with slashes
	Make func() ([]byte, error)
}

// Set is everything that makes up a result set.
type Set struct {
	Result    *plan.Result
	Origins   Origins
	Tool      Tool
	Language  string // the first one: of report.html, plots and tables
	Digits    string // of Arabic texts
	Catalogue []Edition
	Files     []File // scenario.lock.yaml, plots, tables, report
}

// Write makes the result set in dir: all of it, or on any error and on cancellation none of it.
// An older result set there is replaced; a folder that holds anything else is refused. Files
// that no manifest lists are left alone.
func Write(ctx context.Context, dir string, set Set) error {
	return writeFiles(ctx, dir, set.All(), set.manifest)
}

// writeFiles makes files in dir as a whole, with the manifest that lists them.
func writeFiles(ctx context.Context, dir string, files []File, manifest func([]Entry) Manifest) (err error) {
	t, err := open(dir, manifest(nil).Content)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, t.close()) }()
	entries, err := t.fill(ctx, files)
	if err != nil {
		return err
	}
	text, err := encode(manifest(entries))
	if err != nil {
		return fmt.Errorf("manifest.json: %w", err)
	}
	if err := t.write(manifestName, text); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return t.publish(entries)
}

// Static is a File whose content is there already.
func Static(path string, content []byte) File {
	return File{path, func() ([]byte, error) { return content, nil }}
}

// All lists every file of the set but the manifest, the slowest first.
func (s Set) All() []File {
	r := s.Result
	own := []File{
		{"trials.parquet", func() ([]byte, error) { return trials(r) }},
		{"results.json", func() ([]byte, error) { return encode(FromResult(r, s.Tool.Version)) }},
		{"monthly.csv", func() ([]byte, error) { return monthly(r), nil }},
		{"capacity.csv", func() ([]byte, error) { return capacity(r), nil }},
		{"provenance.json", s.provenance},
	}
	return append(own, s.Files...)
}

func (s Set) provenance() ([]byte, error) {
	ids := make([]string, 0, len(s.Origins))
	for id := range s.Origins {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	return encode(provenance{ProvenanceSchema, each(ids, func(id string) inputOrigins { return inputOrigins{id, s.Origins[id]} })})
}

// fill makes and stages the files on all processors and returns their entries by path.
func (t *target) fill(ctx context.Context, files []File) ([]Entry, error) {
	if err := checkPaths(files); err != nil {
		return nil, err
	}
	entries, wrong := make([]Entry, len(files)), make([]error, len(files))
	var next atomic.Int64
	var stop atomic.Bool
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(files) && !stop.Load() && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				if entries[i], wrong[i] = t.stageFile(files[i]); wrong[i] != nil {
					stop.Store(true)
				}
			}
		})
	}
	workers.Wait()
	for _, err := range wrong {
		if err != nil {
			return nil, err
		}
	}
	sort.Slice(entries, func(i, j int) bool { return entries[i].Path < entries[j].Path })
	return entries, ctx.Err()
}

func checkPaths(files []File) error {
	seen := map[string]bool{manifestName: true}
	for _, f := range files {
		if !filepath.IsLocal(filepath.FromSlash(f.Path)) || seen[f.Path] {
			return fmt.Errorf("%q cannot be a file of a result set, or is there twice", f.Path)
		}
		seen[f.Path] = true
	}
	return nil
}

func (t *target) stageFile(f File) (Entry, error) {
	content, err := f.Make()
	if err != nil {
		return Entry{}, fmt.Errorf("%s: %w", f.Path, err)
	}
	sum := sha256.Sum256(content)
	return Entry{f.Path, len(content), hex.EncodeToString(sum[:])}, t.write(f.Path, content)
}

// write puts a file into the staging folder. Its error names the file as the user knows it.
func (t *target) write(path string, content []byte) error {
	full := filepath.Join(t.stage, filepath.FromSlash(path))
	err := os.MkdirAll(filepath.Dir(full), 0o777)
	if err == nil {
		err = os.WriteFile(full, content, 0o666)
	}
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", filepath.Join(t.dir, filepath.FromSlash(path)), cause(err))
	}
	return nil
}

// cause strips the temporary paths from an error of the file system.
func cause(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return cause(path.Err)
	case errors.As(err, &link):
		return cause(link.Err)
	}
	return err
}
