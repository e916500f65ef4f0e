package lint

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"radif/output/document"
	"radif/output/lingo"
	"radif/output/tender"
)

// reader reads amounts in free text.
type reader struct {
	*checker
	registered, partner, loose, spelt map[string]string
	subjects                          []subject
}

// written is an amount as it stands in a text.
type amount struct {
	number, unit string // canonical number
	after        string // the text behind the number
}

var sentences = regexp.MustCompile(`[.;؛!؟?]\s|\n`)

// read looks through one text of the buyer.
func (r reader) read(text string, at passage) {
	for _, sentence := range sentences.Split(lingo.Unmarked(text), -1) {
		list := r.amounts(sentence)
		for _, a := range list {
			r.judge(a, list, sentence, at)
		}
	}
}

// amounts lists the numbers of a sentence with the unit that follows each.
func (r reader) amounts(sentence string) []amount {
	var list []amount
	for _, at := range figures.FindAllStringIndex(sentence, -1) {
		number := numbersIn(sentence[at[0]:at[1]])
		if len(number) != 1 {
			continue
		}
		after := strings.TrimLeft(sentence[at[1]:], " \u00a0-")
		list = append(list, amount{number[0], r.unitOf(after), after})
	}
	return list
}

// unitOf is the unit that a text begins with; empty where it is none that is mistaken.
func (r reader) unitOf(after string) string {
	best := ""
	for text := range r.spelt {
		if strings.HasPrefix(after, text) && len(text) > len(best) && ends(after[len(text):]) {
			best = text
		}
	}
	return r.spelt[best]
}

var wordPart = regexp.MustCompile(`^[\p{L}\p{N}/]`)

func ends(rest string) bool { return !wordPart.MatchString(rest) }

// token is what stands where a unit is expected.
var token = regexp.MustCompile(`^[A-Za-z]+(?:/s)?`)

// judge looks at one amount: its spelling, the same number in the other unit among the rows, the
// unit in which the tender counts, the thing it is said of.
func (r reader) judge(a amount, all []amount, sentence string, at passage) {
	if word := token.FindString(a.after); r.loose[word] != "" && ends(a.after[len(word):]) {
		r.add(RuleUnit, Warning, at, "unit-loose", r.quoted("unit", word), r.quoted("units", r.loose[word]))
		return
	}
	other := r.partner[a.unit]
	if other == "" {
		return
	}
	if clause, ok := r.row(a, other); ok {
		r.add(RuleUnit, Error, at, "unit-row", r.amount("text", a.number, a.unit), r.amount("row", a.number, other), r.quoted("clause", clause))
		return
	}
	both := slices.ContainsFunc(all, func(b amount) bool { return b.unit == other })
	switch s := r.about(sentence); {
	case both && a.unit < other && slices.ContainsFunc(all, func(b amount) bool { return b.unit == other && b.number == a.number }):
		r.add(RuleUnit, Error, at, "unit-same", r.amount("text", a.number, a.unit), r.amount("row", a.number, other))
	case both:
	case s != nil && r.registered[s.quantity] == other:
		r.add(RuleUnit, Warning, at, "unit-subject", r.amount("text", a.number, a.unit), r.quoted("registered", other), r.quantity(s.quantity))
	case (a.unit == "TB" || a.unit == "GB") && !r.sold(a):
		r.add(RuleUnit, Warning, at, "unit-base", r.amount("text", a.number, a.unit), r.quoted("registered", other))
	}
}

func (r reader) amount(name, number, unit string) fact {
	v, _ := strconv.ParseFloat(number, 64)
	return r.measured(name, v, unit)
}

func (r reader) quantity(id string) fact {
	return fact{"quantity", document.Text{EN: r.en.Quantity(id), AR: r.ar.Quantity(id)}}
}

// row finds a row that gives the same number in the other unit, and none in this one.
func (r reader) row(a amount, other string) (string, bool) {
	found := ""
	see := func(v float64, unit, number string) bool {
		if canonical(strconv.FormatFloat(v, 'g', 9, 64)) != a.number {
			return false
		}
		if unit == other && found == "" {
			found = number
		}
		return unit == a.unit
	}
	for _, q := range r.Book.Rows.Requirements {
		if q.Value != nil && see(*q.Value, q.Unit, q.Number) {
			return "", false
		}
	}
	for _, l := range r.Book.Rows.Bill {
		if see(l.Size, l.SizeUnit, l.Number) {
			return "", false
		}
	}
	return found, found != ""
}

// sold reports whether an amount is a size of the bill: drives are sold in decimal units.
func (r reader) sold(a amount) bool {
	return slices.ContainsFunc(r.Book.Rows.Bill, func(l tender.Line) bool {
		return l.SizeUnit == a.unit && canonical(strconv.FormatFloat(l.Size, 'g', 9, 64)) == a.number
	})
}

// about is the one thing that a sentence speaks of; nil where it is none or several.
func (r reader) about(sentence string) *subject {
	var found *subject
	words := tokens(sentence)
	for i, s := range r.subjects {
		if slices.ContainsFunc(s.words, func(p phrase) bool { return p.in(words) }) {
			if found != nil {
				return nil
			}
			found = &r.subjects[i]
		}
	}
	return found
}
