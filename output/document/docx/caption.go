package docx

import (
	"strconv"
	"strings"

	"radif/output/document"
	"radif/output/lingo"
)

// caption is the title of a table or of a figure, with its number in a field.
type caption struct {
	kind   string // name of the sequence: Table, Figure
	label  document.Text
	id     string
	number string
	text   document.Text
	over   bool // stands over what it names, and stays with it
}

const captionSize = 19

func (c *composer) caption(t caption) bool {
	if t.number == "" && t.text == (document.Text{}) {
		return false
	}
	before, instruction := c.sequence(t.kind, t.number)
	look := paragraphLook{style: "Caption", keepNext: t.over}
	if !t.over {
		look.spacing = &spacing{80, 200, 0}
	}
	one := c.parallel() && c.onOneLine(document.Text{EN: t.label.EN + t.text.EN, AR: t.label.AR + t.text.AR}, c.width(), captionSize)
	if one {
		look.tabs = c.farTab()
	}
	for k, lang := range c.langs {
		if k > 0 && one {
			break
		}
		c.paragraph(lang, look, func() {
			end := c.names.bookmark(c.m, t.id)
			c.captionIn(t, lang, before, c.repeated(instruction, k))
			end()
			if one {
				c.m.tabulator(runLook{})
				c.embedded(c.langs[1], lang, func() { c.captionIn(t, c.langs[1], before, c.repeated(instruction, 1)) })
			}
		})
		lines := linesOf(t.label.In(lang)+t.text.In(lang), c.width(), captionSize)
		c.pager.block(lines*lineHeight(captionSize)+280, 3*lineHeight(tableSize))
	}
	return true
}

// sequence is the field that counts tables or figures, and what stands before it: the "5.2-" of
// "5.2-1". Where Word's count would give another number, the field is told the number. It is empty
// for a number that does not end in a count.
func (c *composer) sequence(kind, number string) (string, string) {
	before := strings.TrimRight(number, "0123456789")
	count := number[len(before):]
	value, err := strconv.Atoi(count)
	if err != nil || value < 1 || strconv.Itoa(value) != count {
		return number, ""
	}
	instruction := "SEQ " + kind + ` \* ARABIC`
	if value != c.captions[kind]+1 {
		instruction += ` \r ` + count
	}
	c.captions[kind] = value
	return before, instruction
}

// repeated keeps the second language from counting once more.
func (c *composer) repeated(instruction string, k int) string {
	if k == 0 || instruction == "" {
		return instruction
	}
	return instruction[:len("SEQ ")] + kindOf(instruction) + ` \c \* ARABIC`
}

func kindOf(instruction string) string {
	rest := instruction[len("SEQ "):]
	for k := range len(rest) {
		if rest[k] == ' ' {
			return rest[:k]
		}
	}
	return rest
}

func (c *composer) captionIn(t caption, lang lingo.Lang, before, instruction string) {
	if t.number != "" {
		c.pattern(t.label.In(lang), lang, runLook{}, map[string]func(){"number": func() {
			if instruction == "" {
				c.number(t.number, lang, runLook{})
				return
			}
			around := ""
			if lang == lingo.Arabic {
				around = leftMark
			}
			c.m.run(around+before, runLook{})
			c.m.field(instruction, t.number[len(before):], runLook{})
			c.m.run(around, runLook{})
		}})
		if t.text.In(lang) != "" {
			c.text(": ", lang, runLook{})
		}
	}
	c.text(t.text.In(lang), lang, runLook{})
}
