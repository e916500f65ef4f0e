package plan

import (
	"strings"

	"radif/model/compute"
	"radif/model/network"
	"radif/model/series"
)

// sharing is pass 1 once more with every column in it, and beside them the terms with which a
// service enters the sums of its class. It serves replays of one trial: a run does not pay for it.
type sharing struct {
	pass
	c      *Case
	loads  *loads
	terms  *series.Sheet
	layout *series.Layout
	b      *series.Builder
}

// newSharing compiles the loads for replays.
func (r *Run) newSharing() *sharing {
	b := series.NewBuilder()
	x := &sharing{c: r.Case, b: b, loads: compileLoads(b, r.Case), terms: series.NewSheet(b, "")}
	x.layout = b.Layout()
	return x
}

// ready makes the pass, once all terms are declared.
func (x *sharing) ready() {
	x.pass.model.Layout, x.pass.model.Months, x.pass.model.Prepare = x.b.Layout(), x.c.Months, x.loads.prepare
	x.pass.model.Month = func(f *series.Frame, m int) {
		x.loads.month(f, m)
		x.terms.Run(f)
	}
}

// steps finds the steps of a formula about something.
func (x *sharing) steps(formula, subject, symbol string) []series.Step {
	var out []series.Step
	for _, s := range x.layout.Steps {
		if s.Formula == formula && s.Subject == subject && s.Symbol == symbol {
			out = append(out, s)
		}
	}
	return out
}

// col is the column of the one step of that kind; Zero where there is none.
func (x *sharing) col(formula, subject, symbol string) series.Col {
	for _, s := range x.steps(formula, subject, symbol) {
		return s.Col
	}
	return series.Zero
}

// operands are those of a step whose symbols end in the service's id.
func operands(s series.Step, service string) []series.Arg {
	var out []series.Arg
	for _, a := range s.Args {
		if strings.HasSuffix(a.Symbol, "_"+service) {
			a.Symbol = strings.TrimSuffix(a.Symbol, "_"+service)
			out = append(out, a)
		}
	}
	return out
}

// sum adds up the columns of steps.
func (x *sharing) sum(l series.Line, subject string, steps []series.Step) series.Col {
	if len(steps) == 1 {
		return steps[0].Col
	}
	var args []series.Arg
	for _, s := range steps {
		args = append(args, series.Arg{Symbol: s.Symbol, Col: s.Col})
	}
	x.terms.Subject = subject
	return x.terms.Fill(l, func(f *series.Frame, out []float64) {
		clear(out)
		for _, a := range args {
			for i, v := range f.Col(a.Col) {
				out[i] += v
			}
		}
	}, args...)
}

// stand is how one service stands in a quantity, as columns.
type stand struct {
	sum              bool   // the group's value is the sum of such parts
	need, driven     string // what of the service is shown, and what drives the value where it is not the same
	group            string // what it shares: a pool, a storage class, a recovery class, the site
	unit, shownUnit  string
	shown            series.Col
	own, whole       series.Col // what drives the value: of the service and of its group
	value            series.Col // of the group, in the quantity's own unit
	next             string     // the quantity whose chain leads on
	memory, memories series.Col // own and whole where memory decides the number of hosts
	decides          series.Col // a HostBound; Zero where nothing is to be decided
}

// stand finds the columns for a quantity.
func (x *sharing) stand(quantity string, s ServiceInfo) stand {
	switch {
	case strings.HasPrefix(quantity, "demand."):
		return x.demand(quantity, s)
	case strings.HasPrefix(quantity, "compute."):
		return x.compute(quantity, s)
	case strings.HasPrefix(quantity, "storage.") || quantity == "network.seeding_days":
		return x.storage(quantity, s)
	case quantity == "network.replication" || quantity == "network.access" || quantity == "network.firewall":
		return x.network(quantity, s)
	}
	at := x.compute("", s)
	at.value = series.Zero
	return at
}

func (x *sharing) demand(quantity string, s ServiceInfo) stand {
	r, at := x.loads.demand.Result, stand{next: quantity}
	switch {
	case s.Inventory:
		at.need, at.unit, at.shown, at.next = "machines", "machines", r.Level[s.Demand], ""
		at.sum = quantity == "demand.machines"
	case quantity == "demand.transactions":
		at.sum, at.need, at.unit, at.group = true, "transactions", "1/month", "site"
		at.shown, at.own, at.whole = r.Level[s.Demand], r.Level[s.Demand], r.Transactions
	case quantity != "demand.machines":
		profile := "profiles." + x.c.Demand.Profiles[x.c.Demand.Services[s.Demand].Profile].ID
		at.need, at.unit, at.group, at.shown, at.own = "rate", "1/s", profile, r.MeanRate[s.Demand], r.MeanRate[s.Demand]
		at.whole = x.col("D4", profile, "Λ")
	}
	return at
}

