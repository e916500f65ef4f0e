package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// create writes a new file whole or not at all, and never over an old one.
func create(path string, content []byte) error {
	err := createVia(path, content)
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s is there already; it was left as it is", path)
	case err != nil:
		return fmt.Errorf("cannot write %s: %w", path, cause(err))
	}
	return nil
}

// createVia writes a temporary file and gives it its name: a link, unlike a rename, fails where
// something stands.
func createVia(path string, content []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".radif-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(content)
	if err := errors.Join(err, f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	err = os.Link(f.Name(), path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := os.Lstat(path); err == nil { // a file system without links
		return fs.ErrExist
	}
	return os.Rename(f.Name(), path)
}

// cause strips the paths from an error of the file system, temporary ones among them.
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
