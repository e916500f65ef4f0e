package procurement

// Policy holds the numbers of requirements that no load decides: they are the buyer's choice.
type Policy struct {
	RouteSeparation float64 // m between the entries of two routes
	BatteryLife     float64 // s, design life of the battery
	UPSEfficiency   float64 // share, at half load
	UPSGap          float64 // s without supply when the utility fails
	GeneratorStart  float64 // s until the sets take the load
	InletLow        float64 // °C
	InletHigh       float64 // °C
	CoolingRestart  float64 // s until full cooling after power returns
	AccessZones     float64
	AccessFactors   float64
	AccessRecords   float64 // s
	CameraRecords   float64 // s
	FireHold        float64 // s that the extinguishing agent stays
	FireResistance  float64 // s
	PollInterval    float64 // s
	AlarmDelay      float64 // s
	MonitorRecords  float64 // s
	PartsLife       float64 // s that spare parts are to be had
}

// Acceptance holds the buyer's choices for the tests.
type Acceptance struct {
	LoadBank    float64 // s, at least 4 h
	Reliability float64 // s
	Witness     Text    // who attends
}
