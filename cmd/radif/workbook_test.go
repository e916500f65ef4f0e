package main

import (
	"fmt"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// estate is a small vCenter as RVTools exports it: three machines that run, and one each of a
// template, a recovery placeholder and a machine that is off.
var estate = map[string][][]any{
	"vInfo": {
		{"VM", "Powerstate", "Template", "SRM Placeholder", "CPUs", "Memory", "In Use MB", "Cluster", "VM UUID", "Folder"},
		{"web1", "poweredOn", "False", "False", 4, 8192, 102400, "Prod", "u1", "finance"},
		{"web2", "poweredOn", "False", "False", 2, 4096, 51200, "Prod", "u2", "health"},
		{"db1", "poweredOn", "False", "False", 16, 65536, 409600, "Data", "u3", "finance"},
		{"gold", "poweredOff", "True", "False", 2, 4096, 10240, "Prod", "u4", "finance"},
		{"shadow", "poweredOff", "False", "True", 8, 16384, 1, "Prod", "u5", "health"},
		{"old", "poweredOff", "False", "False", 2, 4096, 20480, "Prod", "u6", "health"},
	},
	"vDisk": {
		{"VM", "Disk", "Capacity MiB", "Raw", "VM UUID"},
		{"web1", "Hard disk 1", 204800, "False", "u1"},
		{"db1", "Hard disk 1", 819200, "False", "u3"},
	},
}

// workbook writes the estate as a workbook.
func workbook(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, neg, args, 1, "workbook FILE")
	f := excelize.NewFile()
	defer f.Close()
	for name, lines := range estate {
		_, err := f.NewSheet(name)
		ts.Check(err)
		for i, line := range lines {
			ts.Check(f.SetSheetRow(name, fmt.Sprintf("A%d", i+1), &line))
		}
	}
	ts.Check(f.DeleteSheet("Sheet1"))
	ts.Check(f.SaveAs(ts.MkAbs(args[0])))
}
