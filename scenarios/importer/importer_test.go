package importer

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"radif/scenarios/node"
)

const (
	mib = 1 << 20
	gib = 1 << 30
)

// workbookOf builds an .xlsx of sheets, each a list of lines of cells.
func workbookOf(t testing.TB, sheets map[string][][]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for name, lines := range sheets {
		if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for i, line := range lines {
			if err := f.SetSheetRow(name, fmt.Sprintf("A%d", i+1), &line); err != nil {
				t.Fatal(err)
			}
		}
	}
	if len(sheets) > 0 {
		if err := f.DeleteSheet("Sheet1"); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// estate is a small vCenter with every kind of row that must be treated apart.
func estate() map[string][][]any {
	return map[string][][]any{
		"vInfo": {
			{"VM", "Powerstate", "Template", "SRM Placeholder", "CPUs", "Memory", "In Use MB", "Cluster", "VM UUID", "Folder"},
			{"web1", "poweredOn", "False", "False", 4, 8192, 102400, "Prod 1", "u1", "/web"},
			{"web2", "poweredOn", false, false, 2, 4096, 51200, "Prod 1", "u2", "/web"},
			{"db1", "poweredOn", "False", "False", 16, 65536, 409600, "Prod 1", "u3", "/db"},
			{"old", "poweredOff", "False", "False", 2, 4096, 20480, "Prod 1", "u4", "/web"},
			{"sleep", "suspended", "False", "False", 1, 1024, 1024, "Prod 1", "u5", "/web"},
			{"tmpl", "poweredOff", "True", "False", 2, 4096, 10240, "Prod 1", "u6", "/"},
			{"shadow", "poweredOff", "False", "True", 8, 16384, 1, "Prod 1", "u7", "/"},
			{"vCLS-0a1b", "poweredOn", "False", "False", 1, 128, 500, "Prod 1", "u8", "/"},
			{"web1", "poweredOn", "False", "False", 4, 8192, 102400, "Prod 1", "U1", "/web"},
			{"odd", "poweredOn", "False", "False", "four", 8192, 1, "Prod 1", "u9", "/web"},
			{"mail", "poweredOn", "False", "False", 4, 16384, 204800, "عمّان", "u10", "/mail"},
		},
		"vPartition": {
			{"VM", "Disk", "Capacity MiB", "Consumed MiB", "VM UUID"},
			{"web1", "C:\\", 81920, 40960, "u1"}, {"web1", "D:\\", 20480, 10240, "u1"},
			{"web1", "C:\\", 81920, 40960, "u1"}, // exported twice
			{"db1", "/", 40960, 20480, "u3"},     // the database lies on raw volumes
		},
		"vDisk": {
			{"VM", "Disk", "Capacity MiB", "Raw", "VM UUID"},
			{"web1", "Hard disk 1", 102400, "False", "u1"},
			{"db1", "Hard disk 1", 409600, "False", "u3"}, {"db1", "Hard disk 2", 1048576, "True", "u3"},
			{"mail", "Hard disk 1", 307200, "False", "u10"}, {"old", "Hard disk 1", 307200, "False", "u4"},
		},
	}
}

func rvtools(t testing.TB, sheets map[string][][]any, o Options) (Inventory, Report, error) {
	text := workbookOf(t, sheets)
	if o.File == "" {
		o.File = "estate.xlsx"
	}
	return RVTools(bytes.NewReader(text), int64(len(text)), o)
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Abs(b) }

// By hand. Prod 1 keeps web1 (4 vCPU, 8 GiB), web2 (2, 4) and db1 (16, 64): 22 vCPU, 76 GiB.
// In use: web1 40 + 10 GiB of its partitions, web2 50 GiB of the datastore, db1 400 GiB of the
// datastore and 1,024 GiB mapped raw, as its partitions cover 40 of 1,424 GiB: 1,524 GiB.
func TestRVTools(t *testing.T) {
	inventory, report, err := rvtools(t, estate(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(inventory.Groups) != 2 || inventory.By != "Cluster" || inventory.Sheet != "vInfo" {
		t.Fatalf("%+v", inventory)
	}
	g := inventory.Groups[1]
	if g.ID != "prod-1" || g.Name != "Prod 1" || g.Machines != 3 || g.VCPU != 22 || g.Memory != 76*gib || g.Disk != 1524*gib {
		t.Errorf("prod-1: %+v", g)
	}
	if g.Largest != "db1" || g.LargestVCPU != 16 || g.LargestMemory != 64*gib || g.Utilisation != nil {
		t.Errorf("prod-1, largest: %+v", g)
	}
	if a := inventory.Groups[0]; a.ID != "group-2" || a.Name != "عمّان" || a.Machines != 1 || a.Disk != 200*gib {
		t.Errorf("Amman: %+v", a)
	}
	want := `estate.xlsx: 11 machines read, 4 taken with 26 vCPU, 92.0 GiB memory, 1724.0 GiB disk
left out, templates, which never run: 1 of 11 (9.1 %), 2 vCPU, 4.0 GiB memory, 10.0 GiB disk
    row 7 tmpl
left out, recovery placeholders of machines protected elsewhere: 1 of 11 (9.1 %), 8 vCPU, 16.0 GiB memory, 0.0 GiB disk
    row 8 shadow
left out, cluster agents (vCLS), which every cluster makes anew: 1 of 11 (9.1 %), 1 vCPU, 0.1 GiB memory, 0.5 GiB disk
    row 9 vCLS-0a1b
left out, rows that cannot be read: 1 of 11 (9.1 %), 0 vCPU, 8.0 GiB memory, 0.0 GiB disk
    row 11 odd (CPUs: "four" does not begin with a number)
left out, machines exported twice (same VM UUID): 1 of 11 (9.1 %), 4 vCPU, 8.0 GiB memory, 50.0 GiB disk
    row 10 web1 (as row 2)
left out, machines that are off or suspended, with their disks: 2 of 11 (18.2 %), 3 vCPU, 5.0 GiB memory, 21.0 GiB disk
    row 5 old, row 6 sleep (suspended)
space in use by vInfo, In Use: 2 of 4 taken, 250.0 GiB
space in use by vInfo, In Use, and vDisk, Capacity of raw disks: 1 of 4 taken, 1424.0 GiB
space in use by vPartition, Consumed: 1 of 4 taken, 50.0 GiB
capacity of the same machines' disks: 1824.0 GiB, of which 94.5 % is in use`
	if got := strings.Join(report.Lines(), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Whatever is left out, every row is accounted for.
func TestNothingIsDropped(t *testing.T) {
	for _, o := range []Options{{}, {IncludeOff: true}, {By: "Folder"}} {
		inventory, report, err := rvtools(t, estate(), o)
		if err != nil {
			t.Fatal(err)
		}
		total, grouped := report.Taken, 0
		for _, l := range report.Left {
			total.Machines += l.Machines
			total.VCPU += l.VCPU
			total.Memory += l.Memory
			total.Disk += l.Disk
			if len(l.Rows) != l.Machines {
				t.Errorf("%s: %d machines, %d rows", l.Reason, l.Machines, len(l.Rows))
			}
		}
		for _, g := range inventory.Groups {
			grouped += g.Machines
		}
		if total.Machines != 11 || report.Read.Machines != 11 || grouped != report.Taken.Machines || !near(total.VCPU, report.Read.VCPU) || !near(total.Memory, report.Read.Memory) || !near(total.Disk, report.Read.Disk) {
			t.Errorf("%+v: read %+v, accounted %+v, grouped %d", o, report.Read, total, grouped)
		}
	}
}

func TestOptions(t *testing.T) {
	inventory, _, err := rvtools(t, estate(), Options{IncludeOff: true, By: "folder"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, g := range inventory.Groups {
		got = append(got, fmt.Sprintf("%s %d", g.ID, g.Machines))
	}
	if strings.Join(got, ", ") != "db 1, mail 1, web 4" {
		t.Errorf("by folder with machines that are off: %v", got)
	}
}

// Older exports say MB and mean MiB, name the columns after the sheet, and have no UUID.
func TestOlderExports(t *testing.T) {
	sheets := map[string][][]any{
		"tabvInfo":      {{"vInfoVMName", "vInfoPowerstate", "vInfoTemplate", "vInfoCPUs", "vInfoMemory", "vInfoInUse", "vInfoCluster"}, {"a", "poweredOn", "False", "2", "2048", "1024", "c"}, {"b", "poweredOn", "False", 2, 2048, 1024, "c"}},
		"tabvPartition": {{"VM", "Disk", "Capacity MB", "Consumed MB"}, {"a", "C:\\", 1000, 512}},
	}
	inventory, report, err := rvtools(t, sheets, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if g := inventory.Groups[0]; g.Memory != 4096*mib || g.Disk != (512+1024)*mib {
		t.Errorf("%+v", g)
	}
	if notes := strings.Join(report.Notes, "\n"); !strings.Contains(notes, "SRM Placeholder") || !strings.Contains(notes, "VM UUID") {
		t.Errorf("notes: %s", notes)
	}
}

// Partitions of two machines of one name cannot be told apart without a UUID.
func TestSameNameWithoutUUID(t *testing.T) {
	sheets := map[string][][]any{
		"vInfo":      {{"VM", "Powerstate", "Template", "CPUs", "Memory", "In Use MiB"}, {"a", "poweredOn", "False", 2, 2048, 100}, {"a", "poweredOn", "False", 2, 2048, 200}},
		"vPartition": {{"VM", "Disk", "Capacity MiB", "Consumed MiB"}, {"a", "C:\\", 1000, 512}},
	}
	inventory, _, err := rvtools(t, sheets, Options{})
	if err != nil || inventory.Groups[0].Disk != 300*mib || inventory.Groups[0].ID != "ungrouped" {
		t.Errorf("%+v, %v", inventory, err)
	}
}

func TestRVToolsRefuses(t *testing.T) {
	head := []any{"VM", "Powerstate", "Template", "CPUs", "Memory", "In Use MiB"}
	book := func(sheets map[string][][]any) []byte { return workbookOf(t, sheets) }
	many := make([]any, 1200)
	for i := range many {
		many[i] = "x"
	}
	cases := []struct {
		name string
		text []byte
		o    Options
		want string
	}{
		{"not a zip", []byte("VM,CPUs\n"), Options{}, "this is not an .xlsx workbook; export it from RVTools again, or save it as .xlsx"},
		{"nothing", nil, Options{}, "this is not an .xlsx workbook; export it from RVTools again, or save it as .xlsx"},
		{"old xls", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"), Options{}, "this is an old .xls workbook, or one with a password; save it as .xlsx without a password"},
		{"a zip of something else", zipOf(t, "readme.txt", []byte("hello")), Options{}, "this is not a workbook: EOF; save it again as .xlsx"},
		{"a bomb", zipOf(t, "xl/worksheets/sheet1.xml", make([]byte, 300<<20)), Options{}, "the workbook unpacks to far more than a workbook holds; at most 512 MiB, packed at most 200 to 1"},
		{"no vInfo", book(map[string][][]any{"Machines": {head}}), Options{}, "the workbook has no sheet vInfo; its sheets are Machines"},
		{"an empty vInfo", book(map[string][][]any{"vInfo": {}}), Options{}, "the sheet vInfo is empty"},
		{"headings alone", book(map[string][][]any{"vInfo": {head}}), Options{}, "the sheet vInfo lists no machine"},
		{"missing columns", book(map[string][][]any{"vInfo": {{"VM", "Powerstate", "Host"}, {"a", "poweredOn", "h"}}}), Options{}, "x.xlsx:1: the sheet vInfo lacks the columns Template, CPUs, Memory; its columns are VM, Powerstate, Host"},
		{"missing columns of vDisk", book(map[string][][]any{"vInfo": {head, {"a", "poweredOn", "False", 1, 1, 1}}, "vDisk": {{"VM", "Disk"}, {"a", "d"}}}), Options{}, "x.xlsx:1: the sheet vDisk lacks the columns Capacity; its columns are VM, Disk"},
		{"nothing of disks", book(map[string][][]any{"vInfo": {head[:5], {"a", "poweredOn", "False", 1, 1}}}), Options{}, "the workbook says nothing of disks; export the sheets vDisk and vPartition, or the column In Use of vInfo"},
		{"a heading twice", book(map[string][][]any{"vInfo": {append(append([]any{}, head...), "memory"), {"a", "poweredOn", "False", 1, 1, 1, 2}}}), Options{}, "x.xlsx:1: the sheet vInfo has several columns for one thing: Memory (column 5), memory (column 7); one of them"},
		{"unknown grouping", book(map[string][][]any{"vInfo": {append(append([]any{}, head...), "Cluster"), {"a", "poweredOn", "False", 1, 1, 1, "c"}}}), Options{By: "Clutser"}, "x.xlsx:1: the sheet vInfo has no column Clutser to group by; its columns are VM, Powerstate, Template, CPUs, Memory, In Use MiB, Cluster (did you mean Cluster?)"},
		{"too many columns", book(map[string][][]any{"vInfo": {many}}), Options{}, "x.xlsx:1: the sheet vInfo has more than 1000 columns"},
		{"a row far below", book(map[string][][]any{"vInfo": farRow(head)}), Options{}, ""},
		{"templates alone", book(map[string][][]any{"vInfo": {head, {"a", "poweredOff", "True", 1, 1024, 1}}}), Options{}, "none of the 1 machines can be taken: left out, templates, which never run: 1 of 1 (100.0 %), 1 vCPU, 1.0 GiB memory, 0.0 GiB disk;     row 2 a"},
		{"a bad month", book(map[string][][]any{"vInfo": {head, {"a", "poweredOn", "False", 1, 1, 1}}}), Options{Start: "soon"}, `the first month of the plan: "soon" is not a month; write a month as YYYY-MM, such as 2026-01`},
		{"a bad id", book(map[string][][]any{"vInfo": {head, {"a", "poweredOn", "False", 1, 1, 1}}}), Options{Refs: Refs{Pool: "x: y"}}, `"x: y" is no id; lower-case letters, digits and hyphens`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			c.o.File = "x.xlsx"
			_, _, err := RVTools(bytes.NewReader(c.text), int64(len(c.text)), c.o)
			if err == nil && c.want != "" || err != nil && !strings.Contains(err.Error(), c.want) {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
			if err != nil && strings.Count(err.Error(), "\n") > 0 {
				t.Error("more than one error")
			}
			if took := time.Since(start); took > 5*time.Second && !testing.Short() { // short runs carry the race detector
				t.Errorf("took %v", took)
			}
		})
	}
}

// farRow has its only machine a thousand rows below the headings.
func farRow(head []any) [][]any {
	lines := make([][]any, 1000)
	lines[0] = head
	for i := 1; i < 999; i++ {
		lines[i] = []any{}
	}
	lines[999] = []any{"a", "poweredOn", "False", 1, 1024, 1}
	return lines
}

func zipOf(t *testing.T, name string, text []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	f, err := z.Create(name)
	if err == nil {
		_, err = f.Write(text)
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A workbook cut off or with changed bytes gives an error or an inventory, never a panic.
func TestDamagedWorkbooks(t *testing.T) {
	whole := workbookOf(t, estate())
	for i := 0; i < len(whole); i += 97 {
		damaged := append([]byte(nil), whole...)
		damaged[i] ^= 0x5a
		for _, text := range [][]byte{damaged, whole[:i]} {
			inventory, _, err := RVTools(bytes.NewReader(text), int64(len(text)), Options{File: "x.xlsx"})
			if err == nil && len(inventory.Groups) == 0 {
				t.Fatalf("byte %d: neither an inventory nor an error", i)
			}
		}
	}
}

const machines = `name,powerstate,vcpu,memory (GiB),disk,cluster,template,uuid,utilisation,writes,iops
a,on,4,16,100 GB,east,false,1,20 %,10 GB/day,50
b,on,12,48,300 GB,east,false,2,40 %,30 GB/day,150/s
c,off,2,4,10 GB,east,false,3,5 %,1 GB/day,1
d,on,2,4,10 GB,west,false,4,,,
e,on,2,"4,5",10 GB,west,false,5,,,
f,on,2,4,10,west,false,6,,,
`

// By hand: east has 16 vCPU, 64 GiB, 400 GB; p95 weighted by vCPU (4 · 20 % + 12 · 40 %)/16 =
// 35 %; 20 GB/day and 100/s a machine.
func TestCSV(t *testing.T) {
	inventory, report, err := CSV(strings.NewReader("\ufeff"+machines), Options{File: "m.csv"})
	if err != nil {
		t.Fatal(err)
	}
	g := inventory.Groups[0]
	if g.ID != "east" || g.Machines != 2 || g.VCPU != 16 || g.Memory != 64*gib || g.Disk != 4e11 || !near(*g.Utilisation, 0.35) || !near(*g.Writes, 20e9/86400) || !near(*g.IOPS, 100) {
		t.Errorf("%+v", g)
	}
	if w := inventory.Groups[1]; w.ID != "west" || w.Machines != 1 || w.Utilisation != nil {
		t.Errorf("%+v", w)
	}
	lines := strings.Join(report.Lines(), "\n")
	for _, want := range []string{"6 machines read, 3 taken", `row 6 e (memory (GiB): "4,5" has a comma in the number), row 7 f (disk: "10" has no unit)`, "row 4 c"} {
		if !strings.Contains(lines, want) {
			t.Errorf("no %q in\n%s", want, lines)
		}
	}
	semicolons := strings.ReplaceAll(strings.ReplaceAll(machines, `"4,5"`, "4"), ",", ";")
	if inventory, _, err := CSV(strings.NewReader(semicolons), Options{File: "m.csv"}); err != nil || len(inventory.Groups) != 2 {
		t.Errorf("with semicolons: %v", err)
	}
}

func TestCSVRefuses(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"nothing", "", "m.csv: the file lists no machine; write a heading line and a line for each machine: name,vcpu,memory,disk"},
		{"headings alone", "name,vcpu,memory,disk\n", "m.csv: the file lists no machine; write a heading line and a line for each machine: name,vcpu,memory,disk"},
		{"missing columns", "name,ram\na,4\n", "m.csv:1: the file lacks the columns vcpu, memory, disk; its columns are name, ram"},
		{"quotes", "name,vcpu,memory,disk\n\"a,1,1 GiB,1 GB\nb\"x\n", "m.csv:3: this is not CSV: extraneous or missing \" in quoted-field"},
		{"not UTF-8", "name\xff", "m.csv: the file is not UTF-8 text; save it as CSV UTF-8"},
		{"a heading twice", "name,vcpu,memory (GiB),disk,memory (MiB)\na,1,1,1 GB,1024\n", "m.csv:1: the file has several columns for one thing: memory (GiB) (column 3), memory (MiB) (column 5); one of them; rename or remove the others"},
		{"two words for one heading", "name,vcpu,CPUs,memory,disk\na,1,2,1 GiB,1 GB\n", "m.csv:1: the file has several columns for one thing: vcpu (column 2), CPUs (column 3); one of them; rename or remove the others"},
		{"nothing usable", "name,vcpu,memory,disk\na,0,1 GiB,1 GB\n", "m.csv: none of the 1 machines can be taken: left out, rows that cannot be read: 1 of 1 (100.0 %), 0 vCPU, 1.0 GiB memory, 0.9 GiB disk;     row 2 a (vcpu is zero)"},
	}
	for _, c := range cases {
		if _, _, err := CSV(strings.NewReader(c.text), Options{File: "m.csv"}); err == nil || err.Error() != c.want {
			t.Errorf("%s:\n got %v\nwant %s", c.name, err, c.want)
		}
	}
	var b strings.Builder
	b.WriteString("name,vcpu,memory,disk,cluster\n")
	for i := range maxGroups + 1 {
		fmt.Fprintf(&b, "a,1,1 GiB,1 GB,c%d\n", i)
	}
	if _, _, err := CSV(strings.NewReader(b.String()), Options{File: "m.csv"}); err == nil || err.Error() != "m.csv: the machines fall into 201 groups, more than 200; group by another column" {
		t.Errorf("many groups: %v", err)
	}
}

// Ten rows that cannot be read, each for a reason of its own, are all named with their row in the
// comments of the YAML; the terminal shows the first.
func TestEveryUnreadableRowIsNamed(t *testing.T) {
	const text = "name,vcpu,memory,disk,utilisation,iops,cluster\n" +
		"good,2,4 GiB,10 GB,20 %,5,c\n" +
		"short,2,4 GiB\n" +
		"over,2,4 GiB,10 GB,140 %,5,c\n" +
		"nan,NaN,4 GiB,10 GB,20 %,5,c\n" +
		"negative,-4,4 GiB,10 GB,20 %,5,c\n" +
		",2,4 GiB,10 GB,20 %,5,c\n" +
		"absurd,1e12,4 GiB,10 GB,20 %,5,c\n" +
		"vast,2,4 GiB,2000000 GB,20 %,5,c\n" +
		"empty,2,,10 GB,20 %,5,c\n" +
		"bare,2,4,10 GB,20 %,5,c\n" +
		"long,2,4 GiB,10 GB,20 %,5,c,more\n" +
		"trailing,2,4 GiB,10 GB,20 %,5,c,,\n"
	inventory, report, err := CSV(strings.NewReader(text), Options{File: "m.csv"})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := WriteYAML(&b, inventory, report); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"row 3 short (it has 3 cells and the heading line 7)",
		"row 4 over (utilisation is more than 100 %)",
		`row 5 nan (vcpu: "NaN" is not a finite number)`,
		"row 6 negative (vcpu is negative)",
		"row 7 without a name",
		`row 8 absurd (vcpu: "1e12" is more than any machine has)`,
		`row 9 vast (disk: "2000000 GB" is more than any machine has)`,
		"row 10 empty (memory is empty)",
		`row 11 bare (memory: "4" has no unit)`,
		"row 12 long (it has 8 cells and the heading line 7)",
	} {
		if !strings.Contains(b.String(), "\n#     "+want+"\n") {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	if report.Taken.Machines != 2 || report.Left[0].Machines != 10 || strings.Contains(b.String(), "and 5 more") {
		t.Errorf("%+v\n%s", report, b.String())
	}
	if lines := strings.Join(report.Lines(), "\n"); !strings.Contains(lines, "and 5 more") {
		t.Errorf("on the terminal:\n%s", lines)
	}
}

// More rows than a file can list are counted, and the file stays one that can be read.
func TestListingHasAnEnd(t *testing.T) {
	var text strings.Builder
	text.WriteString("name,powerstate,vcpu,memory,disk\ngood,on,1,1 GiB,1 GB\n")
	for i := range 10_050 {
		fmt.Fprintf(&text, "machine-%d,off,1,1 GiB,1 GB\n", i)
	}
	for _, long := range []int{0, 50} {
		inventory, report, err := CSV(strings.NewReader(strings.ReplaceAll(text.String(), "machine", "machine"+strings.Repeat("م", long))), Options{File: "m.csv"})
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := WriteYAML(&b, inventory, report); err != nil {
			t.Fatal(err)
		}
		listed := strings.Count(b.String(), "#     row ")
		if want := fmt.Sprintf("#     and %d more: no more than 10000 rows are listed in all\n", 10_050-listed); !strings.Contains(b.String(), want) || long == 0 && listed != 10_000 {
			t.Errorf("%d listed, and no %q", listed, want)
		}
		if _, problems := node.Parse("m.yaml", b.Bytes()); problems != nil {
			t.Error(problems)
		}
	}
}

func TestIdentify(t *testing.T) {
	used := map[string]bool{}
	for _, c := range []struct{ name, want string }{
		{"Prod 1", "prod-1"}, {"PROD_1", "prod-1-2"}, {"", "ungrouped"}, {"عمّان", "group-5"}, {"2nd floor", "group-2nd-floor"}, {"--a--", "a"},
		{strings.Repeat("long name ", 9), "long-name-long-name-long-name-long-name"},
	} {
		if got := identify(c.name, 4, used); got != c.want || !idPattern.MatchString(got) {
			t.Errorf("identify(%q) = %q, want %q", c.name, got, c.want)
		}
	}
}

var update = flag.Bool("update", false, "rewrite testdata/services.yaml")

func TestWrittenText(t *testing.T) {
	inventory, report, err := CSV(strings.NewReader(machines), Options{File: "m.csv"})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := WriteYAML(&b, inventory, report); err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/services.yaml"
	want, err := os.ReadFile(golden)
	if *update {
		err = os.WriteFile(golden, b.Bytes(), 0o644)
		want = b.Bytes()
	}
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

// Any text gives an error or an inventory whose YAML can be read.
func FuzzCSV(f *testing.F) {
	f.Add(machines)
	f.Add("name;vcpu;memory;disk\na;1;1 GiB;1 GB\n")
	f.Add("name,vcpu,memory (MiB),disk (GB),cluster\n\"a\n\"\"b\",1,1,1,\"x: y # z\n- q\"\n")
	f.Fuzz(func(t *testing.T, text string) {
		inventory, report, err := CSV(strings.NewReader(text), Options{File: "m.csv", Start: "2026-01"})
		if err != nil {
			return
		}
		var b bytes.Buffer
		if err := WriteYAML(&b, inventory, report); err != nil {
			t.Fatal(err)
		}
		if _, problems := node.Parse("m.yaml", b.Bytes()); problems != nil && b.Len() <= node.MaxBytes {
			t.Fatalf("%v\n%s", problems, b.String())
		}
	})
}
