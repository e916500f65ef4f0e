package importer

import (
	"io"

	"github.com/xuri/excelize/v2"

	"radif/model/quantity"
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

func (w *workbook) read() error {
	sheet := findSheet(w.book, "vInfo")
	if sheet == "" {
		return fault(w.o.File, 0, "the workbook has no sheet vInfo", "its sheets are "+listed(w.book.GetSheetList()))
	}
	info := reading{file: w.o.File, name: "vInfo", begin: w.headings, each: w.machine}
	if err := info.sheet(w.book, sheet); err != nil {
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
	if err := t.once([]string{"vm"}, []string{"powerstate"}, []string{"template"}, []string{"cpus"}, []string{"memory"}, []string{"inuse"}, []string{"totaldiskcapacity"},
		[]string{"srmplaceholder"}, []string{"cluster"}, []string{"vmuuid"}, t.groupKey(w.o.By)); err != nil {
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
