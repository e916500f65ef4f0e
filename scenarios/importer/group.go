package importer

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// maxGroups is more services than anyone plans with.
const maxGroups = 200

// sift takes out the machines that do not run at the backup site and accounts for them.
func sift(machines []machine, o Options) ([]machine, Report) {
	report := Report{File: o.File}
	left := make([]Left, len(reasons))
	for i, r := range reasons {
		left[i] = Left{Reason: r.id, Why: r.why}
	}
	repeats := repeated(machines)
	var taken []machine
	for i, m := range machines {
		report.Read.add(m)
		reason, detail := verdict(m, repeats[i], o)
		if reason < 0 {
			report.Taken.add(m)
			taken = append(taken, m)
			continue
		}
		left[reason].add(m)
		left[reason].Rows = append(left[reason].Rows, Row{m.row, m.name, detail})
	}
	report.Left = slices.DeleteFunc(left, func(l Left) bool { return l.Machines == 0 })
	return taken, report
}

// verdict gives the index of the reason why a machine is left out, -1 when it is not.
func verdict(m machine, repeats int, o Options) (reason int, detail string) {
	switch {
	case m.template:
		return 0, ""
	case m.placeholder:
		return 1, ""
	case agent(m.name):
		return 2, ""
	case m.broken != "":
		return 3, m.broken
	case repeats > 0:
		return 4, "as row " + strconv.Itoa(repeats)
	case m.off && !o.IncludeOff:
		if m.suspended {
			return 5, "suspended"
		}
		return 5, ""
	}
	return -1, ""
}

// agent tells the machines that clusters make for their own services.
func agent(name string) bool {
	return strings.HasPrefix(name, "vCLS-") || strings.HasPrefix(name, "vCLS (")
}

// repeated gives for each machine the row of the one it repeats, 0 for none. Of equal machines
// the first that runs is kept, else the first.
func repeated(machines []machine) []int {
	kept := map[string]int{}
	for i, m := range machines {
		if m.uuid == "" || m.template || m.placeholder || m.broken != "" {
			continue
		}
		if k, ok := kept[m.uuid]; !ok || machines[k].off && !m.off {
			kept[m.uuid] = i
		}
	}
	rows := make([]int, len(machines))
	for i, m := range machines {
		if k, ok := kept[m.uuid]; ok && k != i {
			rows[i] = machines[k].row
		}
	}
	return rows
}

// groups sums machines by their group, in order of the ids.
func groups(machines []machine) ([]Group, error) {
	byName := map[string][]machine{}
	for _, m := range machines {
		byName[m.group] = append(byName[m.group], m)
	}
	if len(byName) > maxGroups {
		return nil, fmt.Errorf("the machines fall into %d groups, more than %d", len(byName), maxGroups)
	}
	var names []string
	for name := range byName {
		names = append(names, name)
	}
	slices.Sort(names)
	used := map[string]bool{}
	var list []Group
	for i, name := range names {
		list = append(list, sum(identify(name, i, used), name, byName[name]))
	}
	slices.SortFunc(list, func(a, b Group) int { return strings.Compare(a.ID, b.ID) })
	return list, nil
}

// identify makes an id of a name: lower-case letters, digits and hyphens.
func identify(name string, i int, used map[string]bool) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	id := b.String()
	if len(id) > 40 {
		id = id[:40]
	}
	id = strings.Trim(id, "-")
	switch {
	case id == "" && name == "":
		id = "ungrouped"
	case id == "":
		id = "group-" + strconv.Itoa(i+1)
	case id[0] <= '9':
		id = "group-" + id
	}
	unique := id
	for n := 2; used[unique]; n++ {
		unique = id + "-" + strconv.Itoa(n)
	}
	used[unique] = true
	return unique
}

func sum(id, name string, machines []machine) Group {
	g := Group{ID: id, Name: name, Machines: len(machines)}
	var from []string
	for _, m := range machines {
		g.VCPU += m.vcpu
		g.Memory += m.memory
		g.Disk += m.disk
		if m.vcpu > g.LargestVCPU {
			g.LargestVCPU, g.Largest = m.vcpu, m.name
		}
		if m.memory > g.LargestMemory {
			g.LargestMemory, g.LargestMem = m.memory, m.name
		}
		if !slices.Contains(from, m.diskFrom) {
			from = append(from, m.diskFrom)
		}
	}
	slices.Sort(from)
	g.DiskFrom = strings.Join(from, ", ")
	g.Utilisation = mean(machines, func(m machine) (*float64, float64) { return m.utilisation, m.vcpu })
	g.Writes = mean(machines, func(m machine) (*float64, float64) { return m.writes, 1 })
	g.IOPS = mean(machines, func(m machine) (*float64, float64) { return m.iops, 1 })
	return g
}

// mean is the weighted mean of a figure; nil unless every machine states it.
func mean(machines []machine, of func(machine) (value *float64, weight float64)) *float64 {
	total, weights := 0.0, 0.0
	for _, m := range machines {
		value, weight := of(m)
		if value == nil {
			return nil
		}
		total += *value * weight
		weights += weight
	}
	if weights == 0 {
		return nil
	}
	total /= weights
	return &total
}

// rounded keeps six significant digits: more would claim what no inventory knows.
func rounded(x float64) float64 {
	y, err := strconv.ParseFloat(strconv.FormatFloat(x, 'e', 5, 64), 64)
	if err != nil || math.IsInf(y, 0) {
		return x
	}
	return y
}

// diskUse counts machines by the source of their space in use.
func diskUse(machines []machine) []DiskUse {
	var list []DiskUse
	for _, m := range machines {
		i := slices.IndexFunc(list, func(d DiskUse) bool { return d.Source == m.diskFrom })
		if i < 0 {
			list = append(list, DiskUse{Source: m.diskFrom})
			i = len(list) - 1
		}
		list[i].Machines++
		list[i].Disk += m.disk
	}
	slices.SortFunc(list, func(a, b DiskUse) int { return strings.Compare(a.Source, b.Source) })
	return list
}
