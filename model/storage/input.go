package storage

import "radif/model/series"

// Input is everything the storage stage reads.
type Input struct {
	Shapes     []series.Shape
	Months     int
	Classes    []Class
	Services   []Service
	Inventory  []Inventory
	Backup     Backup
	Scratch    series.Param // space for test failover and restore, share of protected data, Share (S8)
	PeakFactor []series.Col // by profile, from the demand stage
}

// Class is a kind of storage: a medium and how it is protected.
type Class struct {
	ID          string
	DriveSize   series.Param // decimal bytes of one drive as sold
	DriveIOPS   series.Param // Rate, one drive
	DriveRate   series.Param // ByteRate, one drive
	Data        series.Param // data drives or fragments d or k, Number (S6)
	Parity      series.Param // parity drives or fragments p or m; mirrors are 1+1, Number (S6)
	Penalty     series.Param // media operations per host write, Number (S7)
	SparesPer   series.Param // one spare for so many drives, Number (S6)
	Nodes       series.Param // nodes across which fragments lie, for rebuild after a node's loss; not given: none (S6)
	Fill        series.Param // fill limit, Share (S6)
	FileSystem  series.Param // share lost to metadata, Share (S6)
	Snapshots   series.Param // days of snapshots kept, Duration (S3)
	Overlap     series.Param // share of a day's change that later days change again, Share (S3)
	Journal     series.Param // history of the replication journal, Duration (S4)
	Compress    series.Param // compression of the journal, Number >= 1 (S4)
	JournalRoom series.Param // safety factor on the journal, Number (S4)
	ReadShare   series.Param // share of host I/O that reads, Share (S7)
	BlockSize   series.Param // mean I/O size, Bytes (S7)
	Rebuild     series.Param // share of media throughput lost while rebuilding, Share (S7)
	Drill       series.Param // extra host I/O during a drill, share of peak, Share (S7)
}

// Service is a transactional service's data.
type Service struct {
	ID             string
	Class          int
	Profile        int
	Initial        series.Param // Bytes at the plan's start; not given: 0 (S1)
	PerTransaction series.Param // Bytes kept per transaction; not given: 0 (S1)
	Log            series.Param // Bytes of log kept per transaction; not given: 0 (S1)
	Retention      series.Param // Duration of PerTransaction data and of the initial data
	LogRetention   series.Param // Duration; not given: Retention
	Reduction      series.Param // ratio >= 1 for its kind of data (S2)
	Change         series.Param // share of its data changed a day, for snapshots and increments, Share (S3, S5)
	IO             series.Param // host I/O operations per transaction, Number (S7)
	Writes         series.Param // Bytes written per transaction beyond what is kept; not given: 0 (S4)

	RetentionSpan    Span // bounds of Retention, known when the history is laid out
	LogRetentionSpan Span // bounds of LogRetention

	Level series.Col // transactions a month
	Rate  series.Col // 1/s mean hour
}

// Span bounds an uncertain duration over all trials, in seconds. Most zero means unbounded. The
// bounds only spare memory: a retention that never ends within the plan needs no history, a
// short one needs a short history. Values beyond the bounds are held at them.
type Span struct{ Least, Most float64 }

// Inventory is the data of virtual machines.
type Inventory struct {
	ID        string
	Class     int
	Profile   int
	Disk      series.Param // Bytes per machine, in use
	Reduction series.Param
	Change    series.Param // Share a day
	IOPS      series.Param // mean per machine, Rate
	Writes    series.Param // written per machine, ByteRate

	Count series.Col
}

// Backup is the backup copy kept at this site (S5).
type Backup struct {
	Compression series.Param // size of a backup / size of its data, Number (C of S5)
	Daily       series.Param // increments kept, Number (R)
	Weekly      series.Param // fulls kept, Number
	Monthly     series.Param
	Yearly      series.Param
	BlockClone  bool         // fulls share unchanged blocks
	Copies      series.Param // copies kept here, immutable one included, Number
	Working     series.Param // room for one transform, share of a full, Number
	Fill        series.Param // fill limit of the backup store
	Efficiency  series.Param // usable / raw of the backup store, Share
	DriveSize   series.Param // decimal bytes of one drive of the backup store, for counting drives
}

// Result gives the columns filled each month; all capacities in bytes.
type Result struct {
	Data       series.Col // protected data before reduction
	Usable     series.Col // after reduction, with snapshots, journal and scratch
	Raw        series.Col // decimal drive capacity
	Backup     series.Col // usable capacity of the backup store
	BackupRaw  series.Col // drive capacity of the backup store
	Chain      series.Col // one copy's backup chain, without working space
	IOPS       series.Col // at the hosts, write peak with drill
	MediaIOPS  series.Col // at the media, with write penalty and rebuild
	Throughput series.Col // B/s at the hosts
	Drives     series.Col // drives of all classes, spares included
	Classes    []ClassResult
	Service    []series.Col // data by transactional service
	Inventory  []series.Col // data by inventory service
	Written    []series.Col // by transactional service: bytes kept a month, data and logs (for the network stage)
}

// ClassResult is one class's part.
type ClassResult struct {
	Data, Reduced, Snapshots, Journal, Scratch, Usable, Raw, Drives, IOPS, MediaIOPS, Throughput series.Col

	Effective       series.Col // usable capacity that the whole drives give, B
	Spares          series.Col // drives kept as spares, part of Drives
	MediaThroughput series.Col // B/s at the media, with parity and rebuild
	Binding         series.Col // what decides the drives: BoundCapacity, BoundIOPS, BoundThroughput
}

// What decides the number of drives of a class.
const (
	BoundNone       = 0
	BoundCapacity   = 1
	BoundIOPS       = 2
	BoundThroughput = 3
)
