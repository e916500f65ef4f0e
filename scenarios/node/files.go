package node

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Files returns a reader of files for Compose. The named files (the main file, then the overlays)
// are read wherever they lie: the user pointed at them. Any other file is read only inside the
// folder of the first one, and no symbolic link leads out of it.
func Files(named ...string) func(name string) ([]byte, error) {
	return func(name string) ([]byte, error) {
		if slices.Contains(named, name) {
			return readFrom(os.Stat, os.Open, name)
		}
		if len(named) == 0 {
			return nil, fs.ErrNotExist
		}
		folder := filepath.Dir(named[0])
		inside, err := filepath.Rel(folder, name)
		if err != nil {
			return nil, err
		}
		root, err := os.OpenRoot(folder)
		if err != nil {
			return nil, err
		}
		defer root.Close()
		return readFrom(root.Stat, root.Open, inside)
	}
}

// readFrom reads one regular file, one byte more than Parse takes at most. A pipe or a device
// would block or never end.
func readFrom(stat func(string) (os.FileInfo, error), open func(string) (*os.File, error), name string) ([]byte, error) {
	info, err := stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNoFile
	}
	f, err := open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, MaxBytes+1))
}

var errNoFile = errors.New("it is not a regular file")

// reason is the cause of a failed reading without the path, which the message names already.
func reason(err error) string {
	var at *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file"
	case errors.Is(err, fs.ErrPermission):
		return "access is denied"
	case errors.As(err, &at):
		return at.Err.Error()
	}
	return fmt.Sprint(err)
}
