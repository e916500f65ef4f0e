package scenarios

import "radif/model/quantity"

func serviceFields() []Field {
	return []Field{
		idField("service"), titleField(),
		{Key: "class", Kind: Ref, To: "recovery", Required: true, Doc: "recovery class"},
		{Key: "pool", Kind: Ref, To: "pools", Doc: "pool of hosts it runs on; required with compute and with inventory"},
		{Key: "profile", Kind: Ref, To: "profiles", Required: true, Doc: "shape of its load over the week and the year"},
		{Key: "depends_on", Kind: Refs, To: "services", Doc: "services that must be up before it"},
		{Key: "from", Kind: Quantity, Dim: quantity.Date, Doc: "month of commissioning; it may slip; not given: there from the start"},
		{Key: "demand", Kind: Section, Fields: demandFields(), Doc: "load counted in transactions; a service has either demand or inventory"},
		{Key: "compute", Kind: Section, Fields: serviceComputeFields(), Doc: "what a transaction asks of the hosts"},
		{Key: "inventory", Kind: Section, Fields: inventoryFields(), Doc: "load known only as virtual machines, by the mean machine"},
		{Key: "storage", Kind: Section, Fields: serviceStorageFields(), Doc: "where its data lie and how they grow; of an inventory service only class and kind are stated here"},
		{Key: "network", Kind: Section, Fields: serviceNetworkFields(), Doc: "what a transaction sends and writes; not for an inventory service"},
	}
}

func demandFields() []Field {
	return []Field{
		{Key: "volume", Kind: Quantity, Dim: quantity.Volume, Required: true, Doc: "completed transactions (D1)"},
		{Key: "growth", Kind: Section, Fields: growthFields(false), OneOf: growthKinds(), Doc: "growth law (D1); not given: constant"},
		{Key: "steps", Kind: List, Fields: stepFields(), Doc: "dated changes by a rule (D2)"},
		{Key: "events", Kind: List, Fields: eventFields(false), Doc: "rare peaks of this service alone (D5)"},
	}
}

func serviceComputeFields() []Field {
	return []Field{
		{Key: "requests", Kind: Quantity, Dim: quantity.Number, Most: "1000000", Required: true, Doc: "requests a transaction"},
		{Key: "cpu", Kind: Quantity, Dim: quantity.Duration, Most: "30 days", Required: true, Doc: "time of one reference core a request (C1)"},
		{Key: "variation", Kind: Quantity, Dim: quantity.Number, Doc: "coefficient of variation of that time; not given: 1 (C2)"},
		{Key: "instances", Kind: Quantity, Dim: quantity.Number, Counted: true, Most: "1000000", Low: "1", Default: policy("2", "one may be under maintenance"), Doc: "fewest instances kept on (C3)"},
		{Key: "vcpu", Kind: Quantity, Dim: quantity.Number, Most: "100000", Positive: true,
			Default: Default{"4", Derived, "Bitbrains trace, 50 machines: between the median of 2 and 4 and the next size", reviewed}, Doc: "vCPU of one instance (C3)"},
		{Key: "memory", Kind: Section, Required: true, Fields: []Field{
			{Key: "instance", Kind: Quantity, Dim: quantity.Bytes, Most: "1 PB", Required: true, Doc: "of one instance (C3)"},
			{Key: "session", Kind: Quantity, Dim: quantity.Bytes, Doc: "more for each concurrent session; not given: none"},
			{Key: "duration", Kind: Quantity, Dim: quantity.Duration, Default: estimate("6 min", "a form filled in; sessions = rate x duration"), Doc: "of a session; one session a transaction"},
		}, Doc: "memory, never overcommitted (C3)"},
	}
}

