package scenarios

import (
	"fmt"
	"math"
	"regexp"
	"strings"

	"radif/model/procurement"
	"radif/scenarios/diag"
)

// tenderRules holds a checked tender file to what its values mean together.
type tenderRules struct {
	*checker
	root    *value
	request TenderRequest
	legal   map[string]procurement.Text
	prices  []procurement.Price
}

func (r *tenderRules) run() {
	r.unusedParts()
	r.identifiers()
	r.spoken()
	r.dated()
	r.issues()
	r.lots()
	r.phased()
	r.weighed()
	r.cited()
	r.measured()
	r.policies()
	r.papers()
	r.priced()
}

// idle lists the parts of the file that a kind of package does not use: they would be accepted
// and change nothing.
func idle(kind string) []string {
	switch kind {
	case "design":
		return []string{"levels", "warranty", "spares", "staff", "services", "service_years", "options", "acceptance"}
	case "build":
		return []string{"deliverables"}
	case "supply":
		return []string{"levels", "staff", "services", "service_years", "deliverables"}
	case "operate":
		return []string{"warranty", "spares", "deliverables"}
	}
	return nil
}

func (r *tenderRules) unusedParts() {
	kind := r.root.get("package", "kind")
	if !kind.sound() {
		return
	}
	for _, key := range idle(kind.text) {
		if v := r.root.get(key); v.written() {
			r.wrong(v, "a package of kind "+kind.text+" does not use it", "remove it", "")
		}
	}
	if kind.text == "design" && len(r.root.get("deliverables").items()) == 0 {
		r.at(kind.pos, "deliverables", "it is missing", "a design commission hands over at least one deliverable", "")
	}
}

var (
	ocidPattern  = regexp.MustCompile(`^ocds-[a-z0-9]{6}$`)
	emailPattern = regexp.MustCompile(`^[^@\s]+@[^@\s]+\.[^@\s]+$`)
	timePattern  = regexp.MustCompile(`^([01][0-9]|2[0-3]):[0-5][0-9]$`)
)

// identifiers checks the forms that a pattern tells.
func (r *tenderRules) identifiers() {
	r.matches(r.root.get("package", "ocid_prefix"), ocidPattern, "ocds- and six lower-case letters or digits, as registered")
	r.matches(r.root.get("buyer", "email"), emailPattern, "an address such as tenders@example.jo")
	r.matches(r.root.get("dates", "bids_due_at"), timePattern, `a time such as "14:00"`)
	r.matches(r.root.get("dates", "opening_at"), timePattern, `a time such as "14:00"`)
	if url := r.root.get("buyer", "url"); url.sound() && !strings.HasPrefix(url.text, "https://") && !strings.HasPrefix(url.text, "http://") {
		r.wrong(url, quoted(url.text)+" is no address of a page", "https://…", "")
	}
	r.currencyCode(r.root.get("estimate", "currency"))
}

func (r *tenderRules) matches(v *value, pattern *regexp.Regexp, allowed string) {
	if v.sound() && !pattern.MatchString(v.text) {
		r.wrong(v, quoted(v.text)+" does not have the right form", allowed, "")
	}
}

var currencyForm = regexp.MustCompile(`^[A-Z]{3}$`)

func (r *tenderRules) currencyCode(v *value) {
	r.matches(v, currencyForm, "a code of ISO 4217, such as JOD")
}

// spoken checks the languages.
func (r *tenderRules) spoken() {
	of, prevails := r.root.get("languages", "of"), r.root.get("languages", "prevails")
	if of != nil && !of.sound() {
		return
	}
	languages := []string{"en", "ar"}
	if words := of.texts(); len(words) > 0 {
		languages = words
	}
	switch {
	case len(languages) == 2 && prevails == nil:
		r.at(r.root.get("languages").pos, "languages.prevails", "it is missing", "with two languages, en or ar: the one that decides where they differ", "")
	case prevails.sound() && !contains(languages, prevails.text):
		r.wrong(prevails, quoted(prevails.text)+" is not a language of the document", oneOf(languages), "")
	}
}

// texts are the texts of a list, without marking it as read.
func (v *value) texts() []string {
	if v == nil {
		return nil
	}
	var list []string
	for _, w := range v.words {
		list = append(list, w.text)
	}
	return list
}

