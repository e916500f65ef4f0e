package compute

import (
	"math"
	"testing"

	"radif/model/series"
)

func p(id string) series.Param { return series.Param{ID: id} }

const gib = 1 << 30

// rig is a compiled stage with one block of trials. Rates, counts, extras and peak factors, which
// other stages fill, are columns of the rig.
type rig struct {
	t     testing.TB
	b     *series.Builder
	stage *Stage
	frame *series.Frame
}

// outside declares a column that the test fills in place of another stage.
func outside(b *series.Builder, id string) series.Col { return b.Input(p(id), "1") }

func newRig(t testing.TB, b *series.Builder, in Input, values map[string]float64) *rig {
	t.Helper()
	s := Compile(b, in)
	l := b.Layout()
	r := &rig{t, b, s, l.NewFrame(1)}
	for _, c := range l.Inputs {
		v, ok := values[c.ID]
		if !ok {
			t.Fatalf("test gives no value for input %s", c.ID)
		}
		r.frame.Col(c.Col)[0] = v
	}
	s.Prepare(r.frame)
	s.Month(r.frame, 0)
	return r
}

func (r *rig) want(what string, c series.Col, want float64) {
	r.t.Helper()
	if got := r.frame.Col(c)[0]; !(math.Abs(got-want) <= 1e-12*math.Max(1, math.Abs(want))) {
		r.t.Errorf("%s: %.15g, want %.15g", what, got, want)
	}
}

// peaked is a shape whose highest hour is twice the mean.
func peaked(hour int) series.Shape {
	s := series.Flat()
	s[hour], s[(hour+1)%series.HoursPerWeek] = 2, 0
	return s
}

func generalPool() Pool {
	return Pool{ID: "general", Cores: p("cores"), Memory: p("memory"), Performance: p("p"), Overcommit: p("oc"), Utilisation: p("u"),
		Within: p("T"), Share: p("share"), Hypervisor: p("hv"), Failures: p("k"), ClusterMax: p("nmax"), Minimum: p("min")}
}

func base() map[string]float64 {
	return map[string]float64{"cores": 32, "memory": 512 * gib, "p": 2, "oc": 4, "u": .7, "T": .1, "share": .95, "hv": .1, "k": 1, "nmax": 16,
		"min": 3, "F": 1.5, "λ": 10, "requests": 40, "cpu": .04, "serve": .5, "surge": 1.2, "least": 2, "vcpu": 4, "imem": 4 * gib,
		"smem": gib / 512, "session": 360, "count": 100, "mvcpu": 4, "mmem": 16 * gib, "busy": .45, "mserve": .8, "fixed": 20, "pmem": 64 * gib, "per": 2}
}

func reference(b *series.Builder) Input {
	return Input{Shapes: []series.Shape{peaked(3)}, PeakFactor: []series.Col{outside(b, "F")}, Pools: []Pool{generalPool()},
		Services: []Service{{ID: "a", Requests: p("requests"), CPU: p("cpu"), Instances: p("least"), InstanceVCPU: p("vcpu"),
			InstanceMemory: p("imem"), SessionMemory: p("smem"), Session: p("session"), Serve: p("serve"), Surge: p("surge"), MeanRate: outside(b, "λ")}},
		Inventory: []Inventory{{ID: "vms", VCPU: p("mvcpu"), Memory: p("mmem"), Utilisation: p("busy"), Serve: p("mserve"), Count: outside(b, "count")}},
		Platform:  []Platform{{ID: "backup", VCPU: p("fixed"), Memory: p("pmem"), PerHost: p("per")}}}
}

// TestPoolByHand follows a pool from rate to hosts.
func TestPoolByHand(t *testing.T) {
	b := series.NewBuilder()
	r := newRig(t, b, reference(b), base())
	res, pool := r.stage.Result, r.stage.Result.Pools[0]
	// 10/s · 40 · .5 · 1.2 = 240 requests/s, · .04 s = 9.6 Erlang; · 1.5 · 2 = 28.8 in the busiest hour.
	r.want("offered load", pool.OfferedLoad, 28.8)
	r.want("offered load of the site", res.OfferedLoad, 28.8)
	r.want("of the service", res.Service[0], 28.8)
	// 14.4 Erlang of its cores / .7 = 20.57 -> 21; (21 - 14.4)·(.1/.02) = 33 > -ln .05: the wait holds.
	// Six instances: 28.8/(.7·4·2) = 5.14; sessions 10·.5·1.2·360 s·3 = 6480, 2 MiB each.
	r.want("sessions", res.Sessions, 6480)
	r.want("memory of the service", res.ServiceMem[0], 6*4*gib+6480*gib/512)
	// 80 machines, max(4/4, 4·.45/.7) = 2.5714 cores each.
	r.want("cores of the machines", res.InvCores[0], 80*1.8/.7)
	r.want("memory of the machines", res.InvMem[0], 80*16*gib)
	// (21 + 205.71)/28.8 = 7.87 -> 8 hosts; memory 1316.7/460.8 GiB -> 3.
	r.want("workload hosts", pool.Workload, 8)
	// Platform: (20 + 2·8)/4 = 9 cores; 235.71/28.8 = 8.18 -> 9 hosts, one cluster of at most 15: 10.
	r.want("cores", res.Cores, 21+80*1.8/.7+9)
	r.want("memory", res.Memory, 6*4*gib+6480*gib/512+80*16*gib+64*gib)
	r.want("hosts", res.Servers, 10)
	r.want("cores bind by the machines", pool.Binding, float64(BoundInventory))
	r.want("hosts bind by cores", pool.HostBound, float64(ByCores))
	r.want("fits", pool.Misfit, 0)
	// Mean: 9.6 + 80·4·.45·2/3 + platform 9·.7·2; busiest: 28.8 + 288 + 12.6.
	r.want("mean load", pool.MeanLoad, 9.6+96+12.6)
	r.want("busiest load", pool.PeakLoad, 28.8+288+12.6)
	r.want("no events: the same", res.CoresWith, 21+80*1.8/.7+9)
}

