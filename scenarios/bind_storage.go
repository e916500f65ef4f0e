package scenarios

import (
	"radif/model/plan"
	"radif/model/series"
	"radif/model/storage"
	"radif/model/uncertain"
)

func (b *binder) bindStorage(out *plan.Case) {
	in := storage.Input{Months: out.Months, Backup: b.backup(), Scratch: b.section("storage").param("scratch")}
	for _, v := range b.root.get("storage", "classes").items() {
		in.Classes = append(in.Classes, b.storageClass(at{b, v}))
		out.Stores = append(out.Stores, plan.Named{ID: v.id, Title: v.named()})
	}
	for _, v := range b.root.get("services").items() {
		switch {
		case v.get("storage") == nil:
		case v.get("inventory") != nil:
			in.Inventory = append(in.Inventory, b.storageInventory(v))
		default:
			in.Services = append(in.Services, b.storageService(v))
		}
	}
	out.Storage = in
}

func (b *binder) storageClass(c at) storage.Class {
	for _, key := range []string{"id", "media", "system"} {
		c.word(key)
	}
	c.word("protection", "scheme")
	return storage.Class{
		ID: c.v.id, DriveSize: c.param("size"), DriveIOPS: c.param("drive_iops"), DriveRate: c.param("drive_rate"),
		Data: c.param("protection", "data"), Parity: c.param("protection", "parity"), Penalty: c.param("protection", "penalty"),
		SparesPer: c.param("spares_per"), Nodes: c.param("nodes"), Fill: c.param("fill"), FileSystem: c.param("filesystem"),
		Snapshots: c.param("snapshots"), Overlap: c.param("overlap"), Journal: c.param("journal"), Compress: c.param("compress"),
		JournalRoom: c.param("journal_room"), ReadShare: c.param("read_share"), BlockSize: c.param("block_size"),
		Rebuild: c.param("rebuild"), Drill: c.param("drill"),
	}
}

// reduction is the ratio of the kind of data of a service.
func (b *binder) reduction(service *value) series.Param {
	return b.param(b.root.get("storage", "kinds", service.get("storage", "kind").word()))
}

func (b *binder) storageService(v *value) storage.Service {
	s := at{b, v}
	st := at{b, v.get("storage")}
	out := storage.Service{
		ID: v.id, Class: st.ref("class", b.stores), Profile: s.ref("profile", b.profiles),
		Initial: st.param("initial"), PerTransaction: st.param("per_transaction"), Log: st.param("log"),
		Retention: st.param("retention"), LogRetention: st.param("log_retention"), Reduction: b.reduction(v),
		Change: st.param("change"), IO: st.param("io"), Writes: s.param("network", "writes"),
		RetentionSpan: span(st.v.get("retention")), LogRetentionSpan: span(st.v.get("log_retention")),
	}
	if !out.LogRetention.Given() {
		out.LogRetention, out.LogRetentionSpan = out.Retention, out.RetentionSpan
	}
	return out
}

// span bounds an uncertain duration over all trials.
func span(v *value) storage.Span {
	switch {
	case v == nil:
		return storage.Span{}
	case v.spec.Family == uncertain.Fixed:
		return storage.Span{Least: v.number, Most: v.number}
	}
	return storage.Span{Least: v.dist.Quantile(farEnd), Most: v.dist.Quantile(1 - farEnd)}
}

func (b *binder) storageInventory(v *value) storage.Inventory {
	s := at{b, v}
	return storage.Inventory{
		ID: v.id, Class: b.stores[s.word("storage", "class")], Profile: s.ref("profile", b.profiles),
		Disk: s.param("inventory", "disk"), Reduction: b.reduction(v), Change: s.param("inventory", "change"),
		IOPS: s.param("inventory", "iops"), Writes: s.param("inventory", "writes"),
	}
}

func (b *binder) backup() storage.Backup {
	s := b.section("storage", "backup")
	return storage.Backup{
		Compression: s.param("compression"), Daily: s.param("daily"), Weekly: s.param("weekly"), Monthly: s.param("monthly"),
		Yearly: s.param("yearly"), BlockClone: s.word("block_clone") == "true", Copies: s.param("copies"),
		Working: s.param("working"), Fill: s.param("fill"), Efficiency: s.param("efficiency"), DriveSize: s.param("size"),
	}
}
