package plan

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// digestInput is an input as the digest sees it: what was stated, not what was fitted.
type digestInput struct {
	ID   string
	Dim  uint8
	Spec any
}

// Digest is the SHA-256 of the resolved scenario values in hex. It depends on values and ids
// alone: not on where a value stands, in which order, or what its source is. Trials, seed and
// confidence are part of it, since they decide the numbers.
func Digest(c *Case) string {
	values := *c
	values.Inputs = nil
	inputs := make([]digestInput, len(c.Inputs))
	for i, in := range c.Inputs {
		inputs[i] = digestInput{in.ID, uint8(in.Dim), in.Spec}
	}
	text, err := json.Marshal(struct {
		Case   Case
		Inputs []digestInput
	}{values, inputs})
	if err != nil {
		panic("plan: a case that cannot be written as JSON: " + err.Error())
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}
