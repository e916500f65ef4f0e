package scenarios

import (
	"math"
	"slices"
	"sort"

	"radif/model/procurement"
)

// Seconds of the units in which a tender counts.
const (
	weekSeconds = 7 * 86400
)

// tenderBinder turns a checked tree into a package.
type tenderBinder struct {
	root   *value
	legal  map[string]procurement.Text
	prices []procurement.Price
}

func (b *tenderBinder) bind() procurement.Package {
	root := b.root
	root.get("radif-tender").word()
	p := root.get("package")
	out := procurement.Package{
		Kind: procurement.Kind(p.get("kind").word()), Reference: p.get("reference").word(), Title: p.get("title").text2(), Background: p.get("background").text2(),
		Site: p.get("site").text2(), Method: p.get("method").word(), OCIDPrefix: p.get("ocid_prefix").word(),
		Draft: p.get("draft").word() == "true", Apart: p.get("annexes").word() == "apart",
		Buyer: b.buyer(), Dates: b.dates(), Languages: b.languages(), Prevails: root.get("languages", "prevails").word(), Digits: root.get("languages", "digits").word(),
		Lots: b.lots(), Firm: root.get("phases", "firm").list(), Delivery: b.delivery(), Evaluation: b.evaluation(), Standards: b.standards(), Levels: b.levels(),
		Policy: b.policy(), WarrantyMonths: int(math.Round(root.get("warranty").float() / monthSeconds)), ServiceYears: int(root.get("service_years").float()),
		Acceptance: procurement.Acceptance{LoadBank: root.get("acceptance", "load_bank").float(), Reliability: root.get("acceptance", "reliability").float(), Witness: root.get("acceptance", "witness").text2()},
		Products:   int(root.get("neutrality", "products").float()), Estimate: b.estimate(),
		Checks: procurement.Checks{Names: root.get("neutrality", "names").list(), Words: root.get("neutrality", "words").list()},
	}
	b.revisions(&out)
	b.people(&out)
	b.items(&out)
	b.papers(&out)
	return out
}

// text2 returns a text in both languages, and marks it as read.
func (v *value) text2() procurement.Text {
	if v == nil {
		return procurement.Text{}
	}
	v.used = true
	return procurement.Text(v.title)
}

// inOrder returns the items of a list as the file has them: a tender numbers and shows them so.
func (v *value) inOrder() []*value {
	list := slices.Clone(v.items())
	sort.SliceStable(list, func(i, j int) bool {
		a, b := list[i].pos, list[j].pos
		return a.Line < b.Line || a.Line == b.Line && a.Col < b.Col
	})
	return list
}

func (b *tenderBinder) buyer() procurement.Buyer {
	v := b.root.get("buyer")
	return procurement.Buyer{ID: v.get("id").word(), Name: v.get("name").text2(), Address: v.get("address").text2(), Contact: v.get("contact").text2(),
		Email: v.get("email").word(), Phone: v.get("phone").word(), URL: v.get("url").word()}
}

func (b *tenderBinder) dates() procurement.Dates {
	v := b.root.get("dates")
	timed := func(day, at string) string {
		d, t := v.get(day).word(), v.get(at).word()
		if d == "" || t == "" {
			return d
		}
		return d + "T" + t
	}
	return procurement.Dates{Issue: v.get("issue").word(), QuestionsUntil: v.get("questions_until").word(), BidsDue: timed("bids_due", "bids_due_at"), Opening: timed("opening", "opening_at")}
}

func (b *tenderBinder) languages() []string {
	if list := b.root.get("languages", "of").list(); len(list) > 0 {
		return list
	}
	return []string{"en", "ar"}
}

// revisions binds the issues; the last one is this.
func (b *tenderBinder) revisions(out *procurement.Package) {
	for _, v := range b.root.get("revisions").items() {
		r := procurement.Revision{Number: int(v.get("number").float()), Date: v.get("date").word(), Reason: v.get("reason").text2()}
		out.Revisions = append(out.Revisions, r)
		out.Revision, out.Dates.Revised = r.Number, r.Date
	}
	for _, v := range b.root.get("reviews").items() {
		out.Reviews = append(out.Reviews, procurement.Review{Language: v.get("language").word(), Reviewer: v.get("reviewer").word(), Date: v.get("date").word()})
	}
}

func (b *tenderBinder) lots() []procurement.Lot {
	var list []procurement.Lot
	for _, v := range b.root.get("lots").inOrder() {
		list = append(list, procurement.Lot{ID: v.get("id").word(), Title: v.get("title").text2(), Groups: v.get("groups").list()})
	}
	return list
}

func (b *tenderBinder) delivery() []procurement.Delivery {
	var list []procurement.Delivery
	for _, v := range b.root.get("phases", "delivery").inOrder() {
		list = append(list, procurement.Delivery{Phase: v.get("id").word(), EarliestWeeks: weeks(v.get("earliest")), LatestWeeks: weeks(v.get("latest"))})
	}
	return list
}

func weeks(v *value) float64 {
	const digits = 1e6
	return math.Round(v.float()/weekSeconds*digits) / digits
}

func (b *tenderBinder) evaluation() procurement.Evaluation {
	v := b.root.get("evaluation")
	out := procurement.Evaluation{Mode: v.get("mode").word(), Technical: v.get("technical").float(), Financial: v.get("financial").float(), Pass: v.get("pass").float()}
	for _, c := range v.get("criteria").inOrder() {
		out.Criteria = append(out.Criteria, procurement.Criterion{ID: c.get("id").word(), Title: c.get("title").text2(), Weight: c.get("weight").float(),
			Minimum: c.get("minimum").float(), Rule: c.get("rule").text2(), Evidence: c.get("evidence").text2()})
	}
	return out
}

