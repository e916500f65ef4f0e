package plan

import "fmt"

// Infeasible says that no plan meets the scenario, and which constraint forbids it.
type Infeasible struct {
	Constraint string // "largest-instance", "rpo-outage", "cluster"
	Subject    string // scenario path of what cannot be met
	Detail     string
}

func (e *Infeasible) Error() string {
	return fmt.Sprintf("no feasible plan: %s: %s", e.Subject, e.Detail)
}
