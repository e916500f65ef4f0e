package pdf

import (
	"strconv"
	"strings"
)

// trace turns the data of an SVG path into operators of PDF, and tells how far the path reaches.
func trace(d string) (path []byte, box extent, err error) {
	p := pen{rest: d}
	for p.skip(); p.rest != ""; p.skip() {
		if c := p.rest[0]; strings.IndexByte("MLQCZmlqcz", c) >= 0 {
			p.command, p.rest = c, p.rest[1:]
			if c == 'Z' || c == 'z' {
				p.out = append(p.out, "h\n"...)
				p.at = p.start
				continue
			}
		}
		if !p.step() {
			return nil, extent{}, errForeign
		}
	}
	return p.out, p.box, nil
}

// pen walks along a path.
type pen struct {
	rest      string
	command   byte
	at, start point
	out       []byte
	box       extent
	inside    bool // the box has a point
}

// skip passes over what parts numbers.
func (p *pen) skip() { p.rest = strings.TrimLeft(p.rest, " ,\n\t") }

// number reads a number, which ends where another can begin.
func (p *pen) number() (float64, bool) {
	p.skip()
	end := 0
	for end < len(p.rest) && (p.rest[end] >= '0' && p.rest[end] <= '9' || p.rest[end] == '.' || p.rest[end] == '-' && end == 0) {
		end++
	}
	v, err := strconv.ParseFloat(p.rest[:end], 64)
	p.rest = p.rest[end:]
	return v, err == nil
}

// point reads a point, which may be counted from where the pen is.
func (p *pen) point() (point, bool) {
	x, ok := p.number()
	y, also := p.number()
	if p.command >= 'a' {
		x, y = x+p.at.x, y+p.at.y
	}
	at := point{x, y}
	if !p.inside {
		p.box, p.inside = extent{x, y, x, y}, true
	}
	p.box = extent{min(p.box.left, x), min(p.box.top, y), max(p.box.right, x), max(p.box.bottom, y)}
	return at, ok && also
}

// step draws one piece of the path.
func (p *pen) step() bool {
	many, known := map[byte]int{'M': 1, 'L': 1, 'Q': 2, 'C': 3}[p.command&^0x20]
	var list [3]point
	for i := range many {
		var ok bool
		if list[i], ok = p.point(); !ok {
			return false
		}
	}
	switch p.command &^ 0x20 {
	case 'M':
		p.write('m', list[0])
		p.start = list[0]
		p.command-- // M to L: more points are lines
	case 'L':
		p.write('l', list[0])
	case 'Q':
		p.write('c', between(p.at, list[0]), between(list[1], list[0]), list[1])
	case 'C':
		p.write('c', list[:]...)
	}
	if known {
		p.at = list[many-1]
	}
	return known
}

// between is two thirds of the way: a curve with one control point as one with two.
func between(a, b point) point { return point{a.x + (b.x-a.x)*2/3, a.y + (b.y-a.y)*2/3} }

func (p *pen) write(operator byte, list ...point) {
	for _, at := range list {
		p.out = append(num(append(num(p.out, at.x), ' '), at.y), ' ')
	}
	p.out = append(p.out, operator, '\n')
}