func (b *tenderBinder) standards() []procurement.Standard {
	var list []procurement.Standard
	for _, v := range b.root.get("standards").items() {
		list = append(list, procurement.Standard{ID: v.get("id").word(), Name: v.get("name").word(), Title: v.get("title").text2(), Edition: v.get("edition").word()})
	}
	return list
}

func (b *tenderBinder) levels() []procurement.ServiceLevel {
	var list []procurement.ServiceLevel
	for _, v := range b.root.get("levels").inOrder() {
		l := procurement.ServiceLevel{ID: v.get("id").word(), Metric: v.get("metric").word(), Title: v.get("title").text2(), Target: v.get("target").float(),
			Months: int(math.Round(v.get("window").float() / monthSeconds)), Exclusions: v.get("exclusions").text2(), Cap: v.get("cap").float()}
		for _, x := range v.get("bands").items() {
			l.Bands = append(l.Bands, procurement.Band{Level: x.get("level").float(), Credit: x.get("credit").float()})
		}
		list = append(list, l)
	}
	return list
}

func (b *tenderBinder) policy() procurement.Policy {
	f := func(keys ...string) float64 { return b.root.get("policy").get(keys...).float() }
	return procurement.Policy{
		RouteSeparation: f("network", "separation"), BatteryLife: f("ups", "battery_life"), UPSEfficiency: f("ups", "efficiency"), UPSGap: f("ups", "gap"),
		GeneratorStart: f("generator", "start"), InletLow: f("cooling", "inlet_low"), InletHigh: f("cooling", "inlet_high"), CoolingRestart: f("cooling", "restart"),
		AccessZones: f("access", "zones"), AccessFactors: f("access", "factors"), AccessRecords: f("access", "records"), CameraRecords: f("cameras", "records"),
		FireHold: f("fire", "hold"), FireResistance: f("fire", "resistance"), PollInterval: f("monitoring", "interval"), AlarmDelay: f("monitoring", "alarm"),
		MonitorRecords: f("monitoring", "records"), PartsLife: f("parts"),
	}
}

// people binds training and posts.
func (b *tenderBinder) people(out *procurement.Package) {
	for _, v := range b.root.get("training").inOrder() {
		out.Training = append(out.Training, procurement.Course{ID: v.get("id").word(), Title: v.get("title").text2(), Days: int(v.get("days").float()), People: int(v.get("people").float())})
	}
	for _, v := range b.root.get("staff").inOrder() {
		out.Staff = append(out.Staff, procurement.Post{ID: v.get("id").word(), Title: v.get("title").text2(), Count: int(v.get("count").float()), Hours: v.get("hours").word()})
	}
}

// items binds what the buyer adds to the bill.
func (b *tenderBinder) items(out *procurement.Package) {
	for _, v := range b.root.get("spares").inOrder() {
		out.Spares = append(out.Spares, procurement.Spare{Item: v.get("id").word(), Share: v.get("share").float()})
	}
	for _, v := range b.root.get("services").inOrder() {
		out.Services = append(out.Services, procurement.Service{ID: v.get("id").word(), Title: v.get("title").text2(), Group: v.get("group").word(), Every: v.get("every").word(), Count: int(v.get("count").float())})
	}
	for _, v := range b.root.get("options").inOrder() {
		out.Options = append(out.Options, procurement.Option{ID: v.get("id").word(), Title: v.get("title").text2(), Group: v.get("group").word(), Quantity: v.get("quantity").float(), Unit: v.get("unit").word()})
	}
	for _, v := range b.root.get("deliverables").inOrder() {
		out.Deliverables = append(out.Deliverables, procurement.Deliverable{ID: v.get("id").word(), Title: v.get("title").text2(), Weeks: weeks(v.get("within"))})
	}
}

// papers binds the buyer's texts and reasons.
func (b *tenderBinder) papers(out *procurement.Package) {
	for _, v := range b.root.get("legal").inOrder() {
		part := procurement.LegalPart{ID: v.get("id").word(), Title: v.get("title").text2(), Body: v.get("text").text2(), Files: v.get("files").text2()}
		if text, ok := b.legal[part.ID]; ok {
			part.Body = text
		}
		out.Legal = append(out.Legal, part)
	}
	for _, v := range b.root.get("justifications").inOrder() {
		out.Justifications = append(out.Justifications, procurement.Justification{ID: v.get("id").word(), Names: v.get("names").list(), Rows: v.get("rows").list(), Reason: v.get("reason").text2()})
	}
}

func (b *tenderBinder) estimate() procurement.Estimate {
	v := b.root.get("estimate")
	out := procurement.Estimate{Currency: v.get("currency").word(), Decimals: int(v.get("decimals").float()), File: v.get("file").word()}
	if v.get("decimals") == nil {
		out.Decimals = decimals(out.Currency)
	}
	out.Prices = append(pricesOf(v.get("prices")), b.prices...)
	return out
}

// decimals are the places of a currency, by ISO 4217.
func decimals(currency string) int {
	switch currency {
	case "JOD", "KWD", "BHD", "OMR", "IQD", "LYD", "TND":
		return 3
	case "JPY", "KRW":
		return 0
	}
	return 2
}

func pricesOf(v *value) []procurement.Price {
	var list []procurement.Price
	for _, p := range v.items() {
		list = append(list, procurement.Price{Item: p.get("item").word(), Subject: p.get("subject").word(), Unit: p.get("price").float()})
	}
	return list
}
