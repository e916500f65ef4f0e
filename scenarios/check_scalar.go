package scenarios

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"radif/model/quantity"
	"radif/scenarios/diag"
	"radif/scenarios/node"
)

var (
	idPattern    = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
	countPattern = regexp.MustCompile(`^(0|[1-9][0-9]{0,15})$`)
	beyondCount  = regexp.MustCompile(`^(-[1-9][0-9]*|[1-9][0-9]{16,})$`)
)

// Lengths that no real text of a scenario reaches.
const (
	maxID   = 64
	maxText = 2000
)

func itoa(n int) string { return strconv.Itoa(n) }

// place says where something stands, seen from another place.
func place(p, from diag.Pos) string {
	if p.File != from.File {
		return p.String()
	}
	return fmt.Sprintf("line %d, column %d", p.Line, p.Col)
}

func kindName(n *node.Node) string {
	switch n.Kind {
	case node.Map:
		return "a map"
	case node.List:
		return "a list"
	case node.Null:
		return "empty"
	}
	return "a single value"
}

// quoted puts a text of the file into a message.
func quoted(text string) string {
	const most = 40
	if r := []rune(text); len(r) > most {
		text = string(r[:most]) + "…"
	}
	return strconv.Quote(text)
}

// scalar checks the kinds that are one text.
func (c *checker) scalar(v *value, n *node.Node) {
	if n.Kind != node.Scalar {
		c.wrong(v, "a single value belongs here, and this is "+kindName(n), v.field.takes(), "")
		return
	}
	v.text = n.Text
	c.word(v, n.Quoted)
}

// word checks the text of a value, written or a default.
func (c *checker) word(v *value, isQuoted bool) {
	switch v.field.Kind {
	case ID:
		c.identifier(v, isQuoted)
	case Text:
		c.plain(v)
	case Count:
		c.count(v, isQuoted)
	case Month:
		c.month(v)
	case Day:
		if _, err := time.Parse(time.DateOnly, v.text); err != nil {
			c.wrong(v, quoted(v.text)+" is not a day", v.field.takes(), "")
		}
	case Enum:
		if !contains(v.field.Choices, v.text) {
			c.wrong(v, quoted(v.text)+" is none of the choices", v.field.takes(), c.didYouMean(v.text, v.field.Choices))
		}
	case Bool:
		if isQuoted || v.text != "true" && v.text != "false" {
			c.wrong(v, quoted(v.text)+" is neither true nor false", v.field.takes(), "")
		}
	case Ref:
		v.words = []word{{v.text, v.pos}}
		c.refs = append(c.refs, v)
	case Catalogue:
		c.entry(v)
	}
}

// takes says what a field of one text takes, for messages.
func (f *Field) takes() string {
	switch f.Kind {
	case ID:
		return "lower-case letters, digits and hyphens, beginning with a letter, such as my-site"
	case Count:
		return "a whole number" + f.span()
	case Month:
		return "a month, such as 2026-01"
	case Day:
		return "a day, such as 2026-01-31"
	case Enum:
		return oneOf(f.Choices)
	case Bool:
		return "true or false"
	case Ref:
		return "the id of one of " + f.To
	case Catalogue:
		return "the id of an entry of the catalogue, " + f.To
	}
	return "a text"
}

func (c *checker) identifier(v *value, isQuoted bool) {
	reserved := !isQuoted && (v.text == "true" || v.text == "false" || v.text == "null")
	if reserved || len(v.text) > maxID || !idPattern.MatchString(v.text) {
		hint := ""
		fixed := strings.Trim(strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(v.text), "_", "-"), " ", "-"), "-")
		if fixed != v.text && len(fixed) <= maxID && idPattern.MatchString(fixed) {
			hint = "did you mean " + fixed + "?"
		}
		c.wrong(v, quoted(v.text)+" is not an id", v.field.takes(), hint)
	}
}

func (c *checker) plain(v *value) {
	switch {
	case strings.TrimSpace(v.text) == "":
		c.wrong(v, "the text is empty", "", "")
	case len([]rune(v.text)) > maxText:
		c.wrong(v, "the text is too long", fmt.Sprintf("at most %d characters", maxText), "")
	case strings.ContainsFunc(v.text, func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' || r == 0x7f }):
		c.wrong(v, "the text holds control characters", "", "")
	}
}

func (c *checker) count(v *value, isQuoted bool) {
	if !isQuoted && beyondCount.MatchString(v.text) {
		c.wrong(v, v.text+" is out of range", v.field.takes(), "")
		return
	}
	if isQuoted || !countPattern.MatchString(v.text) {
		c.wrong(v, quoted(v.text)+" is not a whole number", v.field.takes(), "")
		return
	}
	v.number, _ = strconv.ParseFloat(v.text, 64)
	low, _ := strconv.ParseFloat(v.field.Low, 64)
	high, _ := strconv.ParseFloat(v.field.High, 64)
	if v.number < low || v.field.High != "" && v.number > high {
		c.wrong(v, v.text+" is out of range", v.field.takes(), "")
	}
}

func (c *checker) month(v *value) {
	m, err := quantity.Parse(v.text, quantity.Date, "")
	if err != nil {
		c.refused(v, v.pos, err)
		return
	}
	v.number = m
}

// refused reports what the reader of quantities says.
func (c *checker) refused(v *value, pos diag.Pos, err error) {
	v.broken = true
	p := diag.Problem{Pos: pos, Field: v.path, Wrong: err.Error()}
	if q, ok := err.(*quantity.Error); ok {
		p.Wrong, p.Allowed, p.Hint = q.Wrong, q.Allowed, q.Hint
	}
	c.problems.Add(p)
}

// entry checks the id of an entry of the catalogue.
func (c *checker) entry(v *value) {
	if _, ok := c.catalogue.Find(v.field.To, v.text); ok {
		return
	}
	var known []string
	for _, e := range c.catalogue.Section(v.field.To) {
		known = append(known, e.ID)
	}
	c.wrong(v, quoted(v.text)+" is not in the catalogue, "+v.field.To, oneOf(known), c.didYouMean(v.text, known))
}
