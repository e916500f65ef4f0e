package scenarios

import "radif/model/quantity"

// policyFields are numbers of requirements that no load decides. A default is a usual value for
// the buyer to confirm; each stands in the buyer's annex with its basis.
func policyFields() []Field {
	part := func(key, doc string, fields ...Field) Field {
		return Field{Key: key, Kind: Section, Implied: true, Fields: fields, Doc: doc}
	}
	value := func(key string, dim quantity.Dimension, d Default, doc string) Field {
		return Field{Key: key, Kind: Quantity, Dim: dim, Fixed: true, Default: d, Doc: doc}
	}
	whole := func(f Field) Field {
		f.Whole, f.Low = true, "1"
		return f
	}
	warm := func(f Field) Field {
		f.Signed, f.Low, f.High = true, "0 °C", "45 °C"
		return f
	}
	return []Field{
		part("network", "carriers", value("separation", quantity.Length, policy("20 m", "one excavator does not reach both"), "distance between routes outside the building")),
		part("ups", "UPS and batteries",
			value("battery_life", quantity.Duration, policy("10 years", "the class of long life"), "design life of the batteries"),
			value("efficiency", quantity.Share, policy("94 %", "double conversion at half load"), "at half load"),
			value("gap", quantity.Duration, policy("0 ms", "double conversion leaves none"), "longest gap of the supply to IT when the utility fails")),
		part("generator", "generating sets", value("start", quantity.Duration, policy("15 s", "start and synchronisation"), "from loss of the utility until the sets carry the load")),
		part("cooling", "cooling",
			warm(value("inlet_low", quantity.Temperature, policy("18 °C", "recommended envelope of ASHRAE TC 9.9"), "lowest temperature at the inlets of IT equipment")),
			warm(value("inlet_high", quantity.Temperature, policy("27 °C", "recommended envelope of ASHRAE TC 9.9"), "highest temperature there")),
			value("restart", quantity.Duration, policy("5 min", "restart of a chiller"), "until full cooling after the supply returns")),
		part("access", "access control",
			whole(value("zones", quantity.Number, policy("4", "grounds, building, white space, rack"), "zones between the outside and a rack")),
			whole(value("factors", quantity.Number, policy("2", "a card and something else"), "factors of identification at the white space")),
			value("records", quantity.Duration, policy("365 d", "the buyer's rule of retention"), "how long access records are kept")),
		part("cameras", "cameras", value("records", quantity.Duration, policy("90 d", "the buyer's rule of retention"), "how long recordings are kept")),
		part("fire", "fire protection",
			value("hold", quantity.Duration, policy("10 min", "usual hold time of gaseous agents"), "how long the extinguishing agent keeps its concentration"),
			value("resistance", quantity.Duration, policy("120 min", "two hours for the white space"), "fire resistance of the enclosure")),
		part("monitoring", "monitoring",
			value("interval", quantity.Duration, policy("60 s", "faster than a room warms up"), "between readings"),
			value("alarm", quantity.Duration, policy("60 s", "one interval"), "until an alarm reaches the operators"),
			value("records", quantity.Duration, policy("365 d", "a summer and a winter"), "how long values are kept")),
		value("parts", quantity.Duration, policy("7 years", "life of the equipment"), "how long spare parts can be had"),
	}
}
