package figure

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"radif/model/plan"
	"radif/output/lingo"
)

// claim is a sentence that a figure must say, written here once more in both languages, with what the
// result says in its places: a text as it stands, or a number.
type claim struct {
	en, ar string
	places map[string]any
}

// number is a printed number with its word for millions; its unit follows.
const number = `([-+]?[0-9](?:[0-9,]*[0-9])?(?:\.[0-9]+)?(?: (?:million|مليون|billion|مليار))?)[^0-9;؛]{0,20}?`

var placeOf = regexp.MustCompile(`\{[a-z]+\}`)

// pattern turns a claim into an expression whose groups are the numbers, in order.
func (c claim) pattern(lang lingo.Lang) (*regexp.Regexp, []float64) {
	form := c.en
	if lang == lingo.Arabic {
		form = c.ar
	}
	var want []float64
	at, out := 0, ""
	for _, span := range placeOf.FindAllStringIndex(form, -1) {
		out += regexp.QuoteMeta(form[at:span[0]])
		at = span[1]
		switch v := c.places[form[span[0]+1:span[1]-1]].(type) {
		case float64:
			out, want = out+number, append(want, v)
		case string:
			out += regexp.QuoteMeta(lingo.Unmarked(v))
		default:
			panic(fmt.Sprintf("%s: %T", form[span[0]:span[1]], v))
		}
	}
	return regexp.MustCompile(out + regexp.QuoteMeta(form[at:])), want
}

// unheld finds what is wrong with a text: claims that it does not make in their order, numbers in them
// that are not those of the result, and numbers that belong to no claim.
func unheld(text string, lang lingo.Lang, claims []claim) []string {
	var wrong []string
	rest, other := lingo.Unmarked(text), ""
	for _, c := range claims {
		pattern, want := c.pattern(lang)
		found := pattern.FindStringSubmatchIndex(rest)
		if found == nil {
			return append(wrong, fmt.Sprintf("does not say %s: %s", pattern, rest))
		}
		for i, v := range want {
			printed := rest[found[2*i+2]:found[2*i+3]]
			if !close(printed, v) {
				wrong = append(wrong, fmt.Sprintf("says %s for %v: %s", printed, v, rest[found[0]:found[1]]))
			}
		}
		other += rest[:found[0]] + " "
		rest = rest[found[1]:]
	}
	if loose := regexp.MustCompile(`[0-9][0-9.,]*`).FindAllString(other+rest, -1); loose != nil {
		wrong = append(wrong, fmt.Sprintf("says %q beside its claims: %s", loose, text))
	}
	return wrong
}

// close reports whether a printed number is a value, rounded to three digits or more.
func close(printed string, v float64) bool {
	digits, word, _ := strings.Cut(printed, " ")
	got, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
	got *= map[string]float64{"": 1, "million": 1e6, "مليون": 1e6, "billion": 1e9, "مليار": 1e9}[word]
	return err == nil && math.Abs(got-v) <= 0.005*math.Abs(v)*1.001
}

// teller writes the claims of a result's figures.
type teller struct {
	r *plan.Result
	w lingo.Words
}

func (t teller) phase(id string) plan.PhaseInfo {
	for _, p := range t.r.Phases {
		if p.ID == id {
			return p
		}
	}
	return plan.PhaseInfo{}
}

func (t teller) end() string { return t.r.Months[len(t.r.Months)-1].String() }

func (t teller) designs(id string) []plan.Design {
	var list []plan.Design
	for _, d := range t.r.Design {
		if d.ID == id {
			list = append(list, d)
		}
	}
	return list
}

// design is what is said of a design value: a percentile only where it is one.
func (t teller) design(d plan.Design) claim {
	c := claim{"{phase}, from {month}: median {median}, P{percent} {computed}, specified {specified}",
		"{phase}، من {month}: الوسيط {median}، وعند P{percent} {computed}، المحدد {specified}",
		map[string]any{"phase": t.w.Title(t.phase(d.Phase).Title), "month": t.phase(d.Phase).Ready.String(), "percent": t.percent(d),
			"median": d.Median, "computed": d.Computed, "specified": d.Specified}}
	if d.Given != "" {
		c.en = strings.Replace(c.en, "P{percent}", "sized on the specified IT load", 1)
		c.ar = strings.Replace(c.ar, "وعند P{percent}", "المحسوب على أساس حمل تقنية المعلومات المحدد", 1)
	}
	return c
}

func (t teller) percent(d plan.Design) string { return fmt.Sprint(math.Round(100 * d.Confidence)) }

func (t teller) band(id string) plan.Bands {
	for _, q := range t.r.Quantities {
		if q.ID == id {
			return q.Month
		}
	}
	return plan.Bands{}
}
