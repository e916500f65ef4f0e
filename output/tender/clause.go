package tender

import (
	"strings"

	"radif/output/document"
)

// clause is one entry of the register of requirements. Its number is fixed for ever: a clause that
// is dropped leaves its number unused.
type clause struct {
	id        string
	number    int
	op        Operator
	kinds     string // d, b, s, o: the kinds of package that ask for it
	verify    string
	tests     string // ids of the tests that prove it
	standards string // ids
	find      finder
}

// group is the clauses of one section.
type group struct {
	id      string
	clauses []clause
}

// finder looks up the instances of a clause; none: the clause is not asked for.
type finder func(b *builder, c clause) []found

// found is one instance of a clause.
type found struct {
	phase, subject string
	title          document.Text // of the subject
	value          *float64
	unit           string
	text           document.Text // what is required where it is no number: N+1
	inputs         []string
	trace          *origin
}

// origin is the design value behind an instance.
type origin struct {
	quantity, trace      string
	computed, confidence float64
}

// asked reports whether a package of this kind asks for the clause.
func (b *builder) asked(c clause) bool {
	return strings.Contains(c.kinds, string(b.Package.Kind[:1]))
}

// sized finds the design values of a quantity, which has the id of the clause.
func sized(b *builder, c clause) []found {
	var list []found
	for _, d := range b.Result.Design {
		if d.ID == c.id && d.Specified > 0 {
			v := d.Specified
			list = append(list, found{phase: d.Phase, value: &v, unit: d.Unit, trace: &origin{d.ID, d.Trace, d.Computed, d.Confidence}})
		}
	}
	return list
}

// statement finds one instance of a clause that holds or does not.
func statement(*builder, clause) []found { return []found{{}} }

// fact finds a value of the case; a value of zero asks for nothing.
func fact(of func(Facts) Fact) finder {
	return func(b *builder, c clause) []found { return one(of(b.Facts), "", document.Text{}) }
}

// one is the instance of a fact, none where it is not given.
func one(f Fact, subject string, title document.Text) []found {
	if !f.Given() || f.Value == 0 {
		return nil
	}
	return []found{{subject: subject, title: title, value: &f.Value, unit: f.Unit, inputs: []string{f.Input}}}
}

// rule finds an arrangement such as N+1; N alone asks for nothing.
func rule(of func(Facts) Rule) finder {
	return func(b *builder, c clause) []found {
		r := of(b.Facts)
		if r.Text == "" || r.Text == "N" {
			return nil
		}
		return []found{{text: b.same(r.Text), inputs: []string{r.Input}}}
	}
}

// when finds a statement that holds under a condition.
func when(of func(Facts) bool) finder {
	return func(b *builder, c clause) []found {
		if !of(b.Facts) {
			return nil
		}
		return []found{{}}
	}
}

// policy finds a choice of the buyer, in a unit of so many base units.
func policy(path string, base float64, unit string, of func(*builder) float64) finder {
	return func(b *builder, c clause) []found {
		v := tidy(of(b) / base)
		if v == 0 && c.op != Max {
			return nil
		}
		return []found{{value: &v, unit: unit, inputs: []string{path}}}
	}
}
