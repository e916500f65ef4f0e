package record

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// target is a result folder while it is being written.
type target struct {
	dir     string   // where the set will stand
	stage   string   // where it is made
	inside  bool     // staged inside dir: its files are moved one by one, the manifest last
	exists  bool     // dir is there
	created []string // folders above dir that were made for it, outermost first
}

// CheckTarget says beforehand whether Write would accept a folder, so that a long run need not
// end in a refusal.
func CheckTarget(dir string) error {
	_, _, err := inspect(dir, "")
	return err
}

// inspect looks at what stands at dir: whether it exists, and whether it holds files that no
// manifest lists.
func inspect(dir, content string) (exists, strangers bool, err error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, false, nil
	case err != nil:
		return false, false, fmt.Errorf("cannot look at %s: %w", dir, cause(err))
	case !info.IsDir():
		return true, false, fmt.Errorf("%s is a file; choose a folder", dir)
	}
	strangers, err = foreign(dir, content)
	return true, strangers, err
}

// foreign reports whether dir holds anything its manifest does not list; without a manifest, or
// with that of something else, anything at all is refused.
func foreign(dir, content string) (bool, error) {
	found, err := os.ReadDir(dir)
	if err != nil {
		return false, fmt.Errorf("cannot look into %s: %w", dir, cause(err))
	}
	m, err := readManifest(dir)
	strangers := 0
	walk := func(path string, d fs.DirEntry, walkErr error) error {
		name, _ := filepath.Rel(dir, path)
		if walkErr != nil || name == "." || leftover(name) {
			return walkErr
		}
		if !m.lists(filepath.ToSlash(name)) {
			strangers++
		}
		return nil
	}
	if len(found) == 0 {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("%s is not empty and holds no result of radif (%w); choose another folder", dir, err)
	}
	if m.Content != content {
		return false, fmt.Errorf("%s holds %s; choose another folder", dir, m.what())
	}
	return strangers > 0, errors.Join(filepath.WalkDir(dir, walk))
}

// open makes the staging folder. It lies beside dir, so that one rename publishes the whole set;
// inside dir where that cannot be: in the current folder, and where other files must stay.
func open(dir, content string) (*target, error) {
	exists, strangers, err := inspect(dir, content)
	if err != nil {
		return nil, err
	}
	full, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if exists {
		if full, err = filepath.EvalSymlinks(full); err != nil {
			return nil, fmt.Errorf("cannot look at %s: %w", dir, cause(err))
		}
	}
	t := &target{dir: full, exists: exists, inside: strangers || isCurrent(full)}
	if err := t.makeStage(); err != nil {
		t.close()
		return nil, fmt.Errorf("cannot write to %s: %w", dir, cause(err))
	}
	return t, nil
}

func isCurrent(dir string) bool {
	here, err := os.Getwd()
	if err != nil {
		return true
	}
	return here == dir || strings.HasPrefix(here, dir+string(filepath.Separator))
}

func (t *target) makeStage() error {
	parent := filepath.Dir(t.dir)
	if err := t.makeParents(parent); err != nil {
		return err
	}
	if !t.inside {
		sweep(parent, filepath.Base(t.dir))
		err := t.mkdir(filepath.Join(parent, "."+filepath.Base(t.dir)+stageMark))
		if err == nil || !t.exists {
			return err
		}
		t.inside = true // the folder may be writable where its parent is not
	}
	sweep(t.dir, "")
	return t.mkdir(filepath.Join(t.dir, stageMark))
}

// makeParents creates the folders above dir and remembers which.
func (t *target) makeParents(parent string) error {
	var missing []string
	for p := parent; ; p = filepath.Dir(p) {
		if _, err := os.Stat(p); err == nil || p == filepath.Dir(p) {
			break
		}
		missing = append([]string{p}, missing...)
	}
	for _, p := range missing {
		if err := os.Mkdir(p, 0o777); err != nil {
			return err
		}
		t.created = append(t.created, p)
	}
	return nil
}

// stageMark is part of the name of every staging folder.
const stageMark = ".radif-part-"

// mkdir makes a staging folder under a name that is free.
func (t *target) mkdir(prefix string) error {
	for n := 0; ; n++ {
		name := fmt.Sprintf("%s%d-%d", prefix, os.Getpid(), n)
		err := os.Mkdir(name, 0o777)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err == nil {
			t.stage = name
		}
		return err
	}
}

// close removes what is left of the staging, and the folders made for a set that never came.
func (t *target) close() error {
	var err error
	if t.stage != "" {
		err = os.RemoveAll(t.stage)
	}
	for i := len(t.created) - 1; i >= 0; i-- {
		os.Remove(t.created[i]) // fails, as it should, where the set now stands
	}
	return err
}

func leftover(name string) bool { return strings.Contains(name, stageMark) }

// stale is the age from which a staging folder belongs to no running program.
const stale = time.Hour

// sweep removes staging folders that a killed run left behind.
func sweep(parent, base string) {
	prefix := stageMark
	if base != "" {
		prefix = "." + base + stageMark
	}
	found, err := os.ReadDir(parent)
	if err != nil {
		return
	}
	for _, f := range found {
		info, err := f.Info()
		if err == nil && strings.HasPrefix(f.Name(), prefix) && time.Since(info.ModTime()) > stale {
			os.RemoveAll(filepath.Join(parent, f.Name()))
		}
	}
}