// TestWaitBinds: u_max 95 %, wait 10 ms for 99 % at S = 40 ms on reference cores, 8 Erlang. The bound of
// utilisation is 9; by the textbook recurrence C(13,8) = .0760 and C(14,8) = .0393, times exp(-(c-8)/4)
// .0218 and .0088: 14 cores.
func TestWaitBinds(t *testing.T) {
	b := series.NewBuilder()
	v := base()
	v["p"], v["u"], v["T"], v["share"], v["count"], v["F"], v["serve"], v["surge"], v["λ"] = 1, .95, .01, .99, 0, .5, 1, 1, 5
	r := newRig(t, b, reference(b), v)
	r.want("load", r.stage.Result.OfferedLoad, 8)
	r.want("cores", r.stage.Result.Pools[0].Cores, 14+(20+2)/4.)
	r.want("binding", r.stage.Result.Pools[0].Binding, float64(BoundWait))
}

// TestEventPolicy: two services of 1 Erlang each in the mean hour, flat; an event at ten times touches
// both, the class of one only carries it. Busiest hour 4 Erlang (2·2), with the policy 4 + 9, with all
// events 4 + 18; u_max .5, no wait bound.
func TestEventPolicy(t *testing.T) {
	b := series.NewBuilder()
	x := outside(b, "x")
	in := Input{Shapes: []series.Shape{peaked(3)}, PeakFactor: []series.Col{series.One},
		Pools: []Pool{{ID: "g", Cores: p("cores"), Memory: p("memory"), Utilisation: p("u")}},
		Services: []Service{{ID: "a", CPU: p("cpu"), MeanRate: outside(b, "λ"), IncludeEvents: true, Session: p("session")},
			{ID: "b", CPU: p("cpu"), MeanRate: outside(b, "λ")}},
		Events: []Event{{Services: []int{0, 1}, Extra: x}}}
	values := map[string]float64{"x": 9, "cores": 10, "memory": gib, "u": .5, "cpu": .1, "λ": 10, "session": 60}
	r := newRig(t, b, in, values)
	res := r.stage.Result
	r.want("load by policy", res.OfferedLoad, 13)
	r.want("cores by policy", res.Cores, 26)
	r.want("cores with all events", res.CoresWith, 44)
	r.want("cores without events", res.CoresNone, 8)
	r.want("service that carries it", res.Service[0], 11)
	r.want("service that does not", res.Service[1], 2)
	r.want("summed", res.Summed, 13)
	r.want("sessions", res.Sessions, 600*2+600*9)
	r.want("hosts", res.Servers, 3)
}

// TestCoincidence: two pools, two profiles with their peaks at different hours: each pool has its own
// busiest hour, and the site a lower one than their sum.
func TestCoincidence(t *testing.T) {
	b := series.NewBuilder()
	pool := func(id string) Pool {
		return Pool{ID: id, Cores: p("cores"), Memory: p("memory"), Utilisation: p("u"), HostIOPS: p("io")}
	}
	in := Input{Shapes: []series.Shape{peaked(3), peaked(30)}, PeakFactor: []series.Col{series.One, series.One}, Pools: []Pool{pool("g"), pool("h")},
		Services: []Service{{ID: "a", CPU: p("cpu"), MeanRate: outside(b, "λ")}, {ID: "b", CPU: p("cpu"), MeanRate: outside(b, "λ"), Profile: 1},
			{ID: "c", CPU: p("cpu"), MeanRate: outside(b, "λ"), Profile: 1, Pool: 1}},
		Inventory: []Inventory{{ID: "m", Pool: 1, VCPU: p("v"), Memory: p("mm"), Count: outside(b, "n"), IOPS: p("i")},
			{ID: "o", Pool: 1, Profile: 1, VCPU: p("v"), Memory: p("mm"), Count: outside(b, "n"), IOPS: p("i")}}}
	r := newRig(t, b, in, map[string]float64{"cores": 10, "memory": gib, "u": .5, "cpu": .1, "λ": 50, "v": .1, "mm": 1, "n": 10, "i": 100, "io": 500})
	res := r.stage.Result
	r.want("pool g: 10 + 5", res.Pools[0].OfferedLoad, 15)
	r.want("pool h: 10", res.Pools[1].OfferedLoad, 10)
	r.want("site: 5 + 2·10", res.OfferedLoad, 25)
	r.want("summed", res.Summed, 30)
	// h: 20 cores of the queue and 2 of machines on 10-core hosts: 3; IOPS 2·1000 + 1000 = 3000 on 500: 6.
	r.want("hosts of h", res.Pools[1].Hosts, 6)
	r.want("IOPS bind", res.Pools[1].HostBound, float64(ByIOPS))
	r.want("hosts of g", res.Pools[0].Hosts, 3)
}

