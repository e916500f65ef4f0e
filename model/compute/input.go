package compute

import "radif/model/series"

// Input is everything the compute stage reads.
type Input struct {
	Shapes    []series.Shape // by profile
	Pools     []Pool
	Services  []Service
	Inventory []Inventory
	Platform  []Platform
	Events    []Event

	PeakFactor []series.Col // by profile, from the demand stage
}

// Pool is a set of equal hosts that share their load: one queue (C2), one host model (C5).
type Pool struct {
	ID          string
	Cores       series.Param // physical cores of a host, Number
	Memory      series.Param // Bytes
	Performance series.Param // throughput of one of its cores / that of the reference core, Number
	Overcommit  series.Param // vCPU per physical core, Number (C4)
	Utilisation series.Param // highest mean utilisation of the cores in the busy hour, Share (C2, C4)
	Within      series.Param // wait bound T, Duration, s (C2)
	Share       series.Param // share of requests that must start within T, Share (C2)
	Hypervisor  series.Param // share of a host's cores and memory kept by the hypervisor, Share (C5)
	Failures    series.Param // hosts that may fail in a cluster, Number (k of C5)
	ClusterMax  series.Param // most hosts in a cluster, Number (n_max of C5)
	Minimum     series.Param // fewest hosts, Number (C5)
	HostIOPS    series.Param // IOPS of a host where storage is in the hosts, Rate; not given: storage is apart
}

// Service is a transactional service (C1, C3).
type Service struct {
	ID             string
	Pool           int
	Profile        int
	Requests       series.Param // requests per transaction, Number
	CPU            series.Param // CPU time of the reference core per request, Duration, s
	Variation      series.Param // coefficient of variation of that time, Number; not given: 1
	Instances      series.Param // fewest instances kept on, Number
	InstanceVCPU   series.Param // vCPU of one instance, Number (with load more instances are on)
	InstanceMemory series.Param // Bytes
	SessionMemory  series.Param // Bytes; not given: 0
	Session        series.Param // duration of a session, Duration, s; one session a transaction
	Serve          series.Param // share served after failover, Share (D6, from its recovery class)
	Surge          series.Param // retries in the first hours after failover, Number >= 1 (D6)
	IncludeEvents  bool         // policy of its recovery class (D5)

	MeanRate series.Col // 1/s, from the demand stage
}

// Inventory is a service known by its virtual machines (C4).
type Inventory struct {
	ID          string
	Pool        int
	Profile     int
	VCPU        series.Param // vCPU of the mean machine, Number
	Memory      series.Param // of the mean machine, Bytes
	Utilisation series.Param // p95 utilisation of its vCPU, Share
	LargestVCPU series.Param // of the largest single instance, Number; not given: the mean (C6)
	LargestMem  series.Param // Bytes; not given: the mean (C6)
	Serve       series.Param
	IOPS        series.Param // mean per machine, Rate; not given: 0

	Count series.Col // virtual machines, from the demand stage
}

// Platform is a load the site itself brings: management, backup servers, directory, DNS, PKI,
// hardware security modules, log and security monitoring, jump hosts (C7).
type Platform struct {
	ID      string
	Pool    int
	VCPU    series.Param // fixed, Number
	Memory  series.Param // fixed, Bytes
	PerHost series.Param // vCPU more for each workload host, Number; not given: 0
}

// Event mirrors a demand event: services of this stage by their index, and the extra factor.
type Event struct {
	Services []int // indices into Input.Services
	Extra    series.Col
}

// Result gives the columns filled each month.
type Result struct {
	Pools []PoolResult

	OfferedLoad series.Col   // Erlang of the reference core, coincident, by the classes' event policy, all pools
	Summed      series.Col   // Erlang, sum of the services' separate peaks, by the same policy
	Cores       series.Col   // physical cores needed, all pools: queue, virtual machines and platform
	CoresWith   series.Col   // the same with every event carried
	CoresNone   series.Col   // the same with no event carried
	Memory      series.Col   // B, all pools
	Throughput  series.Col   // of Cores in the benchmark of the reference core, reference cores
	Servers     series.Col   // hosts with reserve, all pools
	Sessions    series.Col   // concurrent sessions in the busiest hour, coincident, all services
	Service     []series.Col // by transactional service: Erlang in its own busiest hour, by policy
	ServiceMem  []series.Col // by transactional service: memory, B
	InvCores    []series.Col // by inventory service: physical cores
	InvMem      []series.Col // by inventory service: memory, B
}

// PoolResult is one pool's part.
type PoolResult struct {
	OfferedLoad series.Col // Erlang of the reference core, transactional services, by policy (C1)
	MeanLoad    series.Col // Erlang of the reference core in the mean hour, virtual machines and platform included (F3)
	PeakLoad    series.Col // the same in the busiest hour
	Cores       series.Col // physical cores of this pool's hosts: queue, virtual machines and platform
	Memory      series.Col // B
	Workload    series.Col // hosts for services and virtual machines, before platform and reserve
	Hosts       series.Col // with platform and reserve
	Binding     series.Col // a Bound
	HostBound   series.Col // a HostBound
	Misfit      series.Col // a Fit: whether the largest instance fits one host; set by Prepare
}
