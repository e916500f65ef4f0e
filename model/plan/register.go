package plan

// State says which kind of number a quantity is (U0).
type State string

// The states of a quantity and of the site.
const (
	Required  State = "required"  // pass 1: what the loads need
	Installed State = "installed" // frozen: what is there
	Operating State = "operating" // pass 2: what happens on it

	Standby  = "standby"
	Drill    = "drill"
	Failover = "failover"
)

// Rounding says how a specified value is rounded up.
type Rounding string

// The rounding rules.
const (
	Whole    Rounding = "whole"  // up to the next integer, in exact arithmetic
	ByLadder Rounding = "ladder" // up to the next size that is sold
	Digits3  Rounding = "digits" // up to three significant digits
	Exact    Rounding = "exact"  // not rounded: it is not bought
)

// Quantity is one public quantity: id and unit are part of the contract.
type Quantity struct {
	ID       string
	Unit     string
	Formula  string // the formula that gives it
	State    State
	Site     string // state of the site in which it is meant
	Additive bool   // parts sum to the site's value (in each trial; percentiles never do)
	Rounding Rounding
	Sized    bool // has a design value per phase and counts towards joint confidence
}

// Register is every quantity in the order in which it is shown.
func Register() []Quantity {
	return []Quantity{
		{"demand.transactions", "1/month", "D1", Required, Standby, true, Digits3, false},
		{"demand.peak_rate", "1/s", "D4", Required, Standby, false, Digits3, false},
		{"demand.peak_rate.events", "1/s", "D5", Required, Standby, false, Digits3, false},
		{"compute.offered_load", "Erlang", "C1", Required, Failover, false, Digits3, false},
		{"compute.offered_load.summed", "Erlang", "D4", Required, Failover, false, Digits3, false},
		{"compute.cores", "cores", "C2", Required, Failover, true, Whole, true},
		{"compute.cores.with_events", "cores", "D5", Required, Failover, true, Whole, false},
		{"compute.cores.without_events", "cores", "D5", Required, Failover, true, Whole, false},
		{"compute.throughput", "reference cores", "C1", Required, Failover, true, Digits3, true},
		{"compute.memory", "GiB", "C3", Required, Failover, true, Whole, true},
		{"compute.servers", "servers", "C5", Required, Failover, true, Whole, true},
		{"storage.data", "TiB", "S1", Required, Standby, true, Digits3, false},
		{"storage.usable", "TiB", "S6", Required, Standby, true, ByLadder, true},
		{"storage.raw", "TiB", "S6", Required, Standby, true, ByLadder, true},
		{"storage.backup", "TiB", "S5", Required, Standby, true, ByLadder, true},
		{"storage.iops", "1/s", "S7", Required, Drill, false, ByLadder, true},
		{"storage.throughput", "MB/s", "S7", Required, Drill, false, ByLadder, true},
		{"network.replication", "Mbit/s", "N4", Required, Standby, false, ByLadder, true},
		{"network.access", "Mbit/s", "N2", Required, Failover, false, ByLadder, true},
		{"network.seeding_days", "d", "N3", Required, Standby, false, Exact, false},
		{"network.ports", "ports", "N5", Required, Failover, true, Whole, true},
		{"network.firewall", "Gbit/s", "N6", Required, Failover, false, ByLadder, true},
		{"space.racks", "racks", "F2", Installed, Failover, true, Whole, true},
		{"space.area", "m²", "F12", Installed, Failover, true, Digits3, true},
		{"space.weight", "kg", "F12", Installed, Failover, true, Digits3, true},
		{"power.it", "kW", "F3", Installed, Failover, true, Digits3, true},
		{"power.ups", "kVA", "F4", Installed, Failover, false, ByLadder, true},
		{"power.battery", "kWh", "F5", Installed, Failover, false, Digits3, true},
		{"cooling.capacity", "kW", "F6", Installed, Failover, false, ByLadder, true},
		{"power.cooling", "kW", "F6", Installed, Failover, false, Digits3, true},
		{"power.generator", "kVA", "F7", Installed, Failover, false, ByLadder, true},
		{"power.fuel", "L", "F8", Installed, Failover, false, ByLadder, true},
		{"power.utility", "kVA", "F9", Installed, Failover, false, ByLadder, true},
		{"energy.annual", "MWh/yr", "F10", Operating, Standby, true, Digits3, false},
		{"energy.pue", "1", "F10", Operating, Standby, false, Digits3, false},
		{"energy.water", "m³/yr", "F11", Operating, Standby, true, Digits3, false},
		{"energy.carbon", "tCO2e/yr", "F11", Operating, Standby, true, Digits3, false},
		{"cost.capex", "currency", "K1", Operating, Standby, true, Digits3, false},
		{"cost.opex", "currency/yr", "K2", Operating, Standby, true, Digits3, false},
		{"cost.npv", "currency", "K3", Operating, Standby, true, Digits3, false},
	}
}
