package document

import "fmt"

// markNames are the marks as files have them.
func markNames() []string { return []string{"same", "added", "changed", "removed"} }

// MarshalText writes a mark as a word.
func (m Mark) MarshalText() ([]byte, error) {
	if names := markNames(); int(m) < len(names) {
		return []byte(names[m]), nil
	}
	return nil, fmt.Errorf("document: %d is no mark", m)
}

// UnmarshalText reads a mark.
func (m *Mark) UnmarshalText(text []byte) error {
	for i, name := range markNames() {
		if name == string(text) {
			*m = Mark(i)
			return nil
		}
	}
	return fmt.Errorf("%q is no mark", text)
}
