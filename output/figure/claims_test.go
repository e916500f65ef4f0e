package figure

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"radif/model/plan"
	"radif/model/sensitivity"
)

// claims are what a figure must say in its headline and in its description.
func (t teller) claims(name string) (headline, description []claim) {
	kind, id, _ := strings.Cut(name, "-")
	switch {
	case kind == "fan":
		return t.fan(id)
	case kind == "distribution":
		return t.distribution(id)
	case name == "installed-against-needed":
		return t.installed()
	case name == "demand-by-service":
		return t.demand()
	case kind == "mix":
		return t.mix(id)
	case name == "coincident-peaks":
		return t.coincident()
	case name == "what-binds":
		return t.binds()
	case kind == "tornado":
		return t.tornado(id)
	}
	return t.fidelity()
}

// subtitled are the claims of a description after the percentile that its subtitle names.
func (t teller) subtitled(list []plan.Design) []claim {
	var said []claim
	if list[0].Given == "" {
		said = append(said, claim{"pecified, from P{p}", "المحدد من P{p}", map[string]any{"p": t.percent(list[0])}})
	}
	for _, d := range list {
		said = append(said, t.design(d))
	}
	return said
}

func (t teller) fan(id string) (headline, description []claim) {
	list, b, quantity := t.designs(id), t.band(id), t.w.Quantity(id)
	if len(list) == 0 {
		places := map[string]any{"quantity": quantity, "month": t.end(), "median": last(b.P50), "low": last(b.P05), "high": last(b.P95)}
		return []claim{{"{quantity}: median {median} by {month}", "{quantity}: الوسيط {median} بحلول {month}", places}},
			[]claim{{"{month}: median {median}, P5 {low}, P95 {high}", "{month}: الوسيط {median}، P5 {low}، P95 {high}", places}}
	}
	c := claim{"{quantity}: ", "{quantity}: ", map[string]any{"quantity": quantity}}
	if list[0].Given != "" {
		c.en, c.ar = "{quantity}, sized on the specified IT load: ", "{quantity}، على أساس حمل تقنية المعلومات المحدد: "
	}
	headline = append(headline, c)
	for i, d := range list {
		if i == 0 || d.Specified != list[i-1].Specified {
			headline = append(headline, claim{"{size} from {month}", "{size} من {month}", map[string]any{"size": d.Specified, "month": t.phase(d.Phase).Ready.String()}})
		}
	}
	description = t.subtitled(list)
	if list[0].Given == "" {
		description[0].en = "pecified from the P{p} of each phase's peak"
	}
	return headline, description
}

func (t teller) distribution(id string) (headline, description []claim) {
	list := t.designs(id)
	d := list[len(list)-1]
	c := claim{"{quantity}, {phase}: median {median}, P{percent} {computed}; specified {specified}",
		"{quantity}، {phase}: الوسيط {median}، وعند P{percent}: {computed}؛ المحدد {specified}", t.design(d).places}
	if d.Given != "" {
		c.en = strings.Replace(c.en, ", P{percent}", "; sized on the specified IT load", 1)
		c.ar = strings.Replace(c.ar, "، وعند P{percent}:", "؛ المحسوب على أساس حمل تقنية المعلومات المحدد", 1)
	}
	c.places["quantity"] = t.w.Quantity(id)
	return []claim{c}, t.subtitled(list)
}

func (t teller) installed() (headline, description []claim) {
	j := t.r.Joint[len(t.r.Joint)-1]
	headline = []claim{{"in {share} of the trials in {phase}", "في {share} من التجارب في {phase}", map[string]any{"share": 100 * j.Share, "phase": t.w.Title(t.phase(j.Phase).Title)}}}
	description = []claim{{"need from P5 to P95", "الحاجة من P5 إلى P95", nil}}
	for _, id := range panels {
		description = append(description, claim{"{quantity}: ", "{quantity}: ", map[string]any{"quantity": t.w.Quantity(id)}})
		for _, d := range t.designs(id) {
			description = append(description, t.design(d))
		}
	}
	return headline, description
}

// layer is a part of a whole in the last month.
type layer struct {
	title string
	value float64
}

// parts are the claims on the parts of a whole, the largest first.
func (t teller) parts(list []layer) (largest layer, whole float64, said []claim) {
	slices.SortStableFunc(list, func(a, b layer) int { return cmp.Compare(b.value, a.value) })
	said = []claim{{"{month}: ", "{month}: ", map[string]any{"month": t.end()}}}
	for _, l := range list {
		whole += l.value
		said = append(said, claim{"{part} {value}", "{part} {value}", map[string]any{"part": l.title, "value": l.value}})
	}
	return list[0], whole, append(said, claim{"; together {whole}", "؛ المجموع {whole}", map[string]any{"whole": whole}})
}

func (t teller) demand() (headline, description []claim) {
	var list []layer
	for _, s := range t.r.Services {
		list = append(list, layer{t.w.Title(s.Title), last(s.Quantities[0].Mean)})
	}
	largest, whole, said := t.parts(list)
	return []claim{{"Largest load: {part}, {value} of {whole} transactions a month by {month}", "الحمل الأكبر: {part}، {value} من {whole} معاملة شهريًا بحلول {month}",
		map[string]any{"part": largest.title, "value": largest.value, "whole": whole, "month": t.end()}}}, said
}

