package scenarios

import (
	"strings"
	"unicode/utf8"

	"radif/model/procurement"
	"radif/model/quantity"
	"radif/scenarios/diag"
	"radif/scenarios/node"
)

// shareMetric tells whether a metric is a share of which more is better; the others are durations.
func shareMetric(metric string) bool {
	switch metric {
	case procurement.Response, procurement.Restoration, procurement.Reporting:
		return false
	}
	return true
}

// measured checks service levels: the dimension of the metric, and bands that get worse.
func (r *tenderRules) measured() {
	for _, l := range r.root.get("levels").items() {
		metric, target := l.get("metric"), l.get("target")
		if !metric.sound() || !r.inDimension(metric.text, target) {
			continue
		}
		if shareMetric(metric.text) && target.number > 1 {
			r.wrong(target, target.text+" is above 100 %", "at most 100 %", "")
			continue
		}
		r.banded(metric.text, target, l.get("bands"), l.get("cap"))
	}
}

// inDimension holds a level to the dimension of its metric.
func (r *tenderRules) inDimension(metric string, v *value) bool {
	if !v.sound() {
		return false
	}
	want, word := quantity.Duration, "a duration"
	if shareMetric(metric) {
		want, word = quantity.Share, "a share"
	}
	if v.dim != want {
		r.wrong(v, metric+" is measured as "+word+", and this is "+v.dim.String(), word+" such as "+map[bool]string{true: "99.9 %", false: "30 min"}[shareMetric(metric)], "")
		return false
	}
	return true
}

// banded holds bands to get worse and credits to rise up to the cap.
func (r *tenderRules) banded(metric string, target, bands, limit *value) {
	worse := func(a, b float64) bool { return shareMetric(metric) == (a < b) && a != b }
	last, credit := target.number, 0.0
	for i, band := range bands.items() {
		level, c := band.get("level"), band.get("credit")
		if !c.sound() || !r.inDimension(metric, level) {
			return
		}
		switch {
		case i == 0 && worse(last, level.number):
			r.wrong(level, level.text+" is better than the target "+target.text, "a first band that begins at the target or beyond it", "")
		case i > 0 && !worse(level.number, last):
			r.wrong(level, level.text+" is not worse than the band before", "bands from the slightest miss to the worst", "")
		case c.number <= credit:
			r.wrong(c, "the credit "+c.text+" is not above that of the band before", "credits that rise", "")
		case limit.sound() && c.number > limit.number:
			r.wrong(c, "the credit "+c.text+" is above the cap "+limit.text, "", "")
		}
		last, credit = level.number, c.number
	}
}

// policies checks choices against each other.
func (r *tenderRules) policies() {
	low, high := r.root.get("policy", "cooling", "inlet_low"), r.root.get("policy", "cooling", "inlet_high")
	if low.sound() && high.sound() && low.number >= high.number {
		r.wrong(low, "inlet_low "+low.text+" is not below inlet_high "+high.text, "", "")
	}
	for _, d := range r.root.get("phases", "delivery").items() {
		if e, l := d.get("earliest"), d.get("latest"); e.sound() && l.sound() && e.number > l.number {
			r.wrong(e, "earliest "+e.text+" is after latest "+l.text, "", "")
		}
	}
	r.wholeMonths(r.root.get("warranty"))
	for _, l := range r.root.get("levels").items() {
		r.wholeMonths(l.get("window"))
	}
	r.spared()
}

// wholeMonths refuses a duration that is not a whole number of months.
func (r *tenderRules) wholeMonths(v *value) {
	if !v.sound() || v.number == 0 {
		return
	}
	if n := v.number / monthSeconds; n-float64(int(n+0.5)) > onePart || float64(int(n+0.5))-n > onePart {
		r.wrong(v, v.text+" is not a whole number of months", "such as 24 months", "")
	}
}

// spared holds spare parts to kinds of items.
func (r *tenderRules) spared() {
	var known []string
	for _, i := range procurement.Items() {
		known = append(known, i.ID)
	}
	for _, s := range r.root.get("spares").items() {
		if id := s.get("id"); id.sound() && !contains(known, id.text) {
			r.wrong(id, quoted(id.text)+" is no kind of item", oneOf(known), r.didYouMean(id.text, known))
		}
	}
}

