package docx

import (
	"strconv"
	"strings"
)

// The lists that every document has. Lists of single numbers and of ordered paragraphs follow.
const (
	noList = iota
	mainList
	annexList
	bulletList
	firstFreeList
)

// The abstract lists behind them.
const (
	mainScheme = iota
	annexScheme
	bulletScheme
	orderedScheme
)

const levels = 9

// numbering counts headings and clauses as Word does, so that it can tell where Word's count
// would give another number than the document's own, and set it right there.
type numbering struct {
	counts [2][levels]int // by scheme; 0 is "not counted yet"
	extra  []extraList
}

// extraList is a list that begins one level anew.
type extraList struct{ scheme, level, start int }

// of returns which list shows the number. It is nil where no list can: then the number stands as
// text before the title.
func (n *numbering) of(number string) *numberRef {
	scheme, parts := parsed(number)
	if parts == nil {
		return nil
	}
	counts, last := &n.counts[scheme], len(parts)-1
	for k, part := range parts[:last] {
		if counts[k] != part || part == 0 {
			return nil
		}
	}
	list := mainList + scheme
	if parts[last] != counts[last]+1 {
		list = n.restart(scheme, last, parts[last])
	}
	counts[last] = parts[last]
	clear(counts[last+1:])
	return &numberRef{last, list}
}

// ordered returns a list that counts from one.
func (n *numbering) ordered() *numberRef {
	return &numberRef{0, n.restart(orderedScheme, 0, 1)}
}

func (n *numbering) restart(scheme, level, start int) int {
	n.extra = append(n.extra, extraList{scheme, level, start})
	return firstFreeList + len(n.extra) - 1
}

// parsed reads "5.5.3" and, for an annex, "A.2". The parts are nil where it is neither.
func parsed(number string) (int, []int) {
	fields := strings.Split(number, ".")
	if number == "" || len(fields) > levels {
		return 0, nil
	}
	scheme, parts := mainScheme, make([]int, len(fields))
	for k, field := range fields {
		if k == 0 && len(field) == 1 && field[0] >= 'A' && field[0] <= 'Z' {
			scheme, parts[k] = annexScheme, int(field[0]-'A')+1
			continue
		}
		value, err := strconv.Atoi(field)
		if err != nil || value < 1 || strconv.Itoa(value) != field {
			return 0, nil
		}
		parts[k] = value
	}
	return scheme, parts
}

// part writes the lists.
func (n *numbering) part(rightLeft bool) []byte {
	var m markup
	m.WriteString(declaration)
	m.open("w:numbering", "xmlns:w", wordSpace)
	m.scheme(mainScheme, "multilevel", func(level int) { m.counted(level, "decimal", true, rightLeft) })
	m.scheme(annexScheme, "multilevel", func(level int) { m.counted(level, "upperLetter", false, rightLeft) })
	m.scheme(bulletScheme, "hybridMultilevel", func(level int) { m.itemised(level, "bullet", "\u2022") })
	m.scheme(orderedScheme, "hybridMultilevel", func(level int) { m.itemised(level, "decimal", "%"+itoa(level+1)+".") })
	for list, scheme := range []int{mainScheme, annexScheme, bulletScheme} {
		m.list(list+mainList, scheme, nil)
	}
	for k, extra := range n.extra {
		m.list(firstFreeList+k, extra.scheme, &extra)
	}
	m.shut("w:numbering")
	return m.Bytes()
}

func (m *markup) scheme(id int, kind string, level func(int)) {
	m.open("w:abstractNum", "w:abstractNumId", itoa(id))
	m.value("w:nsid", "52A0D1F"+itoa(id))
	m.value("w:multiLevelType", kind)
	m.value("w:tmpl", "6B7C8D0"+itoa(id))
	for k := range levels {
		level(k)
	}
	m.shut("w:abstractNum")
}

func (m *markup) list(id, scheme int, restart *extraList) {
	m.open("w:num", "w:numId", itoa(id))
	m.value("w:abstractNumId", itoa(scheme))
	if restart != nil {
		m.open("w:lvlOverride", "w:ilvl", itoa(restart.level))
		m.value("w:startOverride", itoa(restart.start))
		m.shut("w:lvlOverride")
	}
	m.shut("w:num")
}

// counted writes a level of headings. Numbers run from the left in both languages, so that "5.3"
// never shows as "3.5".
func (m *markup) counted(level int, first string, linked, rightLeft bool) {
	format, text := "decimal", "%1"
	if level == 0 {
		format = first
	}
	for k := 1; k <= level; k++ {
		text += ".%" + itoa(k+1)
	}
	if rightLeft {
		text = leftMark + text + leftMark
	}
	m.open("w:lvl", "w:ilvl", itoa(level))
	m.value("w:start", "1")
	m.value("w:numFmt", format)
	if linked && level < headingStyles {
		m.value("w:pStyle", headingStyle(level+1))
	}
	m.value("w:suff", "tab")
	m.value("w:lvlText", text)
	m.value("w:lvlJc", sideOf(rightLeft))
	m.open("w:pPr")
	m.indent(&indent{numberWidth(level), numberWidth(level), 0})
	m.shut("w:pPr")
	m.open("w:rPr")
	m.value("w:rtl", "0")
	m.shut("w:rPr")
	m.shut("w:lvl")
}

func (m *markup) itemised(level int, format, text string) {
	m.open("w:lvl", "w:ilvl", itoa(level))
	m.value("w:start", "1")
	m.value("w:numFmt", format)
	m.value("w:suff", "tab")
	m.value("w:lvlText", text)
	m.value("w:lvlJc", middle)
	m.open("w:pPr")
	m.indent(&indent{listIndent * (level + 1), listHanging, 0})
	m.shut("w:pPr")
	m.shut("w:lvl")
}

const middle = "center"

// sideOf is how numbers lie about their place. Where text runs from the right, programs disagree on
// which side left is, so that numbers would come to stand in the margin; all agree on the middle.
func sideOf(rightLeft bool) string {
	if rightLeft {
		return middle
	}
	return "left"
}

// numberIndent is the indent of a paragraph with a number. Where numbers are centred, their middle
// is half their width from the margin.
func (c *composer) numberIndent(number string, room, size int) *indent {
	if !c.rightLeft() {
		return &indent{room, room, 0}
	}
	return &indent{room, room - boldWidthOf(number, size)/2, 0}
}

const (
	listIndent  = 454
	listHanging = 340
)

// numberWidth is the room that numbers of a level take, level 0 being "5" and level 2 "5.5.3".
func numberWidth(level int) int {
	if level < 2 {
		return 794
	}
	return min(964+(level-2)*170, 1474)
}
