package scenarios

import (
	"math"
	"os"
	"strings"
	"testing"

	"radif/model/demand"
	"radif/model/facility"
	"radif/model/plan"
	"radif/model/series"
	"radif/model/storage"
)

func everything(t *testing.T) *Scenario {
	t.Helper()
	return loadTree(t, tree(t, "testdata/good/everything.yaml"))
}

// Values arrive at the stages in base units. By hand from testdata/good/everything.yaml.
func TestValuesArriveInBaseUnits(t *testing.T) {
	s := everything(t)
	mean := map[string]float64{}
	for _, in := range s.Case.Inputs {
		mean[in.ID] = in.Dist.Mean()
	}
	for id, want := range map[string]float64{
		"services.portal.compute.cpu":                    (0.005 + 4*0.040 + 0.250) / 6, // mean of PERT (min + 4 mode + max) / 6
		"services.portal.compute.memory.instance":        8 * 1024 * 1024 * 1024,
		"services.portal.storage.retention":              10 * 365.25 * 86400,
		"services.machines.inventory.writes":             12e9 / 86400,
		"services.machines.from":                         (2026*12 + 5 + 4*(2027*12) + 2028*12) / 6.,
		"services.portal.demand.steps.obligation.chance": 0.6,
		"drivers.compound.growth.compound.rate":          math.Pow(1.01, 12) - 1,
		"drivers.table.growth.table.2024-03":             1173,
		"recovery.second.cycle":                          1200,
		"pools.general.power.curve.10":                   600,
		"storage.classes.files.size":                     20e12,
		"network.link.ship_rate":                         500e6,
		"facility.rooms.floor_limit":                     12000,
		"facility.footprint.grid_carbon":                 0.5409, // g/Wh
		"facility.footprint.water":                       0.00005,
		"finance.energy.periods.peak.price":              0.00016, // JOD/Wh
		"finance.links.replication.rate":                 4e-6,    // JOD/(bit/s)
		"finance.prices.host.price":                      (8000 + 4*10000 + 15000) / 6.,
		"catalogue.generators.diesel.fuel_200.0":         17.8 / 200e3, // L/h for each W
		"catalogue.generators.diesel.fuel_2000.3":        537.1 / 2000e3,
	} {
		if got, ok := mean[id]; !ok || math.Abs(got-want) > 1e-9*math.Abs(want) {
			t.Errorf("%s is %v (%v), want %v", id, got, ok, want)
		}
	}
}

// TestTitlesAreFoundByPath: whatever has a title can be named in either language.
func TestTitlesAreFoundByPath(t *testing.T) {
	s := everything(t)
	for path, want := range map[string]plan.Title{
		"plan.phases.two": {EN: "Two", AR: "اثنان"}, "profiles.citizen": {EN: "Citizens", AR: "المواطنون"},
	} {
		if got := s.Case.Names[path]; got != want {
			t.Errorf("%s is called %+v", path, got)
		}
	}
	if _, ok := s.Case.Names[""]; ok {
		t.Error("the scenario itself is no part of it")
	}
	with := plan.Digest(&s.Case)
	s.Case.Names = nil
	if plan.Digest(&s.Case) != with {
		t.Error("the digest depends on the names")
	}
}

// TestTheReviewOfTheTranslation is carried to the result and is no part of what is calculated.
func TestTheReviewOfTheTranslation(t *testing.T) {
	s := everything(t)
	if got := s.Case.Translation; got.By != "Translation office, Ministry of Finance" || got.Date != "2026-03-01" {
		t.Errorf("%+v", got)
	}
	with := plan.Digest(&s.Case)
	s.Case.Translation = plan.SignOff{}
	if plan.Digest(&s.Case) != with {
		t.Error("the digest depends on who reviewed the translation")
	}
}

// Shapes are ratios to their mean. Hour 10 of Sunday: 7 x 0.2 of the week's mean day, 24 x 0.11
// of the mean hour; both sets of shares sum to one.
func TestShapesHaveMeanOne(t *testing.T) {
	p := everything(t).Case.Demand.Profiles[0]
	if want := 7 * 0.2 * 24 * 0.11; math.Abs(p.Week[10]-want) > 1e-9 {
		t.Errorf("Sunday 10:00 is %v, want %v", p.Week[10], want)
	}
	week, season := 0., 0.
	for _, x := range p.Week {
		week += x / series.HoursPerWeek
	}
	for _, x := range p.Season {
		season += x / 12
	}
	if math.Abs(week-1) > 1e-12 || math.Abs(season-1) > 1e-12 || math.Abs(p.Season[0]-1.2) > 1e-9 {
		t.Errorf("means %v and %v, January %v", week, season, p.Season[0])
	}
}

