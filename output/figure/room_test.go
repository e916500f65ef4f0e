package figure

import (
	"strconv"
	"testing"

	"radif/model/plan"
	"radif/output/internal/fixture"
)

// crowded is a result that leaves little room: forty services with long names, inputs with long
// names, six phases with long titles.
func crowded() *plan.Result {
	r := fixture.Result(300)
	r.Names = map[string]plan.Title{}
	for i := range 40 {
		s := r.Services[i%8]
		s.ID = "service-" + strconv.Itoa(i)
		s.Title.EN = "A service whose name the ministry insisted on writing out in full, number " + strconv.Itoa(i)
		s.Title.AR = "خدمة أصرت الوزارة على كتابة اسمها كاملًا دون اختصار أو حذف لأي كلمة منه، رقم " + strconv.Itoa(i)
		r.Services = append(r.Services, s)
		r.Names["services."+s.ID] = s.Title
	}
	fields := []string{"inventory.utilisation", "inventory.largest.memory", "demand.volume", "demand.growth.table.2028-07", "storage.per_transaction", "inventory.writes", "network.folding", "a.path.that.nobody.knows"}
	for i := range r.Inputs {
		r.Inputs[i] = "services.service-" + strconv.Itoa(i%40) + "." + fields[i/40]
	}
	for k, m := range r.Maxima { // something for the tornado
		copy(m.Values, r.Sample[k%9])
	}
	for i := range r.Fidelity {
		r.Fidelity[i].Input = r.Inputs[i]
	}
	phased(r, 6, plan.Title{EN: "The extension of the platform with what the ministries asked for", AR: "توسعة المنصة بما طلبته الوزارات والمؤسسات الرسمية"})
	return r
}

// phased gives a result so many phases of equal length, with the design values of its own.
func phased(r *plan.Result, n int, title plan.Title) {
	old, design, maxima, joint := r.Phases, r.Design, r.Maxima, r.Joint
	r.Phases, r.Design, r.Maxima, r.Joint = nil, nil, nil, nil
	length := (len(r.Months) - 12) / n
	for i := range n {
		p := plan.PhaseInfo{ID: "stage-" + strconv.Itoa(i), Title: title, Ready: r.Months[12+i*length], End: r.Months[11+(i+1)*length] + 1}
		if i == n-1 {
			p.End = r.Months[len(r.Months)-1] + 1
		}
		r.Phases = append(r.Phases, p)
		from := old[min(i, len(old)-1)].ID
		for _, d := range design {
			if d.Phase == from {
				d.Phase = p.ID
				r.Design = append(r.Design, d)
			}
		}
		for _, m := range maxima {
			if m.Phase == from {
				m.Phase = p.ID
				r.Maxima = append(r.Maxima, m)
			}
		}
		for _, j := range joint {
			if j.Phase == from {
				j.Phase = p.ID
				r.Joint = append(r.Joint, j)
			}
		}
	}
}

// many is a result of twelve phases, one of one.
func many(n int) *plan.Result {
	r := fixture.Result(300)
	phased(r, n, plan.Title{EN: "Stage", AR: "المرحلة"})
	return r
}

// TestTextsHaveRoom measures every text of every figure on both pages: none leaves the page, none
// touches another, and each letter is there. On a phone, where the narrow page is 360 CSS pixels
// wide, none is below 11 pixels.
func TestTextsHaveRoom(t *testing.T) {
	results := map[string]*plan.Result{"usual": fixture.Result(300), "crowded": crowded(), "nothing": empty(), "one phase": many(1), "twelve phases": many(12)}
	for name, r := range results {
		for _, w := range both() {
			seen := 0
			for _, f := range All(r, w) {
				for _, f := range []Figure{f, f.Narrow()} {
					rec := recorded(f)
					seen += len(rec.texts)
					checkRoom(t, name+" "+string(w.Lang())+" "+f.Name, rec)
					if f.page.narrow && rec.smallest*4/3 < 11 {
						t.Errorf("%s: type of %v points", f.Name, rec.smallest)
					}
				}
			}
			if seen < 500 {
				t.Errorf("only %d texts measured", seen)
			}
		}
	}
}

func checkRoom(t *testing.T, name string, rec *recorder) {
	t.Helper()
	if rec.missing > 0 {
		t.Errorf("%s: %d letters are missing", name, rec.missing)
	}
	for i, a := range rec.texts {
		if a.Min.X < 0 || a.Min.Y < 0 || a.Max.X > rec.wide || a.Max.Y > rec.high {
			t.Errorf("%s: a text at %.0f leaves the page of %.0f by %.0f", name, a, rec.wide, rec.high)
		}
		for _, b := range rec.texts[:i] {
			if overlap(a, b) > 0.6 { // a mark above a letter may touch the line above
				t.Errorf("%s: texts at %.0f and %.0f overlap on a page of %.0f by %.0f", name, b, a, rec.wide, rec.high)
			}
		}
	}
}
