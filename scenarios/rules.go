package scenarios

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"radif/model/quantity"
	"radif/scenarios/diag"
)

// rules holds a checked tree to what its values mean together. They look at sound values only,
// so that one slip is reported once.
type rules struct {
	*checker
	root  *value
	notes diag.List
}

// run applies every rule that needs no binding.
func (r *rules) run() {
	r.plan()
	r.profiles()
	r.growths()
	r.services()
	r.recovery()
	r.pools()
	r.storage()
	r.network()
	r.replication()
	r.facility()
	r.finance()
	r.margins()
	r.cycles()
	r.relations()
	r.unused()
	r.titles()
}

// note records what is no fault.
func (r *rules) note(v *value, text, advice string) {
	r.notes.Add(diag.Problem{Pos: v.pos, Field: v.path, Wrong: text, Allowed: advice})
}

// lowest is the least a value takes: its stated least, else but for one trial in a thousand.
func (v *value) lowest() float64 {
	if low, ok := v.spec.Values["min"]; ok {
		return low
	}
	return v.dist.Quantile(0.001)
}

// highest is the most a value takes: its stated most, else but for one trial in a thousand.
func (v *value) highest() float64 {
	if high, ok := v.spec.Values["max"]; ok {
		return high
	}
	return v.dist.Quantile(0.999)
}

// measured tells whether a quantity is there and sound.
func (v *value) measured() bool { return v.sound() && v.dist != nil }

// months prints a month counted since year 0.
func monthText(m float64) string { return quantity.Format(m, quantity.Date, "") }

func (r *rules) plan() {
	p := r.root.get("plan")
	start, years := p.get("start"), p.get("years")
	currency := p.get("currency")
	if currency.sound() && !currencyCode(currency.text) {
		r.wrong(currency, quoted(currency.text)+" is not a currency code", "three capital letters of ISO 4217, such as JOD", "")
	}
	if !start.sound() || !years.sound() {
		return
	}
	end := start.number + 12*years.number
	seen := map[float64]*value{}
	for _, phase := range p.get("phases").items() {
		ready := phase.get("ready")
		if !ready.sound() {
			continue
		}
		switch {
		case ready.number < start.number:
			r.wrong(ready, "the phase is ready in "+ready.text+", before the plan starts", "a month from "+start.text+" to "+monthText(end-1), "")
		case ready.number >= end:
			r.wrong(ready, "the phase is ready in "+ready.text+", after the plan ends", "a month from "+start.text+" to "+monthText(end-1), "")
		case seen[ready.number] != nil:
			r.wrong(ready, "phases "+seen[ready.number].id+" and "+phase.id+" are ready in the same month", "one phase a month", "")
		}
		seen[ready.number] = phase
	}
}

func currencyCode(text string) bool {
	return len(text) == 3 && strings.ToUpper(text) == text && strings.IndexFunc(text, func(c rune) bool { return c < 'A' || c > 'Z' }) < 0
}

// shareSlack is how far written shares may miss one: the rounding of some decimals.
const shareSlack = 0.001

func (r *rules) profiles() {
	for _, p := range r.root.get("profiles").items() {
		for _, key := range []string{"hours", "week", "months"} {
			if v := p.get(key); v.sound() {
				r.sumsToOne(v, v.numbers)
			}
		}
		if days := p.get("days"); days.sound() && len(days.kids) == 7 {
			var shares []float64
			for _, d := range days.kids {
				if !d.sound() {
					shares = nil
					break
				}
				shares = append(shares, d.number)
			}
			if shares != nil {
				r.sumsToOne(days, shares)
			}
		}
		if week := p.get("week"); week != nil && (p.get("hours") != nil || p.get("days") != nil) {
			r.wrong(week, "week stands beside hours or days", "either week, or hours and days", "")
		}
	}
}

func (r *rules) sumsToOne(v *value, shares []float64) {
	sum := 0.
	for _, s := range shares {
		sum += s
	}
	if math.Abs(sum-1) > shareSlack {
		r.wrong(v, "the shares sum to "+strconv.FormatFloat(roughly(sum, 6), 'f', -1, 64), "they sum to 1, within 0.1 %", "")
	}
}

// roughly keeps some digits of a value that a message needs.
func roughly(x float64, digits int) float64 {
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'g', digits, 64), 64)
	return y
}

// growths holds the laws that saturate to their ceilings.
func (r *rules) growths() {
	r.root.walk(func(v *value) {
		if v.field.Key != "growth" || v.field.Kind != Section {
			return
		}
		for _, law := range []string{"logistic", "gompertz", "bass"} {
			level, ceiling := v.get(law, "value"), v.get(law, "ceiling")
			if level.measured() && ceiling.measured() && ceiling.lowest() <= level.highest() {
				ceiling.broken = true
				r.at(ceiling.placeOf("min"), ceiling.path, fmt.Sprintf("the ceiling may be as low as %s, and the level already reached is as high as %s", plain(ceiling.lowest()), plain(level.highest())), "a ceiling above the level", "")
			}
		}
		r.grown(v)
		law := v.get("follows") != nil
		for _, key := range []string{"elasticity", "value"} {
			if k := v.get(key); k.written() && !law {
				r.wrong(k, key+" belongs to a law that follows a driver", "with follows only", "")
			}
		}
		if at := v.get("at"); at.written() && !law && v.get("table") == nil {
			r.wrong(at, "at stands beside the law", "inside the law, beside its values", "")
		}
		if v.get("follows").sound() && strings.HasPrefix(v.path, "drivers.") && v.get("value") == nil {
			r.wrong(v, "a driver that follows another has no level of its own", "add value: its level at the month of at", "")
		}
	})
}

// grown refuses a yearly growth that makes a value a million times what it was within the plan.
func (r *rules) grown(v *value) {
	years := r.root.get("plan", "years")
	if !years.sound() {
		return
	}
	for _, rate := range []*value{v.get("compound", "rate"), v.get("trend")} {
		if !rate.measured() {
			continue
		}
		if factor := math.Pow(1+rate.highest(), years.number); factor > mostGrown {
			rate.broken = true
			r.at(rate.placeOf("max"), rate.path, "it grows to "+grownText(factor)+" times itself within the plan of "+years.text+" years", "at most a million times; a law with a ceiling says where growth ends", "")
		}
	}
}

func plain(x float64) string { return strconv.FormatFloat(roughly(x, 6), 'f', -1, 64) }