// TestHostRules: memory binds; the minimum binds; without load there is nothing, whatever the minimum.
func TestHostRules(t *testing.T) {
	run := func(change map[string]float64) *rig {
		b := series.NewBuilder()
		v := base()
		for k, x := range change {
			v[k] = x
		}
		return newRig(t, b, reference(b), v)
	}
	r := run(map[string]float64{"mmem": 64 * gib})
	r.want("memory binds", r.stage.Result.Pools[0].HostBound, float64(ByMemory))
	// 5120 + 36.66 + 64 GiB on 460.8: 11.33 -> 12, and one more that may fail.
	r.want("hosts for memory", r.stage.Result.Servers, 13)
	r = run(map[string]float64{"min": 20})
	r.want("minimum", r.stage.Result.Servers, 20)
	r.want("minimum binds", r.stage.Result.Pools[0].HostBound, float64(ByMinimum))
	r = run(map[string]float64{"nmax": 6, "k": 2})
	r.want("9 hosts in clusters of 4 + 2: three clusters", r.stage.Result.Servers, 15)
	r = run(map[string]float64{"λ": 0, "count": 0, "min": 20})
	for what, c := range map[string]series.Col{"cores": r.stage.Result.Cores, "memory": r.stage.Result.Memory, "hosts": r.stage.Result.Servers,
		"sessions": r.stage.Result.Sessions, "mean": r.stage.Result.Pools[0].MeanLoad, "bound": r.stage.Result.Pools[0].HostBound} {
		r.want(what+" without load", c, 0)
	}
	r = run(map[string]float64{"serve": 0})
	r.want("shed: no memory", r.stage.Result.ServiceMem[0], 0)
}

// TestMisfit: a machine of 30 vCPU on hosts with 28.8 usable cores.
func TestMisfit(t *testing.T) {
	b := series.NewBuilder()
	in := reference(b)
	in.Inventory[0].LargestVCPU, in.Inventory[0].LargestMem = p("largest"), p("largestmem")
	v := base()
	v["largest"], v["largestmem"] = 30, 460*gib
	r := newRig(t, b, in, v)
	r.want("misfit", r.stage.Result.Pools[0].Misfit, float64(TooManyCores))
	got := r.stage.Misfits(r.frame, 0)
	if len(got) != 1 || got[0].Service != "vms" || got[0].Pool != "general" || got[0].Fit != TooManyCores || got[0].VCPU != 30 {
		t.Errorf("misfits: %+v", got)
	}
	v["largest"], v["largestmem"] = 28, 461*gib
	b = series.NewBuilder()
	in2 := reference(b)
	in2.Inventory[0].LargestVCPU, in2.Inventory[0].LargestMem = p("largest"), p("largestmem")
	r = newRig(t, b, in2, v)
	r.want("misfit", r.stage.Result.Pools[0].Misfit, float64(TooMuchMemory))
}

// TestOperating: 10 hosts frozen: 118.2/(10·32·2) in the mean hour, 329.4/640 in the busiest.
func TestOperating(t *testing.T) {
	b := series.NewBuilder()
	in := reference(b)
	s := Compile(b, in)
	hosts := b.Scratch()
	o := CompileOperating(b, in, s.Result, []series.Col{hosts})
	l := b.Layout()
	f := l.NewFrame(1)
	for _, c := range l.Inputs {
		f.Col(c.Col)[0] = base()[c.ID]
	}
	f.Col(hosts)[0] = 10
	s.Prepare(f)
	s.Month(f, 0)
	o.Month(f)
	r := &rig{t, b, s, f}
	r.want("mean", o.Mean[0], 118.2/640)
	r.want("busiest", o.Peak[0], 329.4/640)
	f.Col(hosts)[0] = 0
	o.Month(f)
	r.want("no hosts", o.Mean[0], 0)
}