// legalParts are the parts whose titles are known.
func legalParts() []string {
	return []string{"instructions", "general-conditions", "special-conditions", "agreement", "securities"}
}

// papers reads the texts of legal parts and checks what justifications cover.
func (r *tenderRules) papers() {
	r.legal = map[string]procurement.Text{}
	for _, l := range r.root.get("legal").items() {
		id, text, files := l.get("id"), l.get("text"), l.get("files")
		switch {
		case !id.sound():
		case l.get("title") == nil && !contains(legalParts(), id.text):
			r.wrong(id, quoted(id.text)+" has no title", oneOf(legalParts())+"; or give it a title", r.didYouMean(id.text, legalParts()))
		case text != nil && files != nil:
			r.wrong(files, "text and files are both there", "one of them", "")
		case files.sound():
			r.legal[id.text] = procurement.Text{EN: r.paper(files, files.title.EN), AR: r.paper(files, files.title.AR)}
		}
	}
	for _, j := range r.root.get("justifications").items() {
		if j.get("names") == nil && j.get("rows") == nil {
			r.at(j.pos, j.path, "it covers nothing", "names or rows", "")
		}
	}
}

// paper reads one text file inside the folder of the tender.
func (r *tenderRules) paper(at *value, name string) string {
	if name == "" {
		return ""
	}
	path := r.request.beside(name)
	if path == "" {
		r.wrong(at, quoted(name)+" leads out of the folder", "a file in the folder of the tender file or below it", "")
		return ""
	}
	const most = 200 << 10
	text, err := r.request.Read(path)
	switch {
	case err != nil:
		r.wrong(at, quoted(name)+" cannot be read", "a text file in the folder of the tender file or below it", "")
	case !utf8.Valid(text):
		r.wrong(at, quoted(name)+" is not UTF-8 text", "save it as UTF-8", "")
	case len(text) > most:
		r.wrong(at, quoted(name)+" is larger than 200 KiB", "the conditions themselves can stay a document of their own", "")
	default:
		return strings.TrimSpace(strings.ReplaceAll(strings.TrimPrefix(string(text), "\ufeff"), "\r\n", "\n"))
	}
	return ""
}

// priced reads the file of unit prices and refuses a price that is there twice.
func (r *tenderRules) priced() {
	file := r.root.get("estimate", "file")
	list := r.root.get("estimate", "prices").items()
	if file.sound() {
		list = append(list[:len(list):len(list)], r.priceFile(file)...)
	}
	seen := map[string]diag.Pos{}
	for _, p := range list {
		item := p.get("item")
		if !item.sound() {
			continue
		}
		key := item.text
		if s := p.get("subject"); s != nil {
			key += "/" + s.text
		}
		if first, twice := seen[key]; twice {
			r.at(p.pos, p.path, "the price of "+key+" is there twice", "it is already at "+place(first, p.pos), "")
		}
		seen[key] = p.pos
	}
}

// priceFile reads the file of unit prices.
func (r *tenderRules) priceFile(at *value) []*value {
	path := r.request.beside(at.text)
	if path == "" {
		r.wrong(at, quoted(at.text)+" leads out of the folder", "a file in the folder of the tender file or below it", "")
		return nil
	}
	tree, problems := node.Read(r.request.Read, path, diag.Problem{Pos: at.pos, Field: at.path})
	if len(problems) > 0 {
		r.problems = append(r.problems, problems...)
		return nil
	}
	c := &checker{byPath: map[string]*value{}}
	root := c.tree(tree, priceFileFields(), tree.Get("currency"))
	r.problems = append(r.problems, c.problems...)
	if mine := r.root.get("estimate", "currency"); mine.sound() && root.get("currency").sound() && root.get("currency").text != mine.text {
		r.at(root.get("currency").pos, "currency", "it is "+quoted(root.get("currency").text)+", and the tender is in "+mine.text, "one currency", "")
	}
	if len(c.problems) == 0 {
		r.prices = pricesOf(root.get("prices"))
	}
	return root.get("prices").items()
}
