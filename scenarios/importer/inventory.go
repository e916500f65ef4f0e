package importer

// Options say how an inventory is read and what its services refer to.
type Options struct {
	File       string // name of the file, for sources and messages
	By         string // heading of the column that groups machines; empty: cluster
	IncludeOff bool   // machines that are off or suspended run at the backup site too
	Start      string // first month of the plan, YYYY-MM; empty: services alone are written
	Refs       Refs
}

// Refs are the ids that the services written refer to; empty ones take those of DefaultRefs.
type Refs struct {
	Class   string // recovery class
	Pool    string
	Profile string
	Store   string // storage class
	Kind    string // kind of data
}

// DefaultRefs are the ids of the scenario around the services.
func DefaultRefs() Refs {
	return Refs{Class: "standard", Pool: "hosts", Profile: "flat", Store: "disks", Kind: "data"}
}

// Inventory is what was read, by group.
type Inventory struct {
	File   string
	Sheet  string // sheet the machines stand in; empty for CSV
	By     string // column that groups them
	Start  string
	Refs   Refs
	Groups []Group // in order of their ids
}

// Group is the machines of one service.
type Group struct {
	ID       string
	Name     string // as it stands in the file
	Machines int
	VCPU     float64 // of all machines
	Memory   float64 // of all machines, B
	Disk     float64 // in use by all machines, B
	DiskFrom string  // where that figure comes from, for people

	Largest       string  // name of the machine with most vCPU
	LargestVCPU   float64 //
	LargestMem    string  // name of the machine with most memory
	LargestMemory float64 // B

	Utilisation *float64 // p95 of the vCPU, weighted by vCPU; nil: not all machines state it
	Writes      *float64 // of the mean machine, B/s; nil: not all machines state it
	IOPS        *float64 // of the mean machine, 1/s; nil: not all machines state it
}

// machine is one row that can be read.
type machine struct {
	row         int
	name        string
	uuid        string
	group       string
	off         bool
	suspended   bool
	template    bool
	placeholder bool

	vcpu, memory, disk        float64
	diskFrom                  string
	utilisation, writes, iops *float64
	broken                    string // why the row cannot be used; empty: it can
}