// The structure of the case is that of the file, in the order of the ids.
func TestStructureOfTheCase(t *testing.T) {
	c := everything(t).Case
	if c.Confidence != 0.95 || c.Trials != 2000 || c.Seed != 42 || c.Latin || c.LeadMonths != 9 || c.Months != 96 || c.Currency != "JOD" {
		t.Errorf("the run is %v %v %v %v %v %v %v", c.Confidence, c.Trials, c.Seed, c.Latin, c.LeadMonths, c.Months, c.Currency)
	}
	if len(c.Phases) != 2 || c.Phases[0].ID != "one" || c.Phases[1].Ready != series.NewMonth(2030, 1) || c.Phases[1].Title.AR != "اثنان" {
		t.Errorf("phases %+v", c.Phases)
	}
	portal := c.Services[6]
	if portal.ID != "portal" || portal.Class != 0 || portal.Demand != 6 || portal.Compute != 0 || portal.Network != 0 || portal.Storage < 0 || strings.Join(portal.DependsOn, " ") != "machines table" {
		t.Errorf("the portal is %+v", portal)
	}
	if m := c.Services[5]; !m.Inventory || m.Compute != 0 || m.Network != 0 || m.Storage != 0 || c.Compute.Inventory[0].Pool != 1 {
		t.Errorf("the machines are %+v", m)
	}
	if g := c.Demand.Services[6].Growth; g.Kind != demand.Follows || g.Driver != "users" || g.At != series.NewMonth(2025, 6) || g.Trend.ID != "services.portal.demand.growth.trend" {
		t.Errorf("the portal grows by %+v", g)
	}
	if e := c.Demand.Events; len(e) != 2 || e[0].ID != "events.launch" || len(e[0].Services) != 2 || e[1].ID != "services.portal.demand.events.deadline" || !e[1].Months[0] || !e[1].Months[11] || e[1].Months[5] {
		t.Errorf("events %+v", e)
	}
	a := c.Facility.Availability
	if a.UPS != facility.TwoN || a.Cooling != facility.NPlus1 || a.Utility != facility.TwoN || !a.Maintainable || c.Facility.Rack.FeedPhases != 3 {
		t.Errorf("availability %+v", a)
	}
	if len(c.Facility.Hosts) != 2 || len(c.Facility.Media) != 3 || c.Facility.Media[2].ID != "backup" || len(c.Facility.Devices) != 6 || len(c.Facility.Site.Climate[11]) != 24 {
		t.Errorf("%d hosts, %d media, %d devices", len(c.Facility.Hosts), len(c.Facility.Media), len(c.Facility.Devices))
	}
	if m := c.Margins; len(m) != 1 || m[0].Share != 0.1 || m[0].InputID != "margins.spare-power.share" {
		t.Errorf("margins %+v", m)
	}
	for _, st := range c.Storage.Services {
		if want := (storage.Span{Least: 10 * 365.25 * 86400, Most: 10 * 365.25 * 86400}); st.ID == "portal" && st.RetentionSpan != want {
			t.Errorf("retention is bounded by %+v", st.RetentionSpan)
		}
	}
}

