package scenarios

import "radif/model/quantity"

func recoveryFields() []Field {
	return []Field{
		idField("recovery class"), titleField(),
		{Key: "serve", Kind: Quantity, Dim: quantity.Share, High: "100 %", Required: true, Doc: "share of the load served after failover (D6)"},
		{Key: "surge", Kind: Quantity, Dim: quantity.Number, Low: "1", Default: policy("1", "no wave of retries unless stated"), Doc: "retries in the first hours after failover, as a factor (D6)"},
		{Key: "rpo", Kind: Quantity, Dim: quantity.Duration, Fixed: true, Positive: true, Required: true, Doc: "most data that may be lost, as time"},
		{Key: "rto", Kind: Quantity, Dim: quantity.Duration, Fixed: true, Positive: true, Required: true, Doc: "time within which the service is back"},
		{Key: "events", Kind: Enum, Choices: []string{"include", "exclude"}, Doc: "whether the design carries rare peaks during failover (D5); not given: include for a class served in full, else exclude"},
		{Key: "replication", Kind: Enum, Choices: []string{"continuous", "cyclic"}, Default: policy("continuous", "folds no re-writes: the safe side for the link"), Doc: "how changes travel (N4)"},
		{Key: "cycle", Kind: Quantity, Dim: quantity.Duration, Fixed: true, Positive: true, Doc: "with cyclic replication: its interval, shorter than the RPO; not given: half the RPO"},
	}
}

func poolFields() []Field {
	return []Field{
		idField("pool"), titleField(),
		{Key: "server", Kind: Catalogue, To: "servers", Required: true, Doc: "server model or class, a catalogue id"},
		{Key: "cores", Kind: Quantity, Dim: quantity.Number, Whole: true, Low: "1", From: "server cores", Doc: "physical cores of a host"},
		{Key: "memory", Kind: Quantity, Dim: quantity.Bytes, Positive: true, From: "server memory", Doc: "memory of a host"},
		{Key: "performance", Kind: Quantity, Dim: quantity.Number, Positive: true, From: "server performance", Doc: "throughput of one core / that of the reference core (C1)"},
		{Key: "iops", Kind: Quantity, Dim: quantity.Rate, Doc: "operations of a host where storage lies in the hosts; not given: storage is apart"},
		{Key: "overcommit", Kind: Quantity, Dim: quantity.Number, Low: "1", Default: estimate("{min: 2, mode: 4, max: 8}", "2.2 observed on 550,000 machines in 2010; usual policy 4"), Doc: "vCPU a physical core (C4)"},
		{Key: "utilisation", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", Default: policy("70 %", "room for what the hour's mean hides"), Doc: "highest mean utilisation of the cores in the busy hour (C2, C4)"},
		{Key: "wait", Kind: Section, Implied: true, Fields: []Field{
			{Key: "within", Kind: Quantity, Dim: quantity.Duration, Default: policy("100 ms", "a wait that people do not notice"), Doc: "wait bound T"},
			{Key: "share", Kind: Quantity, Dim: quantity.Share, High: "99.999 %", Default: policy("95 %", "usual service level"), Doc: "share of requests that start within T"},
		}, Doc: "service level of the pool's queue (C2)"},
		{Key: "hypervisor", Kind: Quantity, Dim: quantity.Share, High: "90 %", Default: estimate("10 %", "planning value of the makers' guides"), Doc: "share of a host's cores and memory kept by the hypervisor (C5)"},
		{Key: "failures", Kind: Quantity, Dim: quantity.Number, Whole: true, Default: policy("1", "one host may fail, or be under maintenance, in each cluster"), Doc: "hosts of a cluster that may be missing (C5)"},
		{Key: "cluster_max", Kind: Quantity, Dim: quantity.Number, Whole: true, Low: "1", Default: policy("32", "the products allow 64 and more; faults stay small"), Doc: "most hosts in a cluster (C5)"},
		{Key: "minimum", Kind: Quantity, Dim: quantity.Number, Whole: true, Default: policy("3", "fewest hosts that keep a quorum"), Doc: "fewest hosts (C5)"},
		{Key: "units", Kind: Quantity, Dim: quantity.Number, Positive: true, From: "server units", Doc: "height of a host, U (F2)"},
		{Key: "weight", Kind: Quantity, Dim: quantity.Mass, From: "server weight", Doc: "of a host (F2)"},
		{Key: "power", Kind: Section, Implied: true, Fields: hostPowerFields(), Doc: "electrical power of a host (F1)"},
		{Key: "standby", Kind: Section, Implied: true, Fields: []Field{
			{Key: "on", Kind: Quantity, Dim: quantity.Share, High: "100 %", Default: policy("50 %", "what replication, directory and monitoring need, with reserve"), Doc: "share of the hosts that are on"},
			{Key: "load", Kind: Quantity, Dim: quantity.Share, Default: estimate("10 %", "replication, directory, monitoring"), Doc: "load / mean failover load"},
		}, Doc: "hosts while the primary site works (F3)"},
		{Key: "drill", Kind: Section, Implied: true, Fields: []Field{
			{Key: "on", Kind: Quantity, Dim: quantity.Share, High: "100 %", Default: policy("100 %", "a drill shows that all of it works"), Doc: "share of the hosts that are on"},
			{Key: "load", Kind: Quantity, Dim: quantity.Share, Default: estimate("50 %", "test users and copied traffic"), Doc: "load / mean failover load"},
		}, Doc: "hosts in a drill (F3)"},
	}
}

func hostPowerFields() []Field {
	return []Field{
		{Key: "curve", Kind: Series, Dim: quantity.Power, From: "server power", Doc: "input power at 0, 10 … 100 % load (11 values), or idle and full (2)"},
		{Key: "factor", Kind: Quantity, Dim: quantity.Number, Positive: true, From: "server factor", Doc: "real host / tuned test system"},
		{Key: "adders", Kind: Quantity, Dim: quantity.Power, From: "server adders", Doc: "parts that the curve lacks"},
		{Key: "off", Kind: Quantity, Dim: quantity.Power, Default: estimate("10 W", "management controller"), Doc: "of a host that is switched off"},
	}
}

func platformFields() []Field {
	return []Field{
		idField("platform load"), titleField(),
		{Key: "pool", Kind: Ref, To: "pools", Required: true, Doc: "pool it runs on"},
		{Key: "vcpu", Kind: Quantity, Dim: quantity.Number, Required: true, Doc: "vCPU (C7)"},
		{Key: "memory", Kind: Quantity, Dim: quantity.Bytes, Required: true, Doc: "memory (C7)"},
		{Key: "per_host", Kind: Quantity, Dim: quantity.Number, Doc: "vCPU more for each workload host; not given: none"},
	}
}
