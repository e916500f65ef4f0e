package tender

import (
	"testing"

	"radif/model/procurement"
	"radif/output/internal/fixture"
	"radif/output/record"
)

// sample is a tender of a kind, with everything set.
func sample(kind procurement.Kind) Input {
	both := func(en, ar string) procurement.Text { return procurement.Text{EN: en, AR: ar} }
	day := 86400.0
	p := procurement.Package{
		Kind: kind, Reference: "T-2026/01", Title: both("Backup data centre", "مركز بيانات رديف"), Background: both("Why.", "السبب."),
		Buyer: procurement.Buyer{ID: "B-1", Name: both("Example ministry", "وزارة تجريبية"), Email: "tenders@example.jo"}, Site: both("Outside Amman", "خارج عمّان"),
		Method: "open", OCIDPrefix: "ocds-000000", Languages: []string{"en", "ar"}, Prevails: "ar", Draft: true,
		Dates:     procurement.Dates{Issue: "2026-01-04", QuestionsUntil: "2026-02-01", BidsDue: "2026-03-01T12:00", Opening: "2026-03-01T13:00"},
		Firm:      []string{"phase-1"},
		Delivery:  []procurement.Delivery{{Phase: "phase-1", EarliestWeeks: 12, LatestWeeks: 30}},
		Standards: []procurement.Standard{{ID: "iec-62040-3", Edition: "2021"}},
		Policy: procurement.Policy{RouteSeparation: 20, BatteryLife: 10 * year, UPSEfficiency: 0.94, GeneratorStart: 15, InletLow: 18, InletHigh: 27, CoolingRestart: 300,
			AccessZones: 4, AccessFactors: 2, AccessRecords: 365 * day, CameraRecords: 90 * day, FireHold: 600, FireResistance: 7200, PollInterval: 60, AlarmDelay: 60, MonitorRecords: 365 * day, PartsLife: 7 * year},
		Acceptance:     procurement.Acceptance{LoadBank: 4 * 3600, Reliability: 30 * day},
		WarrantyMonths: 36, ServiceYears: 5, Spares: []procurement.Spare{{Item: "drive", Share: 0.05}},
		Training:     []procurement.Course{{ID: "operators", Title: both("Operators", "المشغلون"), Days: 5, People: 8}},
		Staff:        []procurement.Post{{ID: "shift", Title: both("Shift engineer", "مهندس مناوب"), Count: 2, Hours: "all-day"}},
		Services:     []procurement.Service{{ID: "operation", Title: both("Operation", "التشغيل"), Group: "operations", Every: "month", Count: 1}},
		Options:      []procurement.Option{{ID: "cage", Title: both("Cage", "قفص"), Group: "security", Quantity: 1, Unit: "pieces"}},
		Deliverables: []procurement.Deliverable{{ID: "concept", Title: both("Concept design", "التصميم المبدئي"), Weeks: 8}, {ID: "detail", Title: both("Detailed design", "التصميم التفصيلي"), Weeks: 20}},
		Levels: []procurement.ServiceLevel{{ID: "availability", Metric: procurement.Availability, Target: 0.9998, Months: 1, Bands: []procurement.Band{{Level: 0.9998, Credit: 0.05}, {Level: 0.999, Credit: 0.1}}, Cap: 0.15},
			{ID: "response", Metric: procurement.Response, Target: 1800, Months: 1, Bands: []procurement.Band{{Level: 1800, Credit: 0.02}}, Cap: 0.1}},
		Evaluation: procurement.Evaluation{Mode: procurement.Rated, Technical: 0.7, Financial: 0.3, Pass: 0.7, Criteria: []procurement.Criterion{
			{ID: "solution", Title: both("Solution", "الحل"), Weight: 0.6, Minimum: 0.5}, {ID: "team", Title: both("Team", "الفريق"), Weight: 0.4}}},
		Legal:    []procurement.LegalPart{{ID: "instructions"}, {ID: "agreement", Body: both("Text.", "نص.")}},
		Estimate: procurement.Estimate{Currency: "JOD", Decimals: 3},
	}
	return Input{Result: fixture.Result(0), Facts: sampleFacts(), Package: p, NoFigures: true, Tool: record.Tool{Version: "test"},
		Origins:  record.Origins{"facility.battery.autonomy": {File: "a.yaml", Line: 3, Col: 5, Basis: "policy", Text: "10 min"}, "services.x.cpu": {File: "a.yaml", Line: 9, Text: "40 ms"}},
		Settings: record.Origins{"policy.ups.efficiency": {File: "tender.yaml", Line: 7, Col: 3, Basis: "policy", Text: "94 %"}}}
}

func sampleFacts() Facts {
	f := func(v float64, unit, input string) Fact { return Fact{v, unit, input} }
	return Facts{
		Availability: "rated-3", UPS: Rule{"N+1", "facility.ups.redundancy"}, Cooling: Rule{"N+1", "facility.cooling.redundancy"}, Generator: Rule{"N+1", "facility.generator.redundancy"},
		Utility: Rule{"2N", "facility.utility.redundancy"}, Maintainable: true,
		Classes: []Recovery{{"critical", procurement.Text{EN: "Critical", AR: "حرجة"}, f(15, "min", "recovery.critical.rpo"), f(4, "h", "recovery.critical.rto")},
			{"important", procurement.Text{EN: "Important", AR: "مهمة"}, f(1, "h", "recovery.important.rpo"), f(12, "h", "recovery.important.rto")}},
		Pools:    []Pool{{"general", procurement.Text{EN: "General hosts", AR: "خوادم عامة"}, f(2, "1", "pools.general.failures"), f(70, "%", "pools.general.utilisation")}},
		Stores:   []Store{{"block", procurement.Text{EN: "Flash", AR: "تخزين إلكتروني"}, f(7, "d", "storage.classes.block.snapshots"), f(24, "h", "storage.classes.block.journal")}},
		Altitude: f(780, "m", "site.altitude"), DesignTemperature: f(40, "°C", "site.design_temperature"), Distance: f(70, "km", "site.distance"),
		Autonomy: f(10, "min", "facility.battery.autonomy"), FuelHours: f(72, "h", "facility.fuel.hours"), Tanks: f(2, "1", "facility.fuel.tanks"),
		RackDensity: f(8, "kW", "facility.rack.density"), RackUnits: f(38, "U", "facility.rack.units"), RackLoad: f(1200, "kg", "facility.rack.max_weight"), FeedCurrent: f(32, "A", "facility.rack.feed.current"),
		FloorLimit: f(12, "kPa", "facility.rooms.floor_limit"), BatteryFloorLimit: f(12, "kPa", "facility.rooms.battery_floor_limit"), CarrierRooms: f(2, "1", "facility.rooms.carrier_rooms"),
		Voltage: f(400, "V", "facility.utility.voltage"), Carriers: f(2, "1", "network.link.carriers"), Outage: f(3, "min", "network.link.outage"),
		PortSpeed: f(25, "Gbit/s", "network.fabric.port_speed"), UplinkSpeed: f(100, "Gbit/s", "network.fabric.uplink_speed"), Spare: f(20, "%", "network.fabric.spare"),
		Daily: f(14, "1", "storage.backup.daily"), Weekly: f(4, "1", "storage.backup.weekly"), Drills: f(2, "1", "facility.drills"),
	}
}

var kinds = []procurement.Kind{procurement.Design, procurement.Build, procurement.Supply, procurement.Operate}

func build(t *testing.T, in Input) Book {
	t.Helper()
	book, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	return book
}
