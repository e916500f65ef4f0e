//go:build !linux

package record

import "errors"

// exchange is Linux's; elsewhere two renames do.
func exchange(string, string) error { return errors.ErrUnsupported }
