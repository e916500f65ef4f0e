package plan

import (
	"math"
	"testing"

	"radif/model/cost"
	"radif/model/quantity"
)

// TestUnitPrice: prices by the piece, by what a piece holds or gives, and by the month of a line.
func TestUnitPrice(t *testing.T) {
	s := small(t)
	s.c.Cost.Capital = []cost.Capital{
		{ID: "server", Price: s.money("p.server", quantity.Money, 9000), Install: s.is("p.install", 0.1)},
		{ID: "server", Subject: "fast", Price: s.money("p.fast", quantity.Money, 12000)},
		{ID: "ups-module", Price: s.money("p.ups", quantity.MoneyPerPower, 0.2)},
		{ID: "drive", Price: s.money("p.drive", quantity.MoneyPerBytes, 100e-12)},
	}
	s.c.Cost.Links = []cost.Link{{ID: "replication", PerRate: s.money("p.rate", quantity.MoneyPerBitRate, 2e-6), Fixed: s.money("p.fixed", quantity.Money, 50)}}
	c := s.build()
	for _, x := range []struct {
		item Item
		want float64
		ok   bool
	}{
		{Item{ID: "server", Subject: "general", Size: 64, SizeUnit: "cores"}, 9900, true},
		{Item{ID: "server", Subject: "fast", Size: 64, SizeUnit: "cores"}, 12000, true},
		{Item{ID: "ups-module", Size: 60, SizeUnit: "kVA"}, 12000, true},
		{Item{ID: "drive", Subject: "flash", Size: 15.36, SizeUnit: "TB"}, 1536, true},
		{Item{ID: "link", Size: 1000, SizeUnit: "Mbit/s"}, 2050, true},
		{Item{ID: "access-link", Size: 1000, SizeUnit: "Mbit/s"}, 0, false},
		{Item{ID: "rack"}, 0, false},
	} {
		got, ok := UnitPrice(c, x.item)
		if ok != x.ok || math.Abs(got-x.want) > 1e-9*x.want {
			t.Errorf("%s (%s): %v, %v; want %v, %v", x.item.ID, x.item.Subject, got, ok, x.want, x.ok)
		}
	}
}
