package wordfile

import (
	"strconv"
	"strings"
)

// lists counts as Word does: lists over the same abstract list share their count, and a list with
// an override of the start begins that level anew when it is first met there.
type lists struct {
	levels map[string]map[string]level // by abstract list and level
	of     map[string]string           // list -> abstract list
	starts map[string]map[string]int   // overrides, by list and level
	styles map[string][2]string        // style -> list and level
	counts map[string]*[9]int          // by abstract list
	met    map[string]bool
}

type level struct {
	format, text string
	start        int
}

func (f *File) readLists() (*lists, error) {
	l := &lists{levels: map[string]map[string]level{}, of: map[string]string{}, starts: map[string]map[string]int{}, styles: map[string][2]string{}}
	tree, err := f.Tree("word/numbering.xml")
	if err != nil {
		return nil, err
	}
	for _, a := range tree.All("w:abstractNum") {
		levels := map[string]level{}
		for _, v := range a.All("w:lvl") {
			start, _ := strconv.Atoi(v.Val("w:start"))
			levels[v.Attr["w:ilvl"]] = level{v.Val("w:numFmt"), v.Val("w:lvlText"), start}
		}
		l.levels[a.Attr["w:abstractNumId"]] = levels
	}
	for _, n := range tree.All("w:num") {
		id := n.Attr["w:numId"]
		l.of[id], l.starts[id] = n.Val("w:abstractNumId"), map[string]int{}
		for _, o := range n.All("w:lvlOverride") {
			start, _ := strconv.Atoi(o.Val("w:startOverride"))
			l.starts[id][o.Attr["w:ilvl"]] = start
		}
	}
	return l, f.readStyles(l)
}

func (f *File) readStyles(l *lists) error {
	tree, err := f.Tree("word/styles.xml")
	if err != nil {
		return err
	}
	for _, s := range tree.All("w:style") {
		if list := s.Val("w:pPr", "w:numPr", "w:numId"); list != "" {
			l.styles[s.Attr["w:styleId"]] = [2]string{list, s.Val("w:pPr", "w:numPr", "w:ilvl")}
		}
	}
	return nil
}

func (l *lists) reset() { l.counts, l.met = map[string]*[9]int{}, map[string]bool{} }

// number counts a paragraph and returns what stands before its text.
func (l *lists) number(p *Node, style string) string {
	list, at := l.styles[style][0], l.styles[style][1]
	if own := p.Val("w:pPr", "w:numPr", "w:numId"); own != "" {
		list, at = own, p.Val("w:pPr", "w:numPr", "w:ilvl")
	}
	abstract, ok := l.of[list]
	if !ok {
		return ""
	}
	if l.counts[abstract] == nil {
		l.counts[abstract] = &[9]int{}
	}
	counts, k := l.counts[abstract], int(at[0]-'0')
	start, overridden := l.starts[list][at]
	switch {
	case overridden && !l.met[list+"/"+at]:
		counts[k] = start
	case counts[k] == 0:
		counts[k] = l.levels[abstract][at].start
	default:
		counts[k]++
	}
	l.met[list+"/"+at] = true
	clear(counts[k+1:])
	return l.shown(abstract, at, counts)
}

func (l *lists) shown(abstract, at string, counts *[9]int) string {
	text := l.levels[abstract][at].text
	for k := range 9 {
		place := "%" + strconv.Itoa(k+1)
		if !strings.Contains(text, place) {
			continue
		}
		value := strconv.Itoa(max(counts[k], 1))
		if l.levels[abstract][strconv.Itoa(k)].format == "upperLetter" {
			value = string(rune('A' + counts[k] - 1))
		}
		text = strings.ReplaceAll(text, place, value)
	}
	return text
}
