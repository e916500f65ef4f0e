package scenarios

import (
	"radif/model/compute"
	"radif/model/plan"
)

func (b *binder) bindCompute(out *plan.Case) {
	var in compute.Input
	for _, v := range b.root.get("pools").items() {
		in.Pools = append(in.Pools, b.pool(at{b, v}))
		out.Pools = append(out.Pools, plan.Named{ID: v.id, Title: v.named()})
	}
	for _, v := range b.root.get("services").items() {
		switch {
		case v.get("inventory") != nil:
			in.Inventory = append(in.Inventory, b.computeInventory(v))
		case v.get("compute") != nil:
			in.Services = append(in.Services, b.computeService(v))
		}
	}
	for _, v := range b.root.get("platform").items() {
		p := at{b, v}
		p.word("id")
		v.named()
		in.Platform = append(in.Platform, compute.Platform{ID: v.id, Pool: p.ref("pool", b.pools),
			VCPU: p.param("vcpu"), Memory: p.param("memory"), PerHost: p.param("per_host")})
	}
	out.Compute = in
}

func (b *binder) pool(p at) compute.Pool {
	p.word("id")
	p.word("server")
	return compute.Pool{
		ID: p.v.id, Cores: p.param("cores"), Memory: p.param("memory"), Performance: p.param("performance"),
		Overcommit: p.param("overcommit"), Utilisation: p.param("utilisation"),
		Within: p.param("wait", "within"), Share: p.param("wait", "share"),
		Hypervisor: p.param("hypervisor"), Failures: p.param("failures"), ClusterMax: p.param("cluster_max"),
		Minimum: p.param("minimum"), HostIOPS: p.param("iops"),
	}
}

// class returns the recovery class of a service.
func (b *binder) class(service *value) at {
	return at{b, b.root.get("recovery", service.get("class").word())}
}

// includesEvents tells whether a class carries rare peaks during failover. Not stated, the class
// that is served in full does.
func includesEvents(class *value) bool {
	if choice := class.get("events"); choice != nil {
		return choice.word() == "include"
	}
	serve := class.get("serve")
	return serve.dist.Fixed() && serve.number == 1
}

func (b *binder) computeService(v *value) compute.Service {
	s, class := at{b, v}, b.class(v)
	return compute.Service{
		ID: v.id, Pool: s.ref("pool", b.pools), Profile: s.ref("profile", b.profiles),
		Requests: s.param("compute", "requests"), CPU: s.param("compute", "cpu"), Variation: s.param("compute", "variation"),
		Instances: s.param("compute", "instances"), InstanceVCPU: s.param("compute", "vcpu"),
		InstanceMemory: s.param("compute", "memory", "instance"), SessionMemory: s.param("compute", "memory", "session"),
		Session: s.param("compute", "memory", "duration"), Serve: class.param("serve"), Surge: class.param("surge"),
		IncludeEvents: includesEvents(class.v),
	}
}

func (b *binder) computeInventory(v *value) compute.Inventory {
	s := at{b, v}
	return compute.Inventory{
		ID: v.id, Pool: s.ref("pool", b.pools), Profile: s.ref("profile", b.profiles),
		VCPU: s.param("inventory", "vcpu"), Memory: s.param("inventory", "memory"), Utilisation: s.param("inventory", "utilisation"),
		LargestVCPU: s.param("inventory", "largest", "vcpu"), LargestMem: s.param("inventory", "largest", "memory"),
		Serve: b.class(v).param("serve"), IOPS: s.param("inventory", "iops"),
	}
}
