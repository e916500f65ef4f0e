package terminal

import (
	"strings"
	"testing"

	"radif/model/plan"
	"radif/model/series"
	"radif/output/lingo"
)

// told is a text in one line.
func told(t plan.Trace) string {
	return strings.Join(strings.Fields(Explain(t, nil, lingo.New(lingo.English).WithCurrency("JOD"), 80, true)), " ")
}

// TestAServiceInWhatIsNoSum: what stands in place of a part, with whom it is shared, and where to go on.
func TestAServiceInWhatIsNoSum(t *testing.T) {
	text := told(plan.Trace{Design: plan.Design{ID: "power.ups", Unit: "Erlang", At: series.NewMonth(2030, 12), Trial: 89}, Of: "first", Service: "portal", Site: "failover",
		Value: 2, Central: 1, Part: &plan.ServicePart{Need: "load", Driven: "load", Group: "pools.hosts", Own: 2, Whole: 8, DrivenUnit: "Erlang", Value: 3, ValueUnit: "servers", Next: "compute.servers"}})
	for _, want := range []string{"no sum over services. services.portal stands in pools.hosts", "busy cores in its own busiest hour", "25 % of 8 Erlang in pools.hosts",
		"trial 89: the one behind the design value of first", "pools.hosts needs 3 servers at that moment", "radif explain DIR compute.servers --at 2030-12"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %s", want, text)
		}
	}
}

func TestAPartOfASum(t *testing.T) {
	text := told(plan.Trace{Design: plan.Design{ID: "storage.data", Unit: "TiB", At: series.NewMonth(2030, 12)}, Service: "portal",
		Value: 2, Part: &plan.ServicePart{Sum: true, Need: "data", Driven: "data", Group: "site", Own: 2, Whole: 8, DrivenUnit: "TiB", Next: "storage.data"}})
	for _, want := range []string{"25 % of 8 TiB that the site needs at that moment; such parts add up", "trial 0: the first, as no design value stands behind it"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %s", want, text)
		}
	}
	if strings.Contains(text, "no sum") || strings.Contains(text, "in its own") {
		t.Error(text)
	}
}

func TestAServiceWithoutAPart(t *testing.T) {
	text := told(plan.Trace{Design: plan.Design{ID: "storage.data", Unit: "TiB", At: series.NewMonth(2030, 12)}, Service: "portal", Part: &plan.ServicePart{Need: "data", Driven: "data"}})
	if !strings.Contains(text, "Protected data: services.portal has no part in it") {
		t.Error(text)
	}
}

// TestPricesAreReadable: by the measure that people know, and capacities that are paid for in the
// same.
func TestPricesAreReadable(t *testing.T) {
	text := told(plan.Trace{Design: plan.Design{ID: "cost.capex", Unit: "JOD", At: series.NewMonth(2030, 12)}, Value: 13824, Steps: []plan.TraceStep{
		{Formula: "K1", Subject: "site", Symbol: "standing", Unit: "B", Expr: "standing = all that was added so far", Value: 138_240_000_000_000},
		{Formula: "K1", Subject: "site", Symbol: "V", Unit: "currency", Expr: "V = standing · price", Value: 13824, Args: []plan.TraceArg{
			{Symbol: "standing", Unit: "B", Value: 138_240_000_000_000, From: 1}, {Symbol: "price", Input: "finance.prices.drive.price", Unit: "currency/B", Value: 1e-10}}}},
		Inputs: []plan.TraceInput{{ID: "finance.prices.drive.price", Unit: "currency/B", Value: 1e-10}}})
	for _, want := range []string{"13,824 JOD", "138.2 TB", "100 JOD/TB"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %s", want, text)
		}
	}
	for _, not := range []string{"¤", "10^-", "138,240,000", "TiB"} {
		if strings.Contains(text, not) {
			t.Errorf("%q in %s", not, text)
		}
	}
}

// TestNoLinkIsNoHundredYears: the cap of the model is no result.
func TestNoLinkIsNoHundredYears(t *testing.T) {
	text := told(plan.Trace{Design: plan.Design{ID: "network.seeding_days", Unit: "d", At: series.NewMonth(2030, 12)}, Value: 36525, Central: 36525,
		Steps: []plan.TraceStep{{Formula: "N3", Subject: "site", Symbol: "d", Unit: "d", Expr: "d = 8 · D / (z · e) / r / 86400", Value: 36525, Central: 36525}}})
	if !strings.Contains(text, "no link") || strings.Contains(text, "36,5") {
		t.Error(text)
	}
}

// TestTheWorstPhaseIsNamed, be it the first or the last.
func TestTheWorstPhaseIsNamed(t *testing.T) {
	r := &plan.Result{Title: plan.Title{EN: "Two"}, Phases: []plan.PhaseInfo{{ID: "one", Title: plan.Title{EN: "Opening"}}, {ID: "two"}},
		Joint: []plan.Joint{{Phase: "one", Share: 0.6, Limiting: []plan.Shortfall{{ID: "power.ups", Share: 0.3}}}, {Phase: "two", Share: 0.9, Limiting: []plan.Shortfall{{ID: "power.fuel", Share: 0.1}}}}}
	text := Summary(r, lingo.New(lingo.English), 80)
	if !strings.Contains(text, "Nothing falls short: Opening 60 %, two 90 % of trials") || !strings.Contains(text, "Short most often in Opening: UPS") || strings.Contains(text, "Fuel storage") {
		t.Error(text)
	}
	r.Joint[1].Share = 0.5
	if text := Summary(r, lingo.New(lingo.English), 80); !strings.Contains(text, "Short most often in two: Fuel storage in 10 %") {
		t.Error(text)
	}
}

// TestAMissedGoalComesFirst in the summary's warnings, whatever was warned of before.
func TestAMissedGoalComesFirst(t *testing.T) {
	r := &plan.Result{Title: plan.Title{EN: "One"}, Warnings: []plan.Warning{{ID: "tail-thin", Subject: "power.ups@one"}, {ID: "order-past", Subject: "one", Values: map[string]string{"date": "2025-01"}},
		{ID: "seeding-goal", Subject: "network.seeding_days@one", Values: map[string]string{"days": "300 d", "goal": "7 d", "rate": "900 Mbit/s"}}}}
	text := strings.Join(strings.Fields(Summary(r, lingo.New(lingo.English), 80)), " ")
	at := strings.Index(text, "takes 300 d, the goal is 7 d; a link of 900 Mbit/s keeps it")
	if at < 0 || at > strings.Index(text, "2025-01") {
		t.Error(text)
	}
}