// A class served in full carries rare peaks, another does not, unless it says otherwise.
func TestEventPolicyOfClasses(t *testing.T) {
	for serve, want := range map[string]bool{"100 %": true, "99 %": false, "{min: 99 %, mode: 100 %, max: 100 %}": false, "60 %, events: include": true, "100 %, events: exclude": false} {
		text := strings.Replace(string(Starter()), "serve: 100 %", "serve: "+serve, 1)
		s, err := load(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Case.Classes[0].IncludeEvents; got != want {
			t.Errorf("serve: %s: events %v, want %v", serve, got, want)
		}
	}
}

// Origins say where a value stands, what it says, and where a default comes from.
func TestOrigins(t *testing.T) {
	read := func(name string) ([]byte, error) {
		if name == "over.yaml" {
			return []byte("correlations: []\nservices:\n  portal: {compute: {requests: 12}}\n"), nil
		}
		return os.ReadFile(name)
	}
	s, problems := Load(Request{File: "testdata/good/everything.yaml", Overlays: []string{"over.yaml"}, Set: []string{"plan.seed=7"}, Read: read})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	over := s.Origins["services.portal.compute.requests"]
	if over.File != "over.yaml" || over.Line != 3 || over.Text != "12" || over.Basis != Unstated || over.Default {
		t.Errorf("the overlay gives %+v", over)
	}
	if set := s.Origins["plan.seed"]; set.File != "--set" || set.Text != "7" {
		t.Errorf("the setting gives %+v", set)
	}
	volume := s.Origins["services.portal.demand.volume"]
	if volume.Basis != Measured || volume.Source != "counters" || !strings.HasPrefix(volume.Text, "{p10: 300 k/month, p50: ") || volume.Doc == "" {
		t.Errorf("the volume has %+v", volume)
	}
	fallback := s.Origins["pools.large.overcommit"]
	if !fallback.Default || fallback.File != "defaults" || fallback.Basis != Estimate || fallback.Source == "" || fallback.Date == "" {
		t.Errorf("a default has %+v", fallback)
	}
	server := s.Origins["catalogue.servers.general-2s-2022.cores"]
	if !server.Default || !strings.HasPrefix(server.File, "catalogue/") || server.Line == 0 || server.Source == "" {
		t.Errorf("a catalogue value has %+v", server)
	}
}

// What is no fault is noted.
func TestNotes(t *testing.T) {
	text := strings.Replace(string(Starter()), "title: {en: Portal, ar: البوابة}", "title: {en: Portal}", 1)
	text = strings.Replace(text, "kinds:  ", "kinds:\n    videos: 1\n    #", 1)
	text = strings.Replace(text, "date: 2028-01", "date: 2032-01", 1)
	text = strings.Replace(text, "profiles:\n", "profiles:\n  - {id: night}\n", 1)
	s, err := load(text)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, n := range s.Notes {
		got = append(got, n.Field+": "+n.Wrong)
	}
	want := []string{"profiles.night: nothing uses it", "services.portal.title: the title is missing in ar",
		"services.portal.demand.steps.obligation.date: it comes after the end of the plan, 2030-12, and changes nothing", "storage.kinds.videos: nothing uses it"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("notes:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A value that nothing reads is refused, whatever made that so.
func TestUnreadValueIsRefused(t *testing.T) {
	c := &checker{}
	field := &Field{Key: "lost", Kind: Text, Doc: "nothing"}
	c.unread(&value{field: &Field{Kind: Section}, kids: []*value{{field: field, path: "lost"}, {field: field, path: "read", used: true}, {field: field, path: "default", implied: true}}})
	if len(c.problems) != 1 || c.problems[0].Field != "lost" {
		t.Errorf("problems %v", c.problems)
	}
}

// The ways to state a value that the manual shows are taken as they stand there.
func TestManualShowsWhatIsTaken(t *testing.T) {
	manual, err := os.ReadFile("../docs/scenario.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(manual), "```yaml\n")
	block, _, _ := strings.Cut(rest, "```")
	lines := strings.Split(strings.TrimSpace(block), "\n")
	if len(lines) < 10 {
		t.Fatalf("the manual shows %d ways", len(lines))
	}
	for _, line := range lines {
		key, shown, _ := strings.Cut(line, ": ")
		shown, _, _ = strings.Cut(shown, " #")
		in := map[string]string{"cpu": "cpu: {min: 5 ms, mode: 40 ms, max: 250 ms} ", "share": "utilisation: 35 %", "hosts": "server: general-2s-2022"}[key]
		out := map[string]string{"cpu": "cpu: " + shown + " ", "share": "utilisation: " + shown, "hosts": in + ", minimum: " + shown}[key]
		text, _, _ := strings.Cut(strings.Replace(string(Starter()), in, out, 1), "correlations:")
		if _, err := load(text); err != nil || !strings.Contains(text, out) {
			t.Errorf("%s: %v", line, err)
		}
	}
}
