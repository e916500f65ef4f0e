package scenarios

import "radif/model/quantity"

func storageFields() []Field {
	return []Field{
		{Key: "classes", Kind: List, Fields: storageClassFields(), Doc: "kinds of storage: a medium and how it is protected"},
		{Key: "kinds", Kind: Entries, Dim: quantity.Number, Low: "1", Doc: "reduction by kind of data, logical / physical, such as {databases: 1.5, encrypted: 1} (S2)"},
		{Key: "backup", Kind: Section, Implied: true, Fields: backupFields(), Doc: "backup copy kept at this site (S5)"},
		{Key: "scratch", Kind: Quantity, Dim: quantity.Share, Default: estimate("{min: 10 %, mode: 20 %, max: 30 %}", "writes of a test failover of a few days, or one large restore"), Doc: "space for test failover and restore, share of the protected data (S8)"},
	}
}

func storageClassFields() []Field {
	return []Field{
		idField("storage class"), titleField(),
		{Key: "system", Kind: Catalogue, To: "systems", Doc: "medium, shelf, protection and limits that belong together, a catalogue id"},
		{Key: "media", Kind: Catalogue, To: "drives", Required: true, From: "system drive", Doc: "medium, a catalogue id"},
		{Key: "size", Kind: Quantity, Dim: quantity.Bytes, Positive: true, From: "media size", Doc: "capacity of one drive as sold"},
		{Key: "drive_iops", Kind: Quantity, Dim: quantity.Rate, Positive: true, From: "media iops", Doc: "operations of one drive"},
		{Key: "drive_rate", Kind: Quantity, Dim: quantity.ByteRate, Positive: true, From: "media rate", Doc: "throughput of one drive"},
		{Key: "protection", Kind: Section, Implied: true, Fields: []Field{
			{Key: "scheme", Kind: Catalogue, To: "protections", From: "system protection", Doc: "RAID group or erasure code, a catalogue id"},
			{Key: "data", Kind: Quantity, Dim: quantity.Number, Whole: true, Low: "1", Required: true, From: "scheme data", Doc: "data drives or fragments d or k; a mirror is 1 + 1 (S6)"},
			{Key: "parity", Kind: Quantity, Dim: quantity.Number, Whole: true, Required: true, From: "scheme parity", Doc: "parity drives or fragments p or m (S6)"},
			{Key: "penalty", Kind: Quantity, Dim: quantity.Number, Low: "1", Required: true, From: "scheme penalty", Doc: "media operations a host write: mirror 2, RAID 5 4, RAID 6 6 (S7)"},
		}, Doc: "RAID group or erasure code (S6)"},
		{Key: "spares_per", Kind: Quantity, Dim: quantity.Number, Low: "1", From: "system spares_per", Default: policy("24", "one spare for 24 to 30 drives"), Doc: "one spare for so many drives (S6)"},
		{Key: "nodes", Kind: Quantity, Dim: quantity.Number, Whole: true, Low: "2", Doc: "nodes across which fragments lie, with room to rebuild after one is lost; not given: none (S6)"},
		{Key: "fill", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", From: "system fill", Default: policy("85 %", "near-full mark of Ceph; arrays keep to 80-85 %"), Doc: "fill limit (S6)"},
		{Key: "filesystem", Kind: Quantity, Dim: quantity.Share, High: "90 %", From: "system file_system", Default: estimate("5 %", "metadata 2-5 %"), Doc: "share lost to metadata (S6)"},
		{Key: "snapshots", Kind: Quantity, Dim: quantity.Duration, Default: policy("7 days", "a week to find out"), Doc: "how long snapshots are kept (S3)"},
		{Key: "overlap", Kind: Quantity, Dim: quantity.Share, High: "100 %", Default: estimate("{min: 0 %, mode: 30 %, max: 60 %}", "hot blocks are written day after day"), Doc: "share of a day's change that later days change again (S3)"},
		{Key: "journal", Kind: Quantity, Dim: quantity.Duration, Default: policy("24 h", "products keep 1 h to 30 days; a day is usual"), Doc: "history of the replication journal (S4)"},
		{Key: "compress", Kind: Quantity, Dim: quantity.Number, Low: "1", Default: policy("1", "no compression of the journal unless stated"), Doc: "compression of the journal (S4)"},
		{Key: "journal_room", Kind: Quantity, Dim: quantity.Number, Low: "1", Default: policy("1.2", "journal = writes x history / compression x 1.2"), Doc: "safety factor on the journal (S4)"},
		{Key: "read_share", Kind: Quantity, Dim: quantity.Share, High: "100 %", Default: estimate("{min: 40 %, mode: 65 %, max: 80 %}", "mixed load of servers and databases"), Doc: "share of host I/O that reads (S7)"},
		{Key: "block_size", Kind: Quantity, Dim: quantity.Bytes, Positive: true, Default: estimate("{min: 8 KiB, mode: 16 KiB, max: 64 KiB}", "database pages of 8 KiB mixed with files"), Doc: "mean size of a host operation (S7)"},
		{Key: "rebuild", Kind: Quantity, Dim: quantity.Share, High: "90 %", Default: estimate("{min: 10 %, mode: 20 %, max: 30 %}", "one group rebuilding"), Doc: "share of media throughput lost while rebuilding (S7)"},
		{Key: "drill", Kind: Quantity, Dim: quantity.Share, Default: estimate("{min: 20 %, mode: 25 %, max: 30 %}", "replica must absorb the reads of a test failover: 20-30 % more"), Doc: "host I/O more during a drill, share of the peak (S7)"},
		{Key: "power", Kind: Section, Implied: true, Fields: drivePowerFields(), Doc: "electrical power of the drives (F3)"},
		{Key: "shelf", Kind: Section, Implied: true, Fields: shelfFields("system shelf"), Doc: "shelf or array that holds the drives (F2, F3)"},
	}
}

func shelfFields(from string) []Field {
	return []Field{
		{Key: "model", Kind: Catalogue, To: "shelves", From: from, Default: estimate("array-2u24-nvme", "two controllers and 24 drives in 2 U"), Doc: "shelf, a catalogue id"},
		{Key: "power", Kind: Quantity, Dim: quantity.Power, From: "model power", Doc: "with controllers, without drives"},
		{Key: "drives", Kind: Quantity, Dim: quantity.Number, Whole: true, Low: "1", From: "model drives", Doc: "drives it takes"},
		{Key: "units", Kind: Quantity, Dim: quantity.Number, Positive: true, From: "model units", Doc: "height, U"},
		{Key: "weight", Kind: Quantity, Dim: quantity.Mass, From: "model weight", Doc: "filled"},
	}
}

func backupFields() []Field {
	veeam := "worked example of the Veeam best-practice guide"
	return []Field{
		{Key: "compression", Kind: Quantity, Dim: quantity.Number, Positive: true, High: "1", Default: Default{"0.5", Published, veeam + ": 2 : 1", reviewed}, Doc: "size of a backup / size of its data"},
		{Key: "daily", Kind: Quantity, Dim: quantity.Number, Whole: true, Default: Default{"14", Published, veeam, reviewed}, Doc: "increments kept"},
		{Key: "weekly", Kind: Quantity, Dim: quantity.Number, Whole: true, Default: policy("4", "a month of weeks"), Doc: "weekly fulls kept"},
		{Key: "monthly", Kind: Quantity, Dim: quantity.Number, Whole: true, Default: policy("12", "a year of months"), Doc: "monthly fulls kept"},
		{Key: "yearly", Kind: Quantity, Dim: quantity.Number, Whole: true, Default: policy("1", "last year's"), Doc: "yearly fulls kept"},
		{Key: "block_clone", Kind: Bool, Default: policy("true", "file systems of today share unchanged blocks"), Doc: "fulls share unchanged blocks"},
		{Key: "copies", Kind: Quantity, Dim: quantity.Number, Whole: true, Default: policy("1", "one immutable copy at this site"), Doc: "copies kept here, the immutable one included"},
		{Key: "working", Kind: Quantity, Dim: quantity.Number, Default: Default{"1.25", Published, "Veeam: transform space 1.25 x full", reviewed}, Doc: "room for one transform, in fulls"},
		{Key: "fill", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", Default: policy("85 %", "as storage"), Doc: "fill limit of the backup store"},
		{Key: "efficiency", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", Default: estimate("75 %", "RAID 6 of 8 + 2 with spares and metadata"), Doc: "usable / raw of the backup store"},
		{Key: "system", Kind: Catalogue, To: "systems", Default: policy("backup-store", "large disks in dense shelves"), Doc: "medium and shelf of the backup store, a catalogue id"},
		{Key: "media", Kind: Catalogue, To: "drives", From: "system drive", Doc: "medium, a catalogue id"},
		{Key: "size", Kind: Quantity, Dim: quantity.Bytes, Positive: true, From: "media size", Doc: "capacity of one drive as sold"},
		{Key: "power", Kind: Section, Implied: true, Fields: drivePowerFields(), Doc: "electrical power of the drives (F3)"},
		{Key: "shelf", Kind: Section, Implied: true, Fields: shelfFields("system shelf"), Doc: "shelf that holds the drives (F2, F3)"},
	}
}

func drivePowerFields() []Field {
	return []Field{
		{Key: "active", Kind: Quantity, Dim: quantity.Power, From: "media power", Doc: "of a busy drive"},
		{Key: "idle", Kind: Quantity, Dim: quantity.Power, From: "media idle_power", Doc: "of an idle drive"},
		{Key: "activity", Kind: Quantity, Dim: quantity.Share, High: "100 %", Default: estimate("30 %", "writes of the replication"), Doc: "where between idle and active the drives are in standby"},
	}
}
