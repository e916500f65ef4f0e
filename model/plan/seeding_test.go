package plan

import (
	"slices"
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
	link := r.mustDesign(t, "network.replication", "one").Specified
	want := link * days * 24 // an hour instead of so many days
	if w.ID != "seeding-goal" || w.Values["goal"] != "0.0417 d" || rate < 0.99*want || rate > 1.01*want {
		t.Errorf("%+v, want a rate of %v Mbit/s", w, want)
	}
	if most := slices.Max(r.bands(t, "network.seeding_days").Mean); days > most {
		t.Errorf("%v days over the link that is specified, %v over the need of a month", days, most)
	}
	s.is("network.link.seeding", 400*86400)
	for _, w := range simulate(t, s.build(), Options{}).Result.Warnings {
		if w.ID == "seeding-goal" {
			t.Errorf("the goal is met: %+v", w)
		}
	}
}
