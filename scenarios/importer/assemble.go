package importer

import (
	"fmt"
	"regexp"
	"strings"

	"radif/model/quantity"
)

// assemble sifts and groups the machines of either form.
func assemble(machines []machine, o Options) (Inventory, Report, error) {
	if err := o.check(); err != nil {
		return Inventory{}, Report{}, err
	}
	taken, report := sift(machines, o)
	if len(taken) == 0 {
		return Inventory{}, Report{}, fault(o.File, 0, "none of the "+fmt.Sprint(len(machines))+" machines can be taken: "+strings.Join(report.Lines()[1:], "; "), "")
	}
	list, err := groups(taken)
	if err != nil {
		return Inventory{}, Report{}, fault(o.File, 0, err.Error(), "group by another column")
	}
	report.Disks = diskUse(taken)
	return Inventory{File: o.File, Start: o.Start, Refs: o.Refs.orDefault(), Groups: list}, report, nil
}

var idPattern = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// check refuses options that no scenario could be written with.
func (o Options) check() error {
	if o.Start != "" {
		if _, err := quantity.Parse(o.Start, quantity.Date, ""); err != nil {
			return fault(o.File, 0, "the first month of the plan: "+err.Error(), "")
		}
	}
	r := o.Refs.orDefault()
	for _, id := range []string{r.Class, r.Pool, r.Profile, r.Store, r.Kind} {
		if !idPattern.MatchString(id) {
			return fault(o.File, 0, fmt.Sprintf("%q is no id", printable(id)), "lower-case letters, digits and hyphens")
		}
	}
	return nil
}

// orDefault fills the ids that are not given.
func (r Refs) orDefault() Refs {
	d := DefaultRefs()
	for _, p := range []struct{ id, or *string }{{&r.Class, &d.Class}, {&r.Pool, &d.Pool}, {&r.Profile, &d.Profile}, {&r.Store, &d.Store}, {&r.Kind, &d.Kind}} {
		if *p.id == "" {
			*p.id = *p.or
		}
	}
	return r
}
