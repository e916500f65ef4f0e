package scenarios

import (
	"os"
	"slices"
	"strings"
	"testing"

	"radif/model/uncertain"
)

// over loads the base of the malformed files with something laid over it.
func over(t *testing.T, overlay string) (*Scenario, string) {
	t.Helper()
	base, err := os.ReadFile("testdata/bad/base.yaml")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{"base.yaml": string(base), "over.yaml": overlay}
	s, problems := Load(Request{File: "base.yaml", Overlays: []string{"over.yaml"}, Catalogue: known(), Read: func(name string) ([]byte, error) { return []byte(files[name]), nil }})
	if len(problems) > 0 {
		return nil, problems.Error()
	}
	return s, s.Notes.Error()
}

// The published limits of Azure Site Recovery, one file for each: 80,000 operations a machine, 7,500
// a disk, 840 effective writes and 20 MB/s of churn a disk, 54 MB/s a machine, 10 TB of snapshots
// and 35 TB an account, of which a test failover takes twice the disk, 2 TB a day a server. At the
// limit nothing is said of it; just above it is refused, or noted where several disks, servers or
// accounts can carry it, or where it is only possible.
func TestPublishedReplicationLimits(t *testing.T) {
	for _, c := range []struct {
		name, at, above string // part of the inventory
		refused         bool
		says            string
	}{
		{"operations of a machine", "iops: 80000 /s, vms: 1, disk: 1 TB, writes: 1 MB/s, change: 1 %", "iops: 80001 /s, vms: 1, disk: 1 TB, writes: 1 MB/s, change: 1 %", true, "the mean machine has operations of 80000/s; at most 80000 /s, the limit machine_iops of cloud-recovery"},
		{"possible operations of a machine", "iops: 80000 /s, vms: 1, disk: 1 TB, writes: 1 MB/s, change: 1 %", "iops: {min: 10 /s, mode: 20 /s, max: 90000 /s}, vms: 1, disk: 1 TB, writes: 1 MB/s, change: 1 %", false, "the mean machine may have operations of 90000/s; at most 80000 /s, the limit machine_iops"},
		{"operations of a disk", "iops: 7500 /s, vms: 1, disk: 1 TB, writes: 1 MB/s, change: 1 %", "iops: 7501 /s, vms: 1, disk: 1 TB, writes: 1 MB/s, change: 1 %", false, "operations of 7501/s, which takes at least 2 disks; at most 7500 /s a disk, the limit disk_iops"},
		{"writes of a disk", "iops: 1680 /s, vms: 1, disk: 1 TB, writes: 1 MB/s, change: 1 %", "iops: 1682 /s, vms: 1, disk: 1 TB, writes: 1 MB/s, change: 1 %", false, "writes of 841/s, which takes at least 2 disks; at most 840 /s a disk, the limit disk_write_iops"},
		{"churn of a disk", "writes: 20 MB/s, vms: 1, disk: 1 TB, iops: 100 /s, change: 1 %", "writes: 21 MB/s, vms: 1, disk: 1 TB, iops: 100 /s, change: 1 %", false, "bytes written of 21 MB/s, which takes at least 2 disks; at most 20 MB/s a disk, the limit disk_churn"},
		{"churn of a machine", "writes: 54 MB/s, vms: 1, disk: 1 TB, iops: 100 /s, change: 1 %", "writes: 55 MB/s, vms: 1, disk: 1 TB, iops: 100 /s, change: 1 %", true, "bytes written of 55 MB/s; at most 54 MB/s, the limit machine_churn"},
		{"account, twice the disk", "disk: 17.5 TB, vms: 1, iops: 100 /s, writes: 1 MB/s, change: 1 %", "disk: 17.6 TB, vms: 1, iops: 100 /s, writes: 1 MB/s, change: 1 %", true, "replica and test failover of 35.2 TB; at most 35 TB, the limit account"},
		{"snapshots", "change: 100 %, disk: 1.428 TB, vms: 1, iops: 100 /s, writes: 1 MB/s", "change: 100 %, disk: 1.43 TB, vms: 1, iops: 100 /s, writes: 1 MB/s", true, "snapshots of 10.01 TB; at most 10 TB, the limit snapshots"},
		{"churn of a server", "vms: 100, writes: 20 GB/day, disk: 1 TB, iops: 100 /s, change: 1 %", "vms: 101, writes: 20 GB/day, disk: 1 TB, iops: 100 /s, change: 1 %", false, "write 2.02 TB/day: at least 2 replication servers; 2 TB/day each, the limit server_churn"},
		{"several accounts", "vms: 35, disk: 500 GB, iops: 100 /s, writes: 1 MB/s, change: 1 %", "vms: 36, disk: 500 GB, iops: 100 /s, writes: 1 MB/s, change: 1 %", false, "with a test failover hold 36 TB: at least 2 storage accounts"},
	} {
		lay := func(inventory string) (*Scenario, string) {
			return over(t, "network: {product: {limits: cloud-recovery}}\nstorage: {classes: [{id: block, read_share: 50 %, snapshots: 7 days}]}\n"+
				"services: [{id: departments, inventory: {"+inventory+"}}]\n")
		}
		if s, said := lay(c.at); s == nil || strings.Contains(said, c.says) {
			t.Errorf("%s at the limit: %s", c.name, said)
		}
		if s, said := lay(c.above); (s == nil) != c.refused || !strings.Contains(said, c.says) {
			t.Errorf("%s above the limit: %s", c.name, said)
		}
	}
}

