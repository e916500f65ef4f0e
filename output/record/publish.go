package record

import (
	"fmt"
	"os"
	"path/filepath"
)

// publish moves the staged set to where it will stand.
func (t *target) publish(entries []Entry) error {
	err := t.move(entries)
	if err != nil {
		return fmt.Errorf("cannot write to %s: %w", t.dir, cause(err))
	}
	return nil
}

func (t *target) move(entries []Entry) error {
	if t.inside {
		return moveFiles(t.stage, t.dir, entries)
	}
	if !t.exists {
		return os.Rename(t.stage, t.dir)
	}
	// Afterwards the older set lies in the staging folder and is removed with it.
	if exchange(t.stage, t.dir) == nil {
		return nil
	}
	if swap(t.stage, t.dir) == nil {
		return nil
	}
	// A mount point cannot be renamed: copy into it, then move file by file.
	made := t.stage
	defer os.RemoveAll(made)
	if err := t.mkdir(filepath.Join(t.dir, stageMark)); err != nil {
		return err
	}
	if err := os.CopyFS(t.stage, os.DirFS(made)); err != nil {
		return err
	}
	return moveFiles(t.stage, t.dir, entries)
}

// swap renames the older set away and the new one into its place, or leaves both as they were.
func swap(stage, dir string) error {
	old := stage + "-old"
	if err := os.Rename(dir, old); err != nil {
		return err
	}
	if err := os.Rename(stage, dir); err != nil {
		if back := os.Rename(old, dir); back != nil {
			return fmt.Errorf("%w; the older results are in %s", err, old)
		}
		return err
	}
	return os.RemoveAll(old)
}

// moveFiles moves the files one by one and the manifest last: until then the manifest names
// the older files, so that Check finds a set that was cut off. Files that only the older set
// had go away.
func moveFiles(stage, dir string, entries []Entry) error {
	old, _ := readManifest(dir)
	for _, e := range append(entries, Entry{Path: manifestName}) {
		to := filepath.Join(dir, filepath.FromSlash(e.Path))
		if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
			return err
		}
		if err := os.Rename(filepath.Join(stage, filepath.FromSlash(e.Path)), to); err != nil {
			return err
		}
	}
	fresh := Manifest{Files: entries}
	for _, e := range old.Files {
		if path := filepath.FromSlash(e.Path); filepath.IsLocal(path) && !fresh.lists(e.Path) {
			os.Remove(filepath.Join(dir, path))
			os.Remove(filepath.Dir(filepath.Join(dir, path))) // goes if it is empty now
		}
	}
	return nil
}
