package importer

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"radif/model/quantity"
	"radif/scenarios/node"
)

// WriteYAML writes an inventory as scenario YAML: the services alone, to be laid over a scenario
// or extended by one, or, where the first month of the plan is known, a whole scenario that runs
// as it stands. The report stands above it as comments.
func WriteYAML(w io.Writer, inventory Inventory, report Report) error {
	p := writer{bufio.NewWriter(w), inventory}
	p.head(report)
	if inventory.Start != "" {
		p.frame()
	}
	p.line("services:")
	for _, g := range inventory.Groups {
		p.service(g)
	}
	return p.Flush()
}

type writer struct {
	*bufio.Writer
	inventory Inventory
}

func (p writer) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

// head writes the report and what is to be done with the file.
func (p writer) head(report Report) {
	for _, line := range report.Full() {
		p.line("# %s", line)
	}
	p.line("#")
	if p.inventory.Start == "" {
		p.line("# Lay this over a scenario (radif run scenario.yaml -f this.yaml), or let the scenario extend it. The scenario")
		p.line("# must define the class, pool, profile, storage class and kind of data that the services name.")
	} else {
		p.line("# Everything above services is a first choice: replace it.")
	}
	p.line("# One export tells no growth: without a growth law the number of machines stays as it is.")
	p.line("")
}

// frame writes the least scenario around the services.
func (p writer) frame() {
	r := p.inventory.Refs
	p.line("radif: 1")
	p.line("name: imported")
	p.line("plan:")
	p.line("  start: %s", p.inventory.Start)
	p.line("  years: 5")
	p.line("  phases: [{id: first, ready: %s}]", p.inventory.Start)
	p.line("site: {climate: temperate, availability: rated-2, distance: 50 km}")
	p.line("profiles: [{id: %s}]", r.Profile)
	p.line("recovery: [{id: %s, serve: 100 %%, rpo: 1 h, rto: 8 h}]", r.Class)
	p.line("pools: [{id: %s, server: balanced-2s-2026}]", r.Pool)
	p.line("storage:")
	p.line("  classes: [{id: %s, system: hybrid-array}]", r.Store)
	p.line("  kinds: {%s: 1.5}", r.Kind)
}

func (p writer) service(g Group) {
	r, n := p.inventory.Refs, float64(g.Machines)
	source := p.source("")
	p.line("  - id: %s", g.ID)
	if g.Name != "" {
		p.line("    title: {en: %s}", node.Quote(printable(g.Name)))
	}
	p.line("    class: %s", r.Class)
	p.line("    pool: %s", r.Pool)
	p.line("    profile: %s", r.Profile)
	p.line("    storage: {class: %s, kind: %s}", r.Store, r.Kind)
	p.line("    inventory:")
	p.line("      vms: %s", measured(quantity.Format(n, quantity.Number, ""), source))
	p.line("      vcpu: %s", measured(quantity.Format(rounded(g.VCPU/n), quantity.Number, ""), source))
	p.line("      memory: %s", measured(inUnit(g.Memory/n, quantity.Bytes, "GiB"), source))
	p.line("      disk: %s", measured(inUnit(g.Disk/n, quantity.Bytes, "GiB"), node.Quote(printable(p.inventory.File)+", "+g.DiskFrom)))
	p.utilisation(g, source)
	if g.Writes == nil || g.IOPS == nil {
		p.line("      # Writes or operations are not stated for all these machines: the defaults of the language hold, published means of")
		p.line("      # other estates between half and double. Measure them.")
	}
	if g.Writes != nil {
		p.line("      writes: %s", measured(inUnit(*g.Writes, quantity.ByteRate, "GB/day"), source))
	}
	if g.IOPS != nil {
		p.line("      iops: %s", measured(inUnit(*g.IOPS, quantity.Rate, "/s"), source))
	}
	p.line("      largest:")
	p.line("        vcpu: %s", measured(quantity.Format(g.LargestVCPU, quantity.Number, ""), p.source(g.Largest)))
	p.line("        memory: %s", measured(quantity.Format(g.LargestMemory, quantity.Bytes, "GiB"), p.source(g.LargestMem)))
}

// utilisation writes the measured figure, or an estimate that asks to be replaced.
func (p writer) utilisation(g Group, source string) {
	if g.Utilisation != nil {
		p.line("      utilisation: %s", measured(inUnit(*g.Utilisation, quantity.Share, "%"), source))
		return
	}
	p.line("      # The file states no p95 utilisation for all these machines: measure it (hourly means of 30 days, say).")
	p.line("      utilisation: {min: 10 %%, mode: 25 %%, max: 60 %%, basis: estimate, source: %s}",
		node.Quote("not in the export; p95 of the mean machine, from the mean use of 10 to 12 % in public traces to five times that"))
}

// source names the file, its sheet and a machine in it.
func (p writer) source(machine string) string {
	text := printable(p.inventory.File)
	if p.inventory.Sheet != "" {
		text += ", " + p.inventory.Sheet
	}
	if machine != "" {
		text += ": " + printable(machine)
	}
	return node.Quote(text)
}

func measured(value, source string) string {
	return fmt.Sprintf("{fixed: %s, basis: measured, source: %s}", value, source)
}

// inUnit prints a mean with six significant digits.
func inUnit(base float64, dim quantity.Dimension, unit string) string {
	value, _ := quantity.Convert(base, dim, unit)
	gap := " "
	if strings.HasPrefix(unit, "/") {
		gap = ""
	}
	return quantity.Format(rounded(value), quantity.Number, "") + gap + unit
}
