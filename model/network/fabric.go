package network

import "radif/model/series"

// fabric is the compiled ports and switches (N5).
type fabric struct {
	servers, drives                       series.Col
	perHost, speed, perShelf, shelfDrives series.Col
	leafPorts, uplinks, uplinkSpeed       series.Col
	spinePorts, perRack                   series.Col
	management, managementPorts, spare    series.Col
	shelves, ports, leaves, spines, ratio series.Col
	outOfBand, switches                   series.Col
}

// newFabric returns nil, and leaves the results Zero, where no leaf switch is described.
func (s *Stage) newFabric(b *series.Builder, in Input) *fabric {
	d := in.Fabric
	if !d.LeafPorts.Given() {
		return nil
	}
	n := &fabric{servers: in.Servers, drives: in.Drives,
		perHost: b.InputOr(d.PortsPerHost, "1", series.Zero), speed: b.InputOr(d.PortSpeed, "bit/s", series.Zero),
		perShelf: b.InputOr(d.StoragePorts, "1", series.Zero), shelfDrives: b.InputOr(d.DrivesPerShelf, "1", series.Zero),
		leafPorts: b.Input(d.LeafPorts, "1"), uplinks: b.InputOr(d.Uplinks, "1", series.One),
		uplinkSpeed: b.InputOr(d.UplinkSpeed, "bit/s", series.One), spinePorts: b.InputOr(d.SpinePorts, "1", series.One),
		perRack: b.InputOr(d.HostsPerRack, "1", series.Zero), management: b.InputOr(d.OutOfBand, "1", series.Zero),
		managementPorts: b.InputOr(d.OutOfBandPorts, "1", series.Zero), spare: b.InputOr(d.Spare, "1", series.Zero)}
	n.declare(b)
	r := &s.Result
	r.Ports, r.Leaves, r.Spines, r.Oversubscription = n.ports, n.leaves, n.spines, n.ratio
	r.OOBPorts, r.OOBSwitches = n.outOfBand, n.switches
	return n
}

func (n *fabric) declare(b *series.Builder) {
	column := func(symbol, unit, expr string, args ...series.Arg) series.Col {
		return b.Column(series.Step{Formula: "N5", Subject: "site", Symbol: symbol, Unit: unit, Expr: expr, Args: args})
	}
	n.shelves = column("shelves", "1", "shelves = ceil(drives / per)", arg("drives", n.drives), arg("per", n.shelfDrives))
	n.ports = column("p", "1", "p = ceil((hosts · a + shelves · b) / (1 - s))",
		arg("hosts", n.servers), arg("a", n.perHost), arg("shelves", n.shelves), arg("b", n.perShelf), arg("s", n.spare))
	n.leaves = column("l", "1", "l = 2 · max(ceil(hosts / h), ceil(p / (2 · q)))",
		arg("hosts", n.servers), arg("h", n.perRack), arg("p", n.ports), arg("q", n.leafPorts))
	n.spines = column("spines", "1", "spines = max(2, ceil(l · u / q))", arg("l", n.leaves), arg("u", n.uplinks), arg("q", n.spinePorts))
	n.ratio = column("ratio", "1", "ratio = q · v / (u · w)", arg("l", n.leaves), arg("q", n.leafPorts),
		arg("v", n.speed), arg("u", n.uplinks), arg("w", n.uplinkSpeed))
	n.outOfBand = column("m", "1", "m = ceil((hosts · a + shelves + l + spines) / (1 - s))", arg("hosts", n.servers), arg("a", n.management),
		arg("shelves", n.shelves), arg("l", n.leaves), arg("spines", n.spines), arg("s", n.spare))
	n.switches = column("switches", "1", "switches = ceil(m / q)", arg("m", n.outOfBand), arg("q", n.managementPorts))
}

func (n *fabric) month(f *series.Frame) {
	servers, drives, shelves, shelfDrives := f.Col(n.servers), f.Col(n.drives), f.Col(n.shelves), f.Col(n.shelfDrives)
	ports, perHost, perShelf, spare := f.Col(n.ports), f.Col(n.perHost), f.Col(n.perShelf), f.Col(n.spare)
	leaves, perRack, leafPorts := f.Col(n.leaves), f.Col(n.perRack), f.Col(n.leafPorts)
	for i := range ports {
		shelves[i] = Shelves(drives[i], shelfDrives[i])
		ports[i] = DataPorts(servers[i], perHost[i], shelves[i], perShelf[i], spare[i])
		leaves[i] = Leaves(servers[i], perRack[i], ports[i], leafPorts[i])
	}
	spines, uplinks, spinePorts := f.Col(n.spines), f.Col(n.uplinks), f.Col(n.spinePorts)
	ratio, speed, uplinkSpeed := f.Col(n.ratio), f.Col(n.speed), f.Col(n.uplinkSpeed)
	for i := range spines {
		spines[i] = Spines(leaves[i], uplinks[i], spinePorts[i])
		ratio[i] = Oversubscription(leaves[i], leafPorts[i], speed[i], uplinks[i], uplinkSpeed[i])
	}
	outOfBand, management := f.Col(n.outOfBand), f.Col(n.management)
	switches, managementPorts := f.Col(n.switches), f.Col(n.managementPorts)
	for i := range switches {
		outOfBand[i] = ManagementPorts(servers[i], management[i], shelves[i], leaves[i]+spines[i], spare[i])
		switches[i] = ManagementSwitches(outOfBand[i], managementPorts[i])
	}
}
