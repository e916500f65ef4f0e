package plan

import (
	"maps"
	"math"
	"testing"
)

// TestTinySiteByHand reckons the whole chain of one small site, from transactions to fuel, with
// pencil and paper: the arithmetic below uses no formula of the model. February has the fewest
// seconds, hence the highest rates; December holds the most data.
func TestTinySiteByHand(t *testing.T) {
	r := simulate(t, tiny(t).build(), Options{Workers: 1})
	want := map[string][2]float64{} // computed, specified
	handLoads(want)
	handIT(want)
	median := maps.Clone(want)
	handPlant(want, 3810)
	handPlant(median, want["power.it"][0]*1000) // the load itself, before it was rounded up to be specified
	for _, d := range r.Result.Design {
		w, ok := want[d.ID]
		if !ok {
			t.Errorf("%s was not reckoned by hand", d.ID)
		}
		if !near(d.Computed, w[0]) || !near(d.Specified, w[1]) {
			t.Errorf("%s = %v, specified %v %s; by hand %v and %v", d.ID, d.Computed, d.Specified, d.Unit, w[0], w[1])
		}
		if !near(d.Median, median[d.ID][0]) || !near(d.Low, w[0]) || !near(d.High, w[0]) || d.Tail != 100 || !d.Exact {
			t.Errorf("%s: median %v, interval %v to %v, tail %d of a certain value %v", d.ID, d.Median, d.Low, d.High, d.Tail, w[0])
		}
		delete(want, d.ID)
	}
	for id := range want {
		t.Errorf("no design value of %s", id)
	}
}

const (
	february  = 28 * 86400.0
	lambda    = 24_192_000 / february // 10 transactions a second in the mean hour
	busyHour  = 1.5 * 2               // busy day, and the busiest hour of the week against the mean
	served    = 0.5 * 1.2             // share served, retries
	instances = 4                     // 3.6 Erlang / (0.5 · 2 vCPU · 0.9)
)

func handLoads(want map[string][2]float64) {
	// 10/s · 4 requests · 0.6 · 50 ms · 3 = 3.6 Erlang, 4 cores of 0.9; at most half busy: 8, which also keeps the wait.
	// 10 machines need max(4/4, 4·0.25/0.5) = 2 cores each. Both ask for 2 hosts: the platform has 8 + 2 vCPU on 2.5 cores.
	want["compute.cores"] = [2]float64{8 + 20 + 2.5, 31}
	want["compute.throughput"] = [2]float64{30.5 * 0.9, 27.5} // 27.45 cores like the reference core
	// 10/s · 0.6 · 60 s · 3 = 1080 sessions of 1 MiB.
	want["compute.memory"] = [2]float64{instances*8 + 1080.0/1024 + 10*16 + 24, 218}
	// 30.5/18 and 217/115.2: 2 hosts, 1 more to fail.
	want["compute.servers"] = [2]float64{3, 3}

	data := 12*24_192_000*1e5 + 10*1e11 // nothing is older than its retention
	reduced := 12*24_192_000*1e5/2 + 10*1e11
	snapshots := 12 * 24_192_000 * 1e5 / 2 * 0.01 * 5 * (1 - 0.2)
	december := 24_192_000 / (31 * 86400.0)
	journal := (december*1e5 + 10*1e5) * 86400 / 2 * 1.5
	usable := reduced + snapshots + journal + 0.1*reduced
	want["storage.usable"] = [2]float64{usable / tib, 16.2} // 16.16
	// 17.8 TB / 0.8 on 1 TB drives: 23 data drives, 3 groups of 8 + 2, and 1 spare for each 20.
	// Bought are 32 · 16.2 / 16.16 drives, hence 33, which carry what is specified as usable: 30.01 TiB.
	want["storage.raw"] = [2]float64{32e12 / tib, 30}
	chain := 0.5 * ((1+4)*data + 7*12*24_192_000*1e5*0.01)
	want["storage.backup"] = [2]float64{2 * (chain + 0.5*data) / 0.8 / tib, 208}
	iops := (lambda*20 + 10*50) * busyHour * 1.1
	want["storage.iops"] = [2]float64{iops, 2310}
	want["storage.throughput"] = [2]float64{iops * 16e3 / 1e6, 37}

	// The 12 busy hours, 24 mean hours' worth, span at least 10 h and may be 4 h late: 24/14 of the mean rate.
	changes := (24_192_000*1e5/february + 10*1e5) * 1.5 * 24 / 14
	want["network.replication"] = [2]float64{8 * changes / (1.25 * 0.8) / 1e6, 41.2}
	access := (lambda*4*served*(5e4+1e4)*8 + 10*1e5) * busyHour
	want["network.access"] = [2]float64{access / 1e6, 37.6}
	want["network.firewall"] = [2]float64{access * 1.5 * 1.1 / 0.6 / 1e9, 0.104}
	// (3 hosts · 2 + 2 shelves · 4) / 0.75 = 18.7
	want["network.ports"] = [2]float64{19, 19}
}

