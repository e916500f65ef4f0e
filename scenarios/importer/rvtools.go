package importer

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

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

// RVTools reads a workbook as RVTools exports it. The error is a diag.List of one problem.
func RVTools(r io.ReaderAt, size int64, o Options) (Inventory, Report, error) {
	book, err := openWorkbook(r, size, o.File)
	if err != nil {
		return Inventory{}, Report{}, err
	}
	defer book.Close()
	w := workbook{book: book, o: o, names: map[string]int{}, partitions: map[string]*space{}, disks: map[string]*space{}}
	if err := w.read(); err != nil {
		return Inventory{}, Report{}, err
	}
	return w.finish()
}

type workbook struct {
	book       *excelize.File
	o          Options
	by         int    // column that groups; -1: none
	byName     string // its heading
	info, use  *table // all columns of vInfo, and those of lines
	machines   []machine
	lines      []row          // of the machines: In Use and Total disk capacity alone
	names      map[string]int // how many machines have a name
	partitions map[string]*space
	disks      map[string]*space
	notes      []string
}

// space is what a sheet says of one machine's disks or partitions, B.
type space struct {
	capacity, consumed, raw float64
	parts                   map[string]bool // seen: a machine exported twice has its disks twice
	broken                  string
}

func (w *workbook) read() error {
	sheet := findSheet(w.book, "vInfo")
	if sheet == "" {
		return fault(w.o.File, 0, "the workbook has no sheet vInfo", "its sheets are "+listed(w.book.GetSheetList()))
	}
	if err := readSheet(w.book, w.o.File, sheet, "vInfo", w.headings, w.machine); err != nil {
		return err
	}
	if len(w.machines) == 0 {
		return fault(w.o.File, 0, "the sheet vInfo lists no machine", "")
	}
	hasPartitions, err := w.spaces("vPartition", w.partitions)
	if err != nil {
		return err
	}
	hasDisks, err := w.spaces("vDisk", w.disks)
	if err != nil {
		return err
	}
	if !hasPartitions && !hasDisks && w.info.column("inuse") < 0 && w.info.column("totaldiskcapacity") < 0 {
		return fault(w.o.File, 0, "the workbook says nothing of disks", "export the sheets vDisk and vPartition, or the column In Use of vInfo")
	}
	for i := range w.machines {
		w.space(&w.machines[i], w.lines[i])
	}
	return nil
}

// headings checks the columns of vInfo.
func (w *workbook) headings(t *table) error {
	w.info, w.use = t, newTable(t.file, t.sheet, []string{"In Use", "Total disk capacity"})
	columns := map[string][]string{"VM": {"vm", "vmname"}, "Powerstate": {"powerstate"}, "Template": {"template"}, "CPUs": {"cpus"}, "Memory": {"memory"}}
	if err := t.require(columns, []string{"VM", "Powerstate", "Template", "CPUs", "Memory"}); err != nil {
		return err
	}
	var err error
	if w.by, err = t.grouping(w.o.By); err != nil {
		return err
	}
	if w.by < 0 {
		w.notes = append(w.notes, "the sheet vInfo has no column Cluster: all machines are one group")
	} else {
		w.byName = t.headings[w.by]
	}
	if t.column("srmplaceholder") < 0 {
		w.notes = append(w.notes, "the sheet vInfo has no column SRM Placeholder: recovery placeholders, if any, are counted as machines")
	}
	if t.column("vmuuid", "uuid") < 0 {
		w.notes = append(w.notes, "the sheet vInfo has no column VM UUID: machines exported twice, if any, are counted twice")
	}
	return nil
}

// machine reads one line of vInfo; its space comes later.
func (w *workbook) machine(r row) error {
	m := r.common(w.by)
	m.vcpu = r.amount(&m, r.column("cpus"), "", quantity.Number, true)
	m.memory = r.amount(&m, r.column("memory"), "MiB", quantity.Bytes, true)
	w.names[m.name]++
	w.machines = append(w.machines, m)
	w.lines = append(w.lines, row{table: w.use, line: r.line, cells: []string{r.text("inuse"), r.text("totaldiskcapacity")}})
	return nil
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
	err := readSheet(w.book, w.o.File, sheet, name, begin, func(r row) error {
		w.part(r, into)
		return nil
	})
	return true, err
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

// finish sifts and groups what was read.
func (w *workbook) finish() (Inventory, Report, error) {
	inventory, report, err := assemble(w.machines, w.o)
	if err != nil {
		return Inventory{}, Report{}, err
	}
	inventory.Sheet, inventory.By = "vInfo", w.byName
	report.Notes = append(w.notes, report.Notes...)
	gone := map[int]bool{}
	for _, l := range report.Left {
		for _, row := range l.Rows {
			gone[row.Line] = true
		}
	}
	for i := range w.machines {
		if disks := w.of(&w.machines[i], w.disks); disks != nil && !gone[w.machines[i].row] {
			report.Provided += disks.capacity
		}
	}
	return inventory, report, nil
}
