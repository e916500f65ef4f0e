package plan

import (
	"strconv"
	"strings"
	"testing"
)

// seedingWarning is the one warning about the first full copy.
func seedingWarning(t *testing.T, s *site) Warning {
	t.Helper()
	var found []Warning
	for _, w := range simulate(t, s.build(), Options{}).Result.Warnings {
		if w.ID == "no-link" || strings.HasPrefix(w.ID, "seeding-") {
			found = append(found, w)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d warnings of the first full copy: %v", len(found), found)
	}
	return found[0]
}

// TestNoLinkIsSaid: data that nothing changes have no link, and no hundred years of copying.
func TestNoLinkIsSaid(t *testing.T) {
	s := tiny(t)
	s.is("services.machines.count", 0)
	s.is("services.portal.volume", 0)
	s.c.Storage.Services[0].Initial = s.is("services.portal.initial", 2e12)
	w := seedingWarning(t, s)
	if w.ID != "no-link" || w.Subject != "network.replication@one" || w.Values["data"] != "1.82 TiB" {
		t.Errorf("%+v", w)
	}
}

// TestAMissedGoalIsLoud: the rate that would keep it is said.
func TestAMissedGoalIsLoud(t *testing.T) {
	s := tiny(t)
	s.c.Network.Link.SeedDays = s.is("network.link.seeding", 3600)
	w := seedingWarning(t, s)
	days, _ := strconv.ParseFloat(strings.TrimSuffix(w.Values["days"], " d"), 64)
	rate, _ := strconv.ParseFloat(strings.TrimSuffix(w.Values["rate"], " Mbit/s"), 64)
	r := simulate(t, s.build(), Options{})
	slowest := r.atConfidence(&r.need.pass, r.need.peak["network.seeding_days"], 0)
	line := r.frameAt(&r.need.pass, slowest.Trial, slowest.Month).Col(r.need.loads.network.Result.Replication)[0]
	want := line / 1e6 * days * 24 // an hour instead of so many days
	if w.ID != "seeding-goal" || w.Values["goal"] != "0.0417 d" || rate < 0.99*want || rate > 1.01*want {
		t.Errorf("%+v, want a rate of %v Mbit/s", w, want)
	}
	s.is("network.link.seeding", 400*86400)
	for _, w := range simulate(t, s.build(), Options{}).Result.Warnings {
		if w.ID == "seeding-goal" {
			t.Errorf("the goal is met: %+v", w)
		}
	}
}
