package procurement

// Modes of evaluation.
const (
	LowestCost = "lowest-cost"  // pass or fail, then the least evaluated cost
	Rated      = "rated"        // technical and financial points are added by their weights
	QualityFix = "quality-only" // points alone: design commissions with a fixed fee
)

// Evaluation is how bids are compared.
type Evaluation struct {
	Mode      string
	Technical float64 // weight of the technical points, share
	Financial float64 // weight of the price, share
	Pass      float64 // least technical points to go on, share
	Criteria  []Criterion
}

// Criterion is a criterion of evaluation; the weights of all add up to one.
type Criterion struct {
	ID       string
	Title    Text
	Weight   float64 // share
	Minimum  float64 // least share of its points
	Rule     Text    // how points are given
	Evidence Text
}

// Standard is the edition of a standard that the buyer sets. No edition is ever assumed.
type Standard struct {
	ID      string
	Name    string // designation, for one that is not in the list
	Title   Text
	Edition string
}

// Metrics of service levels.
const (
	Availability = "availability"
	Response     = "response"
	Restoration  = "restoration"
	Temperature  = "temperature"
	Replication  = "replication"
	Backup       = "backup"
	Reporting    = "reporting"
)

// ServiceLevel is one level that is measured, with what is credited when it is missed.
type ServiceLevel struct {
	ID         string
	Metric     string
	Title      Text    // empty: the words of the metric
	Target     float64 // share or s, by the metric
	Months     int     // window of measurement
	Exclusions Text
	Bands      []Band
	Cap        float64 // most credit in a window, share of the fee
}

// Band is a band of credits: below the level (for a share) or above it (for a duration).
type Band struct {
	Level  float64
	Credit float64 // share of the fee of the window
}

// Spare is what is kept in store of one kind of item.
type Spare struct {
	Item  string  // kind, as in the bill of quantities: server, drive …
	Share float64 // of the quantity supplied, rounded up to whole pieces
}

// Course is a training course.
type Course struct {
	ID     string
	Title  Text
	Days   int
	People int
}

// Post is a post that the operator keeps filled.
type Post struct {
	ID    string
	Title Text
	Count int
	Hours string // all-day (around the clock) or office
}

// Service is a service that is paid by the month or year beside the links of the plan.
type Service struct {
	ID    string
	Title Text
	Group string
	Every string // month or year
	Count int    // in each
}

// Option is an item that the buyer may order later.
type Option struct {
	ID       string
	Title    Text
	Group    string
	Quantity float64
	Unit     string
}

// Deliverable is what a design commission hands over.
type Deliverable struct {
	ID    string
	Title Text
	Weeks float64 // from the effective date
}

// Estimate is what the confidential estimate is made of.
type Estimate struct {
	Currency string
	Decimals int
	Prices   []Price
	File     string // of further prices, inside the folder of the tender
}

// Price is a unit price: of an item kind, or of one item (kind and subject).
type Price struct {
	Item    string
	Subject string
	Unit    float64 // money
}
