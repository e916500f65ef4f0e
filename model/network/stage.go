package network

import "radif/model/series"

// Stage is the compiled network stage. It is immutable; all state lives in the frame.
type Stage struct {
	Result Result
	// Infeasible lists the recovery classes whose RPO no rate can keep. Their columns are reckoned
	// without the outage and with continuous replication, so that the rest of the plan stands.
	Infeasible []ClassInfeasible

	start     series.Month
	monthCol  series.Col // seconds of the calendar month
	services  []service
	inventory []inventory
	busy      []busy
	classes   []class
	link      link
	access    access
	fabric    *fabric
}

// ClassInfeasible says why a class's RPO cannot be kept, in seconds: the outage and the interval
// of its cycles leave no time to send.
type ClassInfeasible struct {
	Class                 string
	RPO, Outage, Interval float64
}

// Compile declares the stage's columns and steps and prepares the windows of each recovery class.
func Compile(b *series.Builder, in Input) *Stage {
	s := &Stage{start: in.Start}
	s.monthCol = b.Column(series.Step{Formula: "N1", Subject: "site", Symbol: "T", Unit: "s", Expr: "T = seconds of the calendar month"})
	for i := range in.Services {
		s.services = append(s.services, s.newService(b, in, i))
		s.Result.Service = append(s.Result.Service, s.services[i].peak)
	}
	for i := range in.Inventory {
		s.inventory = append(s.inventory, newInventory(b, in, i))
	}
	for k := range in.Shapes {
		s.busy = append(s.busy, newBusy(b, in, k))
	}
	for i := range in.Classes {
		s.classes = append(s.classes, s.newClass(b, in, i))
		s.Result.Classes = append(s.Result.Classes, s.classes[i].line)
	}
	s.link = s.newLink(b, in)
	s.access = s.newAccess(b, in)
	s.fabric = s.newFabric(b, in)
	return s
}

// Prepare computes what does not change over the months, once for each block of trials.
func (s *Stage) Prepare(f *series.Frame) {
	for i := range s.services {
		s.services[i].prepare(f)
	}
	for i := range s.inventory {
		s.inventory[i].prepare(f)
	}
}

// Month computes month m of all trials of the frame; months come in ascending order.
func (s *Stage) Month(f *series.Frame, m int) {
	seconds := (s.start + series.Month(m)).Seconds()
	length := f.Col(s.monthCol)
	for i := range length {
		length[i] = seconds
	}
	for i := range s.busy {
		s.busy[i].month(f)
	}
	for i := range s.classes {
		s.classes[i].reset(f)
	}
	s.access.reset(f)
	for i := range s.services {
		s.services[i].month(f, seconds)
	}
	for i := range s.inventory {
		s.inventory[i].month(f)
	}
	for i := range s.classes {
		s.classes[i].month(f, &s.link)
	}
	s.link.month(f, s.classes)
	s.access.month(f, s.services)
	if s.fabric != nil {
		s.fabric.month(f)
	}
}

func arg(symbol string, col series.Col) series.Arg { return series.Arg{Symbol: symbol, Col: col} }