func inventoryFields() []Field {
	traces := "CloudPhysics traces, mean of 106 machines "
	spread := "; the spread between estates is an estimate: half and double, wider than the 23 % by which the mean of so few machines may miss"
	return []Field{
		{Key: "vms", Kind: Quantity, Dim: quantity.Number, Counted: true, Most: "10000000", Required: true, Doc: "machines at the base of growth, without templates and machines that stay off"},
		{Key: "vcpu", Kind: Quantity, Dim: quantity.Number, Most: "100000", Required: true, Doc: "vCPU of the mean machine (C4)"},
		{Key: "memory", Kind: Quantity, Dim: quantity.Bytes, Most: "1 PB", Required: true, Doc: "of the mean machine (C4)"},
		{Key: "disk", Kind: Quantity, Dim: quantity.Bytes, Most: "1 PB", Required: true, Doc: "in use by the mean machine (S1)"},
		{Key: "utilisation", Kind: Quantity, Dim: quantity.Share, High: "100 %", Required: true, Doc: "p95 utilisation of its vCPU (C4)"},
		{Key: "writes", Kind: Quantity, Dim: quantity.ByteRate,
			Default: Default{"{p10: 14 GB/day, p90: 56 GB/day, dist: lognormal}", Derived, traces + "28 GB/day" + spread, reviewed}, Doc: "written by the mean machine (N1)"},
		{Key: "iops", Kind: Quantity, Dim: quantity.Rate,
			Default: Default{"{p10: 18.5 /s, p90: 74 /s, dist: lognormal}", Derived, traces + "37 /s" + spread, reviewed}, Doc: "mean operations of the mean machine (S7)"},
		{Key: "folding", Kind: Quantity, Dim: quantity.Number, Low: "1",
			Default: Default{"{min: 1.25, mode: 1.87, max: 2.8}", Derived, "CloudPhysics traces at an RPO of 30 min, 106 machines together: 28 GB/day written, 15 left; the spread between estates is an estimate: by half either way", reviewed}, Doc: "bytes written / bytes left after re-writes fold (N1)"},
		{Key: "change", Kind: Quantity, Dim: quantity.Share, High: "100 %", Default: dailyChange(), Doc: "share of its data changed a day (S3, S5)"},
		{Key: "access", Kind: Quantity, Dim: quantity.BitRate, Doc: "user traffic of the mean machine after failover; not given: none (N2)"},
		{Key: "largest", Kind: Section, Fields: []Field{
			{Key: "vcpu", Kind: Quantity, Dim: quantity.Number, Most: "100000", Doc: "vCPU; not given: the mean"},
			{Key: "memory", Kind: Quantity, Dim: quantity.Bytes, Most: "1 PB", Doc: "memory; not given: the mean"},
		}, Doc: "largest single machine; it must fit one host (C6)"},
		{Key: "growth", Kind: Section, Fields: growthFields(false), OneOf: growthKinds(), Doc: "growth law of the number of machines (D1); not given: constant"},
		{Key: "steps", Kind: List, Fields: stepFields(), Doc: "dated changes by a rule (D2)"},
	}
}

func dailyChange() Default {
	return Default{"{min: 0.5 %, mode: 2 %, max: 10 %}", Published, "2 % (Seagate), 5 % in an example (Zerto), files 1-3 %, databases 3-5 %, busy databases 10-20 %", reviewed}
}

func serviceStorageFields() []Field {
	return []Field{
		{Key: "class", Kind: Ref, To: "storage.classes", Required: true, Doc: "storage class"},
		{Key: "kind", Kind: Ref, To: "storage.kinds", Required: true, Doc: "kind of data, for its reduction (S2)"},
		{Key: "initial", Kind: Quantity, Dim: quantity.Bytes, Doc: "data at the plan's start; not given: none (S1)"},
		{Key: "per_transaction", Kind: Quantity, Dim: quantity.Bytes, Doc: "kept for each transaction; not given: none (S1)"},
		{Key: "log", Kind: Quantity, Dim: quantity.Bytes, Doc: "log kept for each transaction; not given: none (S1)"},
		{Key: "retention", Kind: Quantity, Dim: quantity.Duration, Positive: true, Doc: "how long data are kept; not given: for ever (S1)"},
		{Key: "log_retention", Kind: Quantity, Dim: quantity.Duration, Positive: true, Doc: "how long logs are kept; not given: as the data (S1)"},
		{Key: "change", Kind: Quantity, Dim: quantity.Share, High: "100 %", Default: dailyChange(), Doc: "share of its data changed a day (S3, S5)"},
		{Key: "io", Kind: Quantity, Dim: quantity.Number, Default: estimate("{min: 4, mode: 15, max: 60}", "block operations of one database write transaction"), Doc: "host I/O operations a transaction (S7)"},
	}
}

func serviceNetworkFields() []Field {
	return []Field{
		{Key: "response", Kind: Quantity, Dim: quantity.Bytes, Required: true, Doc: "sent to the user a request (N2)"},
		{Key: "request", Kind: Quantity, Dim: quantity.Bytes, Doc: "received from the user a request; not given: none (N2)"},
		{Key: "writes", Kind: Quantity, Dim: quantity.Bytes, Doc: "written a transaction and replicated, beyond what is kept; not given: none (N1)"},
		{Key: "folding", Kind: Quantity, Dim: quantity.Number, Low: "1",
			Default: Default{"{min: 1.2, mode: 1.85, max: 3.7}", Derived, "106 machines at an RPO of 30 min, p10/p50/p90 as least, likely, most", reviewed}, Doc: "bytes written / bytes left after re-writes fold; only cyclic replication folds (N1)"},
	}
}
