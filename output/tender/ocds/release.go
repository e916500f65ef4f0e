package ocds

import (
	"fmt"
	"strconv"
	"strings"

	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
)

// Planning returns the planning release: why it is bought, and by when.
func Planning(in Input) ([]byte, error) {
	r, err := begin(in)
	if err != nil {
		return nil, err
	}
	o := r.head("planning", "planningUpdate")
	planning := object{}
	r.say(planning, "rationale", r.rationale())
	planning.set("milestones", r.milestones())
	o.set("planning", planning)
	tender := r.outline()
	tender.set("status", "planning")
	o.set("tender", tender)
	return encode(o)
}

// Tender returns the tender release; after the first issue it amends the release before.
func Tender(in Input) ([]byte, error) {
	r, err := begin(in)
	if err != nil {
		return nil, err
	}
	o := r.head("tender", "tenderAmendment")
	tender := r.outline()
	tender.set("status", map[bool]string{true: "planned", false: "active"}[in.Package.Draft])
	r.procedure(tender)
	tender.set("items", r.items())
	tender.set("documents", r.documents())
	tender.set("milestones", r.milestones())
	tender.set("amendments", r.amendments())
	o.set("tender", tender)
	return encode(o)
}

// head is a release without its matter.
func (r *release) head(first, later string) object {
	tag := first
	if r.current > 0 {
		tag = later
	}
	buyer := r.Package.Buyer
	o := object{
		"ocid": r.ocid, "id": r.id(first, r.current), "date": r.start(r.issued()), "tag": []string{tag}, "initiationType": "tender",
		"language": string(r.langs[0]), "parties": []object{r.party()},
	}
	reference := object{"id": buyer.ID}
	r.say(reference, "name", buyers(buyer.Name))
	o.set("buyer", reference)
	return o
}

// id is the id of a release: of its kind and revision, so that a later one can name it.
func (r *release) id(kind string, revision int) string {
	return r.ocid + "-" + kind + "-" + strconv.Itoa(revision)
}

// issued is the date of this issue.
func (r *release) issued() string {
	for _, v := range r.Package.Revisions {
		if v.Number == r.current && v.Date != "" {
			return v.Date
		}
	}
	if r.current > 0 && r.Package.Dates.Revised != "" {
		return r.Package.Dates.Revised
	}
	return r.Package.Dates.Issue
}

// start is a date as the moment in which its day begins, or the time that it tells.
func (r *release) start(date string) string { return r.moment(date, "00:00:00") }

// end is the last second of a day, or the time that the date tells.
func (r *release) end(date string) string { return r.moment(date, "23:59:59") }

func (r *release) moment(date, otherwise string) string {
	day, clock, timed := strings.Cut(date, "T")
	switch {
	case date == "":
		return ""
	case !timed:
		clock = otherwise
	case strings.Count(clock, ":") == 1:
		clock += ":00"
	}
	return day + "T" + clock + r.Offset
}

// party is the buyer, in full.
func (r *release) party() object {
	b := r.Package.Buyer
	o := object{"id": b.ID, "roles": []string{"buyer", "procuringEntity"}}
	r.say(o, "name", buyers(b.Name))
	if cut := strings.LastIndexByte(b.ID, '-'); cut > 0 && strings.Contains(b.ID[:cut], "-") {
		o.set("identifier", object{"scheme": b.ID[:cut], "id": b.ID[cut+1:]})
	}
	address := object{}
	r.say(address, "streetAddress", buyers(b.Address))
	o.set("address", address)
	contact := object{}
	r.say(contact, "name", buyers(b.Contact))
	contact.set("email", b.Email)
	contact.set("telephone", b.Phone)
	contact.set("url", b.URL)
	o.set("contactPoint", contact)
	return o
}

// outline is what both releases say of the tender.
func (r *release) outline() object {
	p := r.Package
	o := object{"id": r.ocid + "-tender", "mainProcurementCategory": string(p.Kind.Category())}
	r.say(o, "title", buyers(p.Title))
	r.say(o, "description", r.of(func(w lingo.Words) string {
		return w.Say("tender.subtitle", "kind", w.Word("kind."+string(p.Kind)))
	}))
	entity := object{"id": p.Buyer.ID}
	r.say(entity, "name", buyers(p.Buyer.Name))
	o.set("procuringEntity", entity)
	o.set("procurementMethod", p.Method)
	if p.Method != "" {
		r.say(o, "procurementMethodDetails", r.word("procedure."+p.Method))
	}
	return o
}

func (r *release) rationale() document.Text {
	if b := r.Package.Background; b != (procurement.Text{}) {
		return buyers(b)
	}
	return r.word("clause-text.background")
}

// criteria are the modes of evaluation as the standard names them; what it calls deprecated is not
// among them.
var criteria = map[string]string{procurement.LowestCost: "costOnly", procurement.Rated: "ratedCriteria", procurement.QualityFix: "qualityOnly"}

// procedure is when and how bids are made and compared.
func (r *release) procedure(o object) {
	d, e := r.Package.Dates, r.Package.Evaluation
	o.set("enquiryPeriod", r.period(d.Issue, d.QuestionsUntil))
	o.set("tenderPeriod", r.period(d.Issue, d.BidsDue))
	if e.Mode == "" {
		return
	}
	o.set("awardCriteria", criteria[e.Mode])
	r.say(o, "awardCriteriaDetails", r.of(func(w lingo.Words) string {
		text := w.Word("clause-text.mode." + e.Mode)
		if e.Mode == procurement.Rated {
			text += " " + w.Say("clause-text.weights", "technical", w.Percent(e.Technical), "financial", w.Percent(e.Financial))
		}
		return text
	}))
}

// period is a stretch of time, none where its end is not set.
func (r *release) period(start, end string) object {
	if end == "" {
		return nil
	}
	return object{"startDate": r.start(start), "endDate": r.end(end)}
}

func (r *release) documents() []object {
	var list []object
	for _, d := range r.Documents {
		o := object{"id": d.ID}
		o.set("documentType", d.Type)
		r.say(o, "title", d.Title)
		o.set("format", d.Format)
		o.set("language", string(d.Language))
		o.set("url", d.URL)
		o.set("datePublished", r.start(r.issued()))
		list = append(list, o)
	}
	return list
}

// amendments are all issues after the first, each naming the release that it amends.
func (r *release) amendments() []object {
	var list []object
	before := 0
	for _, v := range r.Package.Revisions {
		if v.Number == 0 || v.Number > r.current {
			continue
		}
		o := object{"id": fmt.Sprintf("amendment-%d", v.Number), "releaseID": r.id("tender", v.Number), "amendsReleaseID": r.id("tender", before)}
		o.set("date", r.start(v.Date))
		r.say(o, "rationale", buyers(v.Reason))
		if v.Number == r.current {
			r.say(o, "description", r.changed())
		}
		list = append(list, o)
		before = v.Number
	}
	return list
}