func (t teller) mix(id string) (headline, description []claim) {
	var list []layer
	for _, m := range t.r.Mix {
		for _, p := range m.Parts {
			if m.ID == id {
				list = append(list, layer{t.w.Word("part." + p.ID), last(p.Mean)})
			}
		}
	}
	largest, whole, said := t.parts(list)
	c := claim{"Largest part: {part}, {value} of {whole} by {month}", "الجزء الأكبر: {part}، {value} من {whole} بحلول {month}",
		map[string]any{"part": largest.title, "value": largest.value, "whole": whole, "month": t.end()}}
	if id == "power.parts" {
		c.en, c.ar = "on standby: {part} {value} of {whole} by {month}", "وضع الاستعداد: {part}، {value} من {whole} بحلول {month}"
	}
	return []claim{c}, said
}

func (t teller) coincident() (headline, description []claim) {
	places := map[string]any{"month": t.end(), "together": last(t.band("compute.offered_load").P50), "added": last(t.band("compute.offered_load.summed").P50)}
	return []claim{{"Together the services peak at {together}; their separate peaks would add up to {added} (median, {month})",
			"تبلغ ذروة الخدمات معًا {together}، أما مجموع ذرواتها منفردة فيبلغ {added} (الوسيط، {month})", places}},
		[]claim{{"{month}, median: together {together}, separate peaks added {added}", "{month}، الوسيط: معًا {together}، مجموع الذروات المنفردة {added}", places}}
}

func (t teller) binds() (headline, description []claim) {
	description = []claim{{"the share that P{p} alone allows", "الحصة التي يسمح بها P{p} وحده", map[string]any{"p": fmt.Sprint(math.Round(100 * t.r.Confidence))}}}
	for i, j := range t.r.Joint {
		phase := t.w.Title(t.phase(j.Phase).Title)
		description = append(description, claim{"{phase}: nothing short in {share}; short:", "{phase}: لا نقص في {share}؛ النقص:", map[string]any{"phase": phase, "share": 100 * j.Share}})
		for _, f := range j.Limiting {
			description = append(description, claim{"{quantity} {share}", "{quantity} {share}", map[string]any{"quantity": t.w.Quantity(f.ID), "share": 100 * f.Share}})
		}
		if i == len(t.r.Joint)-1 {
			worst := slices.MaxFunc(j.Limiting, func(a, b plan.Shortfall) int { return cmp.Compare(a.Share, b.Share) })
			headline = []claim{{"{phase}: nothing falls short in {share} of the trials; most often short: {quantity}, in {short}", "{phase}: لا نقص في {share} من التجارب؛ الأكثر نقصًا: {quantity}، في {short}",
				map[string]any{"phase": phase, "share": 100 * j.Share, "quantity": t.w.Quantity(worst.ID), "short": 100 * worst.Share}}}
		}
	}
	return headline, description
}

func (t teller) tornado(id string) (headline, description []claim) {
	phase := t.r.Phases[len(t.r.Phases)-1]
	for _, m := range t.r.Maxima {
		if m.ID != id || m.Phase != phase.ID {
			continue
		}
		list := sensitivity.Rank(t.r.Inputs, t.r.Sample, [][]float64{m.Values})[0].Effects
		slices.SortStableFunc(list, func(a, b sensitivity.Effect) int { return cmp.Compare(math.Abs(b.High-b.Low), math.Abs(a.High-a.Low)) })
		for i, e := range list[:min(10, len(list))] {
			places := map[string]any{"quantity": t.w.Quantity(id), "phase": t.w.Title(phase.Title), "input": t.w.Input(e.Input), "rho": math.Round(100*e.Rho) / 100, "low": e.Low, "high": e.High}
			if i == 0 {
				headline = []claim{{"{quantity}, {phase}: from {low} to {high} as {input} goes from low to high", "{quantity}، {phase}: من {low} إلى {high} بانتقال {input} من أدنى قيمه إلى أعلاها", places}}
			}
			description = append(description, claim{"{input}: rank correlation {rho}, median {low} when low, {high} when high",
				"{input}: ارتباط الرتب {rho}، الوسيط {low} عند القيم الدنيا، {high} عند القيم العليا", places})
		}
	}
	return headline, description
}

func (t teller) fidelity() (headline, description []claim) {
	of := map[string]any{"count": float64(len(t.r.Fidelity)), "three": 3.0}
	headline = []claim{{"All {count} stated quantiles came out within {three} standard errors", "جاءت المئينات المذكورة كلها ({count}) ضمن {three} أخطاء معيارية", of}}
	description = []claim{{"within {three}.", "ضمن {three}.", of}}
	list := slices.Clone(t.r.Fidelity)
	off := func(f plan.Fidelity) float64 { return (f.Sampled - f.Asked) / f.StandardError }
	slices.SortStableFunc(list, func(a, b plan.Fidelity) int { return cmp.Compare(math.Abs(off(b)), math.Abs(off(a))) })
	for _, f := range list {
		description = append(description, claim{"{input} at P{p}: asked {asked}, fitted {fitted}, sampled {sampled}, {off} standard errors",
			"{input} عند P{p}: المطلوب {asked}، المطابق {fitted}، المتحقق {sampled}، {off} خطأ معياري",
			map[string]any{"input": t.w.Input(f.Input), "p": fmt.Sprint(math.Round(100 * f.P)), "asked": f.Asked, "fitted": f.Fitted, "sampled": f.Sampled, "off": math.Round(10*off(f)) / 10}})
	}
	return headline, description
}
