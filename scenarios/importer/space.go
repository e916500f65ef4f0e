package importer

import (
	"fmt"
	"strings"

	"radif/model/quantity"
)

// covered is the share of a machine's disks that its partitions must cover for their figures to
// be taken: below it the guest keeps data on raw volumes that no partition reports.
const covered = 0.8

// The sources of the space in use, as sources of values and reports name them.
const (
	fromPartitions = "vPartition, Consumed"
	fromInUse      = "vInfo, In Use"
	fromRaw        = "vInfo, In Use, and vDisk, Capacity of raw disks"
	fromCapacity   = "vDisk, Capacity"
	fromTotal      = "vInfo, Total disk capacity"
)

// space is what a sheet says of one machine's disks or partitions, B.
type space struct {
	capacity, consumed, raw float64
	parts                   map[string]bool // seen: a machine exported twice has its disks twice
	broken                  string
}

// spaces sums the lines of vPartition or vDisk by machine; false if there is no such sheet.
func (w *workbook) spaces(name string, into map[string]*space) (bool, error) {
	sheet := findSheet(w.book, name)
	if sheet == "" {
		return false, nil
	}
	begin := func(t *table) error {
		columns := map[string][]string{"VM": {"vm", "vmname"}, "Disk": {"disk", "label"}, "Capacity": {"capacity"}, "Consumed": {"consumed"}}
		order := []string{"VM", "Disk", "Capacity"}
		if name == "vPartition" {
			order = append(order, "Consumed")
		}
		return t.require(columns, order)
	}
	parts := reading{file: w.o.File, name: name, begin: begin, each: func(r row) error {
		w.part(r, into)
		return nil
	}}
	return true, parts.sheet(w.book, sheet)
}

// part adds one partition or disk to its machine.
func (w *workbook) part(r row, into map[string]*space) {
	key := spaceKey(uuid(r.text("vmuuid", "uuid")), r.text("vm", "vmname"))
	s := into[key]
	if s == nil {
		s = &space{parts: map[string]bool{}}
		into[key] = s
	}
	id := r.text("diskkey") + "\x00" + r.text("disk", "label")
	if s.parts[id] {
		return
	}
	s.parts[id] = true
	var m machine
	capacity := r.amount(&m, r.column("capacity"), "MiB", quantity.Bytes, false)
	s.capacity += capacity
	if i := r.column("consumed"); i >= 0 {
		s.consumed += r.amount(&m, i, "MiB", quantity.Bytes, false)
	}
	if raw, ok := yesNo(r.text("raw")); raw && ok {
		s.raw += capacity
	}
	if m.broken != "" {
		s.broken = fmt.Sprintf("row %d of %s: %s", r.line, r.sheet, m.broken)
	}
}

// spaceKey names a machine across the sheets: by its UUID, else by its name.
func spaceKey(uuid, name string) string {
	if uuid != "" {
		return uuid
	}
	return "name " + strings.ToLower(name)
}

// of returns what a sheet says of a machine; nil if nothing, or nothing sure.
func (w *workbook) of(m *machine, spaces map[string]*space) *space {
	if s := spaces[spaceKey(m.uuid, m.name)]; s != nil {
		return s
	}
	if m.uuid != "" && w.names[m.name] == 1 {
		return spaces[spaceKey("", m.name)] // older sheets give names alone
	}
	return nil
}

// space finds a machine's space in use from the best source there is.
func (w *workbook) space(m *machine, r row) {
	parts, disks := w.of(m, w.partitions), w.of(m, w.disks)
	if m.uuid == "" && w.names[m.name] > 1 {
		parts, disks = nil, nil // two machines of one name: whose disks are these?
	}
	if parts != nil && parts.broken == "" && parts.consumed > 0 && (disks == nil || parts.capacity >= covered*disks.capacity) {
		m.disk, m.diskFrom = parts.consumed, fromPartitions
		return
	}
	if i := r.column("inuse"); i >= 0 && r.at(i) != "" {
		m.disk, m.diskFrom = r.amount(m, i, "MiB", quantity.Bytes, false), fromInUse
		if disks != nil && disks.raw > 0 {
			m.disk, m.diskFrom = m.disk+disks.raw, fromRaw
		}
		return
	}
	if disks != nil {
		if m.disk, m.diskFrom = disks.capacity, fromCapacity; disks.broken != "" {
			m.fail(disks.broken)
		}
		return
	}
	if i := r.column("totaldiskcapacity"); i >= 0 && r.at(i) != "" {
		m.disk, m.diskFrom = r.amount(m, i, "MiB", quantity.Bytes, false), fromTotal
		return
	}
	m.fail("nothing is said of its disks")
}