func handIT(want map[string][2]float64) {
	busy := (3.6 + 10*4*0.25*0.9 + 2.5*0.5*0.9) / 0.9 / 20 // hosts' worth
	servers := 3 * ((200+400*busy/3)*1.1 + 20)
	disks := 33*10 + 2*100.0
	backup := 77*10 + 4*100.0                        // 2 · (chain + 0.5 · data) / 0.8 / 0.75 on 4 TB drives, 75.9, for the specified 208 TiB
	devices := 2*100 + 2*150 + 1*50 + 2*200 + 2*50.0 // leaves, spines, management, firewalls, key stores
	want["power.it"] = [2]float64{(servers + disks + backup + devices) / 1e3, 3.81}
}

func handPlant(want map[string][2]float64, it float64) {
	const ups = 16000.0
	want["space.racks"] = [2]float64{it * 1.1 / 2000, 3} // 2 kW a rack, 10 % stand twice
	need := it * 1.25 / 0.8 / 0.95
	want["power.ups"] = [2]float64{2 * need / 1e3, 16} // 6.2 kVA: 4 modules of 2 kVA, twice
	battery := it * 600 / 3600 / 0.95 / (0.9 * 0.8)
	want["power.battery"] = [2]float64{2 * battery / 1e3, 1.86}
	loss := 0.01*ups + 0.02*it + 0.015*it*it/ups
	heat := it + loss
	want["cooling.capacity"] = [2]float64{(heat/0.9 + 3000) / 1e3, 9} // 10 K above the rated 35 °C; 2 + 1 units of 3 kW
	cooling := 0.06*9000 + (0.1+0.3*45/50)*heat
	want["power.cooling"] = [2]float64{cooling / 1e3, 2.05}
	site := it + loss + cooling
	sets := site + 0.1*ups
	want["power.generator"] = [2]float64{(sets/(0.8*0.9) + 10000) / 1e3, 30} // 10.7 kVA: 2 + 1 sets of 10 kVA
	rate := 0.0001 + (0.0003-0.0001)*site/(2*8000)
	want["power.fuel"] = [2]float64{2 * 8000 * rate * 24 / 0.9 * 2, 151} // one of two tanks may be empty
	want["power.utility"] = [2]float64{sets / 0.95 * 1.1 / 0.8 / 1e3, 20}
	area := 3*2.8 + 8*6 + 2*1.5 + 2*20 + 3*50 + 2*25 + 3*20
	want["space.area"] = [2]float64{area, 360}
	want["space.weight"] = [2]float64{(3*30+6*40+9*10)*1.1 + 3*150 + 8*300 + 2*100, 3520}
}

