package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"radif/scenarios/diag"
	"radif/scenarios/importer"
)

// importOptions are the flags of import.
type importOptions struct {
	by         string
	includeOff bool
	start      string
	out        string
}

func newImport(t *talk) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "import rvtools|csv FILE",
		Short: "Turn an inventory of virtual machines into services of a scenario",
		Long: "Reads an RVTools workbook or a CSV file and prints scenario YAML with one inventory service for each\n" +
			"cluster. What is left out (templates, machines that are off, recovery placeholders, duplicates,\n" +
			"rows that cannot be read) is listed with its share. See docs/import.md.",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return usageError{fmt.Errorf("import what? rvtools or csv")} },
	}
	cmd.AddCommand(newImportOf(t, "rvtools", "an RVTools workbook", "export.xlsx", rvtools), newImportOf(t, "csv", "a CSV file of machines", "machines.csv", csvFile))
	return cmd
}

// reader reads one form of inventory.
type reader func(path string, o importer.Options) (importer.Inventory, importer.Report, error)

func newImportOf(t *talk, form, what, example string, read reader) *cobra.Command {
	o := &importOptions{}
	cmd := &cobra.Command{
		Use:   form + " FILE",
		Short: "Read " + what,
		Example: "  radif import " + form + " " + example + " -o services.yaml\n" +
			"  radif import " + form + " " + example + " --by folder --start 2026-01 -o site.yaml",
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return o.run(t, args[0], read) },
	}
	f := cmd.Flags()
	f.StringVar(&o.by, "by", "", "column that groups machines into services; not given: cluster")
	f.BoolVar(&o.includeOff, "include-off", false, "machines that are off run at the backup site too")
	f.StringVar(&o.start, "start", "", "first month of the plan, YYYY-MM: write a whole scenario around the services")
	f.StringVarP(&o.out, "out", "o", "", "write to this new file instead of stdout")
	return cmd
}

func (o *importOptions) run(t *talk, path string, read reader) error {
	inventory, report, err := read(path, importer.Options{File: filepath.Base(path), By: o.by, IncludeOff: o.includeOff, Start: o.start})
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if err := importer.WriteYAML(&text, inventory, report); err != nil {
		return err
	}
	t.Say("%s", strings.Join(report.Lines(), "\n"))
	if o.out == "" {
		return t.Data(text.String())
	}
	if err := create(o.out, text.Bytes()); err != nil {
		return err
	}
	t.Say("%s is written", o.out)
	return nil
}

func rvtools(path string, o importer.Options) (importer.Inventory, importer.Report, error) {
	f, size, err := input(path)
	if err != nil {
		return importer.Inventory{}, importer.Report{}, err
	}
	defer f.Close()
	return importer.RVTools(f, size, o)
}

func csvFile(path string, o importer.Options) (importer.Inventory, importer.Report, error) {
	f, _, err := input(path)
	if err != nil {
		return importer.Inventory{}, importer.Report{}, err
	}
	defer f.Close()
	return importer.CSV(f, o)
}

// input opens an input file and tells its size. One that cannot be read is a problem of the
// input, as it is with scenarios; a pipe or a device might never end.
func input(path string) (*os.File, int64, error) {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = errors.New("it is not a regular file")
	}
	var f *os.File
	if err == nil {
		f, err = os.Open(path)
	}
	if err != nil {
		return nil, 0, diag.List{{Pos: diag.Pos{File: path}, Wrong: "the file cannot be read: " + cause(err).Error()}}
	}
	return f, info.Size(), nil
}