// dated checks that days follow each other.
func (r *tenderRules) dated() {
	days := []string{"issue", "questions_until", "bids_due", "opening"}
	for i, key := range days {
		v := r.root.get("dates", key)
		for _, earlier := range days[:i] {
			if e := r.root.get("dates", earlier); v.sound() && e.sound() && v.text < e.text {
				r.wrong(v, key+" "+v.text+" is before "+earlier+" "+e.text, "issue, questions, bids, opening in this order", "")
				break
			}
		}
	}
	for day, at := range map[string]string{"bids_due": "bids_due_at", "opening": "opening_at"} {
		if v := r.root.get("dates", at); v.sound() && r.root.get("dates", day) == nil {
			r.wrong(v, "a time without its day", "dates."+day, "")
		}
	}
}

// issues checks that revisions are numbered one after the other and dated so.
func (r *tenderRules) issues() {
	last := r.root.get("dates", "issue")
	for i, v := range r.root.get("revisions").items() {
		number, date := v.get("number"), v.get("date")
		if number.sound() && int(number.number) != i+1 {
			r.wrong(number, "revision "+number.text+" stands at place "+itoa(i+1), "revisions 1, 2, 3 … in this order", "")
		}
		if date.sound() && last.sound() && date.text < last.text {
			r.wrong(date, date.text+" is before "+last.text+" of the issue before", "", "")
		}
		last = date
	}
}

// lots checks that a group is in one lot at most.
func (r *tenderRules) lots() {
	owner := map[string]string{}
	for _, lot := range r.root.get("lots").inOrder() {
		groups := lot.get("groups")
		if groups == nil {
			continue
		}
		for _, w := range groups.words {
			if first, taken := owner[w.text]; taken && first != lot.id {
				r.at(w.pos, groups.path, w.text+" is also in lot "+first, "each group in one lot", "")
			}
			owner[w.text] = lot.id
		}
	}
}

// phased holds phases to those of the plan.
func (r *tenderRules) phased() {
	if r.request.Phases == nil {
		return
	}
	check := func(pos diag.Pos, path, id string) {
		if !contains(r.request.Phases, id) {
			r.at(pos, path, quoted(id)+" is no phase of the plan", oneOf(r.request.Phases), r.didYouMean(id, r.request.Phases))
		}
	}
	if firm := r.root.get("phases", "firm"); firm.sound() {
		for _, w := range firm.words {
			check(w.pos, firm.path, w.text)
		}
	}
	for _, d := range r.root.get("phases", "delivery").items() {
		if id := d.get("id"); id.sound() {
			check(id.pos, id.path, id.text)
		}
	}
}

const onePart = 1e-9 // room for float noise in a sum of shares

// weighed checks the weights of the evaluation.
func (r *tenderRules) weighed() {
	e := r.root.get("evaluation")
	mode := e.get("mode")
	if !mode.sound() {
		return
	}
	technical, financial := e.get("technical"), e.get("financial")
	if mode.text == procurement.Rated {
		r.sum(e, "technical and financial", []*value{technical, financial})
	} else {
		for _, v := range []*value{technical, financial} {
			if v.written() {
				r.wrong(v, "mode "+mode.text+" does not use it", "remove it, or take mode rated", "")
			}
		}
	}
	var weights []*value
	for _, c := range e.get("criteria").items() {
		weights = append(weights, c.get("weight"))
	}
	if len(weights) > 0 {
		r.sum(e.get("criteria"), "the weights of the criteria", weights)
	} else if mode.text != procurement.LowestCost {
		r.at(e.pos, "evaluation.criteria", "it is missing", "mode "+mode.text+" needs criteria", "")
	}
}

// sum holds shares to a hundred per cent.
func (r *tenderRules) sum(at *value, what string, parts []*value) {
	var sum float64
	for _, p := range parts {
		if p == nil {
			r.at(at.pos, at.path, what+" are not all there", "shares that sum to 100 %", "")
			return
		}
		if !p.sound() {
			return
		}
		sum += p.number
	}
	if math.Abs(sum-1) > onePart {
		r.wrong(at, fmt.Sprintf("%s sum to %.6g %%", what, 100*sum), "100 %", "")
	}
}

// cited holds the ids of standards to those that requirements cite.
func (r *tenderRules) cited() {
	var known []string
	for _, d := range procurement.Designations() {
		known = append(known, d.ID)
	}
	for _, s := range r.root.get("standards").items() {
		id, name := s.get("id"), s.get("name")
		switch {
		case !id.sound():
		case !contains(known, id.text) && name == nil:
			r.wrong(id, quoted(id.text)+" is no standard that requirements cite", oneOf(known)+"; or give it a name", r.didYouMean(id.text, known))
		case contains(known, id.text) && name != nil:
			r.wrong(name, "the standard "+id.text+" has a name already", "remove it", "")
		}
	}
}