// TestTinySiteItems checks the bill of quantities against the same reckoning.
func TestTinySiteItems(t *testing.T) {
	r := simulate(t, tiny(t).build(), Options{Workers: 1})
	want := map[[2]string][2]float64{ // pieces, size of one
		{"server", "general"}: {3, 20}, {"drive", "disks"}: {33, 1}, {"drive", "backup"}: {77, 4},
		{"drive-shelf", "disks"}: {2, 24}, {"drive-shelf", "backup"}: {4, 24}, // 24 drives each
		{"optics", ""}: {2 * 2 * 2, 100}, {"rack-pdu", ""}: {2 * 3, 32}, // both ends of 2 uplinks of 2 leaves; 2 feeds a rack
		{"leaf-switch", ""}: {2, 0}, {"spine-switch", ""}: {2, 0}, {"management-switch", ""}: {1, 0}, {"firewall", ""}: {2, 0}, {"device", "keys"}: {2, 0},
		{"rack", ""}: {3, 0}, {"ups-module", ""}: {8, 2}, {"battery-cabinet", ""}: {2, 1}, {"cooling-unit", ""}: {3, 3}, {"generator-set", ""}: {3, 10},
		{"fuel-tank", ""}: {2, 75.5}, {"transformer", ""}: {2, 10}, {"link", ""}: {2, 41.2}, {"access-link", ""}: {2, 37.6}}
	for _, i := range r.Result.Plant[0].Items {
		w, ok := want[[2]string{i.ID, i.Subject}]
		if !ok || i.Quantity != w[0] || i.Added != w[0] || !near(i.Size, w[1]) && i.Size != 0 {
			t.Errorf("%s %s: %v pieces of %v, %v new; by hand %v", i.ID, i.Subject, i.Quantity, i.Size, i.Added, w)
		}
		delete(want, [2]string{i.ID, i.Subject})
	}
	for id := range want {
		t.Errorf("%v is not in the bill of quantities", id)
	}
}

// TestTinySiteInOperation reckons February in standby, the only state of the site without drills
// and failovers: one host in two is on, with a tenth of the mean load.
func TestTinySiteInOperation(t *testing.T) {
	r := simulate(t, tiny(t).build(), Options{Workers: 1})
	mean := (lambda*4*served*0.05 + 10*4*0.25*0.9/busyHour + 2.5*0.5*0.9) / 0.9 / 20
	hosts := 2*((200+400*mean*0.1/2)*1.1+20) + 10
	drives := 33*(5+0.3*5) + 2*100 + 77*(5+0.3*5) + 4*100
	it := hosts + drives + 0.5*1050
	loss := 0.01*16000 + 0.02*it + 0.015*it*it/16000
	cooling := 0.06*9000 + (0.1+0.3*40/50)*(it+loss) // the design temperature all year
	all := it + loss + cooling
	for id, want := range map[string]float64{"energy.pue": all / it, "energy.annual": all * 8760 / 1e6, "energy.water": 0, "energy.carbon": 0} {
		b := r.bands(t, id)
		if !near(b.Mean[1], want) || !near(b.P90[1], want) || !near(b.P05[1], want) {
			t.Errorf("%s = %v (P05 %v, P90 %v), by hand %v", id, b.Mean[1], b.P05[1], b.P90[1], want)
		}
	}
	parts := map[string]float64{"it": it, "ups": loss, "cooling": cooling}
	for _, m := range r.Result.Mix {
		if m.ID != "power.parts" {
			continue
		}
		for _, p := range m.Parts {
			if !near(p.Mean[1], parts[p.ID]/1e3) {
				t.Errorf("%s draws %v kW, by hand %v", p.ID, p.Mean[1], parts[p.ID]/1e3)
			}
		}
	}
	if j := r.Result.Joint[0]; j.Share != 1 || len(j.Limiting) > 0 {
		t.Errorf("a certain plan meets everything, not %v: %v", j.Share, j.Limiting)
	}
}

// TestStorageKindsAddUp: what is stacked in the figure is usable and backup together, every month.
func TestStorageKindsAddUp(t *testing.T) {
	r := simulate(t, small(t).build(), Options{})
	usable, backup := r.bands(t, "storage.usable").Mean, r.bands(t, "storage.backup").Mean
	for _, m := range r.Result.Mix {
		if m.ID != "storage.kinds" {
			continue
		}
		for at := range usable {
			sum := 0.0
			for _, p := range m.Parts {
				sum += p.Mean[at]
			}
			if math.Abs(sum-usable[at]-backup[at]) > 1e-9*sum {
				t.Errorf("month %d: parts sum to %v, usable and backup to %v", at, sum, usable[at]+backup[at])
			}
		}
	}
}