// compute is the service's part of its pool: its memory, the cores of virtual machines, and else the
// load that the pool is sized for.
func (x *sharing) compute(quantity string, s ServiceInfo) stand {
	at := stand{next: "compute.servers", unit: "Erlang", need: "load"}
	if s.Compute < 0 {
		return at
	}
	r, subject := x.loads.compute.Result, "services."+s.ID
	pool, memory := 0, series.Zero
	if s.Inventory {
		pool, at.shown, memory = x.c.Compute.Inventory[s.Compute].Pool, x.col("C4", subject, "a_peak"), r.InvMem[s.Compute]
	} else {
		pool, at.shown, memory = x.c.Compute.Services[s.Compute].Pool, r.Service[s.Compute], r.ServiceMem[s.Compute]
	}
	p := r.Pools[pool]
	at.group, at.own, at.whole, at.value = "pools."+x.c.Pools[pool].ID, at.shown, p.PeakLoad, p.Hosts
	switch {
	case quantity == "compute.memory":
		at.sum, at.need, at.unit, at.next = true, "memory", "GiB", quantity
		at.shown, at.own, at.whole, at.value = memory, memory, p.Memory, series.Zero
	case strings.HasPrefix(quantity, "compute.cores"):
		at.value, at.next = p.Cores, quantity
		if s.Inventory {
			at.sum, at.need, at.unit, at.value = true, "cores", "cores", series.Zero
			at.shown, at.own, at.whole = r.InvCores[s.Compute], r.InvCores[s.Compute], p.Cores
		}
	case strings.HasPrefix(quantity, "compute.offered_load"):
		at.value, at.next = series.Zero, quantity
		if quantity == "compute.offered_load.summed" && !s.Inventory {
			at.sum, at.group, at.whole = true, "site", r.Summed
		}
	case quantity == "compute.servers":
		at.decides, at.memory, at.memories = p.HostBound, memory, p.Memory
	default:
		at.value = series.Zero
	}
	return at
}

// byMemory takes the service's memory for what drives a number of hosts, where memory decides it.
func (at *stand) byMemory(code float64) {
	if at.decides != series.Zero && code == float64(compute.ByMemory) {
		at.need, at.unit, at.shown, at.own, at.whole = "memory", "GiB", at.memory, at.memory, at.memories
	}
}

// storage is the service's part of its storage class.
func (x *sharing) storage(quantity string, s ServiceInfo) stand {
	at := stand{next: quantity, need: "data", unit: "TiB"}
	if s.Storage < 0 {
		return at
	}
	r, subject := x.loads.storage.Result, "services."+s.ID
	class := 0
	if s.Inventory {
		class, at.shown = x.c.Storage.Inventory[s.Storage].Class, r.Inventory[s.Storage]
	} else {
		class, at.shown = x.c.Storage.Services[s.Storage].Class, r.Service[s.Storage]
	}
	k := r.Classes[class]
	at.group, at.own, at.whole = "storage."+x.c.Stores[class].ID, at.shown, k.Data
	switch quantity {
	case "storage.data":
		at.sum = true
	case "storage.usable", "storage.raw":
		x.terms.Subject = subject
		left := x.terms.Product(series.Line{Formula: "S2", Symbol: "D'", Unit: "B", Expr: "D' = D · q"},
			series.Operand("D", at.shown), series.Operand("q", x.col("S2", subject, "q")))
		at.need, at.shown, at.own, at.whole, at.value = "reduced", left, left, k.Reduced, k.Usable
		if quantity == "storage.raw" {
			at.value = k.Raw
		}
	case "storage.iops", "storage.throughput":
		at.need, at.unit = "operations", "1/s"
		x.operations(&at, s)
		if at.value = k.IOPS; quantity == "storage.throughput" {
			at.value = k.Throughput
		}
	case "storage.backup":
		at.group, at.whole, at.value = "site", r.Data, r.Backup
	case "network.seeding_days":
		at.group, at.whole, at.value = "site", r.Data, x.loads.network.Result.SeedingDays
	}
	return at
}

// operations are those of the mean hour: the service's term in the sum of its class.
func (x *sharing) operations(at *stand, s ServiceInfo) {
	all := x.steps("S7", at.group, "n")
	at.whole = x.sum(series.Line{Formula: "S7", Symbol: "n", Unit: "1/s", Expr: "n = Σ n over profiles"}, at.group, all)
	for _, step := range all {
		if a := operands(step, s.ID); len(a) == 2 {
			x.terms.Subject = "services." + s.ID
			at.shown = x.terms.Product(series.Line{Formula: "S7", Symbol: "n", Unit: "1/s", Expr: "n = " + a[0].Symbol + " · " + a[1].Symbol}, a[0], a[1])
			at.own = at.shown
		}
	}
}

// network is the service's part of a line: its change rate or its traffic.
func (x *sharing) network(quantity string, s ServiceInfo) stand {
	at := stand{next: quantity, need: "access", unit: "Mbit/s", group: "site"}
	if s.Network < 0 {
		at.group = ""
		return at
	}
	r, subject := x.loads.network.Result, "services."+s.ID
	if quantity == "network.replication" {
		class := x.c.Classes[s.Class].ID
		at.need, at.unit, at.group, at.shown, at.value = "change", "MB/s", "recovery."+class, x.col("N1", subject, "C"), r.Classes[s.Class]
		at.own = at.shown
		at.whole = x.sum(series.Line{Formula: "N1", Symbol: "C", Unit: "B/s", Expr: "C = Σ C over profiles"}, at.group, x.steps("N1", at.group, "C"))
		return at
	}
	at.own, at.whole, at.value = x.col("N2", subject, "a"), r.AccessMean, r.Access
	at.shown = at.own
	if !s.Inventory {
		at.shown, at.need, at.driven = r.Service[s.Network], "access-peak", at.need
	}
	if quantity == "network.firewall" {
		x.inspected(&at, subject)
		at.value = r.Firewall
	}
	return at
}

// inspected puts the service's traffic through the formula that sizes the firewalls.
func (x *sharing) inspected(at *stand, subject string) {
	for _, s := range x.steps("N6", "site", "F") {
		x.terms.Subject = subject
		at.shown = x.terms.Four(series.Line{Formula: s.Formula, Symbol: s.Symbol, Unit: s.Unit, Expr: s.Expr}, network.Firewall,
			series.Operand("A", at.shown), s.Args[1], s.Args[2], s.Args[3])
		at.need, at.driven, at.shownUnit = "inspected", "access", "Gbit/s"
	}
}