// The product's RPO holds for each class whose own is longer, and so does half of it for a cycle
// that it leaves no room for.
func TestProductRPO(t *testing.T) {
	s, said := over(t, `network: {product: {rpo: 15 min}}
recovery:
  - {id: critical, rpo: 5 min}
  - {id: slow, serve: 50 %, rpo: 4 h, rto: 8 h, replication: cyclic, cycle: 1 h}
  - {id: short, serve: 50 %, rpo: 1 h, rto: 8 h, replication: cyclic, cycle: 10 min}
services: [{id: departments, class: slow}]
`)
	if s == nil {
		t.Fatal(said)
	}
	for i, want := range []struct {
		id            string
		rpo, interval float64
		input         string
	}{{"critical", 300, 0, "recovery.critical.rpo"}, {"short", 900, 600, "network.product.rpo"}, {"slow", 900, 0, "network.product.rpo"}} {
		got, info := s.Case.Network.Classes[i], s.Case.Classes[i]
		if got.ID != want.id || got.RPOSeconds != want.rpo || info.RPO != want.rpo || got.IntervalSeconds != want.interval || got.RPO.ID != want.input {
			t.Errorf("%+v, %+v, want %+v", got, info, want)
		}
	}
	if _, said := over(t, "network: {product: {limits: cloud}}\n"); !strings.Contains(said, `"cloud" is not in the catalogue, replication; one of cloud-recovery`) {
		t.Error(said)
	}
}

// The defaults of the mean machine lie around the published means of 106 machines, 28 GB/day and 37
// operations a second, between half and double in eight estates of ten: they are not quantiles of
// single machines, which spread thirtyfold.
func TestDefaultsAreOfTheMeanMachine(t *testing.T) {
	s, said := over(t, "name: base\n")
	if s == nil {
		t.Fatal(said)
	}
	for id, mean := range map[string]float64{"services.departments.inventory.writes": 28e9 / 86400, "services.departments.inventory.iops": 37} {
		at := slices.IndexFunc(s.Case.Inputs, func(in uncertain.Input) bool { return in.ID == id })
		if at < 0 {
			t.Fatalf("no input %s", id)
		}
		for p, want := range map[float64]float64{0.1: mean / 2, 0.5: mean, 0.9: mean * 2} {
			if got := s.Case.Inputs[at].Dist.Quantile(p); got < want*0.999999 || got > want*1.000001 {
				t.Errorf("%s: %v at %v, want %v", id, got, p, want)
			}
		}
		if source := s.Origins[id].Source; !strings.Contains(source, "spread between estates is an estimate") {
			t.Errorf("%s rests on %s", id, source)
		}
	}
}
