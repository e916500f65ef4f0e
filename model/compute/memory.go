package compute

import "radif/model/quantity"

// InstanceCapacity is the load that one instance carries (C3), in Erlang of the reference core:
// u_max · vCPU · p.
func InstanceCapacity(utilisation, vcpu, performance float64) float64 {
	return float64(float64(utilisation*vcpu) * performance)
}

// InstancesOn is the instances that must be on (C3):
//
//	n = max(least, ceil(a / capacity))
//
// load a in the service's busiest hour in Erlang, capacity from InstanceCapacity (0: instances do
// not scale out), least the fewest kept on. Special case: a service without load (not yet
// commissioned, or shed) has none.
func InstancesOn(load, capacity, least float64) float64 {
	if !(load > 0) {
		return 0
	}
	if !(capacity > 0) {
		return least
	}
	if n := quantity.Ceil(load / capacity); n > least {
		return n
	}
	return least
}

// Sessions is the concurrent sessions by Little's law (C3): rate in 1/s times duration in s.
func Sessions(rate, duration float64) float64 { return float64(rate * duration) }

// ServiceMemory is the memory of a service (C3), never overcommitted:
//
//	M = instances · instance memory + sessions · session memory
//
// memories in B.
func ServiceMemory(instances, instance, sessions, session float64) float64 {
	return float64(instances*instance) + float64(sessions*session)
}
