package catalogue

import "radif/model/quantity"

// Field is one row of the table of the catalogue: what a field of a section holds.
type Field struct {
	Key      string
	Dim      quantity.Dimension
	Word     bool // text or a reference, not a quantity
	List     bool
	Length   int    // of a list; 0: any, but at least one
	Optional bool   // may be missing
	To       string // Word: the section that it names an entry of; empty: free text
	Doc      string
}

// Section is one section of the catalogue with its fields.
type Section struct {
	Name   string
	Fields []Field
	Doc    string
}

func num(key string, dim quantity.Dimension, doc string) Field {
	return Field{Key: key, Dim: dim, Doc: doc}
}

func list(key string, dim quantity.Dimension, length int, doc string) Field {
	return Field{Key: key, Dim: dim, List: true, Length: length, Doc: doc}
}

func word(key, doc string) Field { return Field{Key: key, Word: true, Doc: doc} }

func ref(key, section, doc string) Field {
	return Field{Key: key, Word: true, To: section, Doc: doc}
}

func maybe(f Field) Field {
	f.Optional = true
	return f
}

// Sections returns the whole table.
func Sections() []Section {
	return append(itSections(), append(plantSections(), placeSections()...)...)
}

func itSections() []Section {
	units := num("units", quantity.Number, "height, U")
	weight := num("weight", quantity.Mass, "filled")
	power := num("power", quantity.Power, "typical at full work")
	nameplate := num("nameplate", quantity.Power, "rating of the power supply")
	return []Section{
		{"reference", []Field{word("benchmark", "name and level"), num("throughput", quantity.Number, "operations a second of one core")}, "the reference core of C1"},
		{"servers", serverFields(), "measured servers and classes that name no maker"},
		{"drives", []Field{num("size", quantity.Bytes, "decimal, as sold"), num("iops", quantity.Rate, "sustained"), num("rate", quantity.ByteRate, "sustained"),
			num("power", quantity.Power, "busy"), num("idle_power", quantity.Power, "idle"), num("life", quantity.Duration, "until replacement")}, "drives"},
		{"shelves", []Field{units, num("drives", quantity.Number, "drives it takes"), num("power", quantity.Power, "controllers and fans, without drives"), nameplate, weight,
			num("ports", quantity.Number, "host ports"), num("port_speed", quantity.BitRate, "of one port")}, "shelves and arrays"},
		{"protections", []Field{num("data", quantity.Number, "data drives or fragments of a group"), num("parity", quantity.Number, "parity drives or fragments; copies beyond the first"),
			num("penalty", quantity.Number, "media operations of one small write"), num("survives", quantity.Number, "drives or fragments that may fail")}, "RAID groups, erasure codes, copies"},
		{"systems", []Field{ref("drive", "drives", "medium"), ref("shelf", "shelves", "shelf"), ref("protection", "protections", "protection"), num("fill", quantity.Share, "fill limit"),
			num("file_system", quantity.Share, "lost to metadata"), num("spares_per", quantity.Number, "one spare for so many drives")}, "storage systems that belong together"},
		{"switches", []Field{num("ports", quantity.Number, "host ports"), num("port_speed", quantity.BitRate, "of one port"), num("uplinks", quantity.Number, "uplink ports"),
			num("uplink_speed", quantity.BitRate, "of one uplink"), power, nameplate, units, weight}, "switches"},
		{"firewalls", []Field{num("inspected", quantity.BitRate, "with threat inspection"), num("connections", quantity.Rate, "new connections"), power, nameplate, units, weight}, "firewalls"},
		{"balancers", []Field{num("throughput", quantity.BitRate, "of one"), num("handshakes", quantity.Rate, "new TLS handshakes"), power, nameplate, units, weight}, "load balancers"},
		{"replication", []Field{num("machine_iops", quantity.Rate, "most of a machine"), num("machine_churn", quantity.ByteRate, "most written by a machine"),
			num("disk_iops", quantity.Rate, "most of a disk"), num("disk_write_iops", quantity.Rate, "most writes of a disk"), num("disk_churn", quantity.ByteRate, "most written to a disk"),
			num("server_churn", quantity.ByteRate, "most that one replication server takes"), num("snapshots", quantity.Bytes, "most of a storage account"),
			num("account", quantity.Bytes, "most data of a storage account"), num("test_copies", quantity.Number, "space in a test failover / disk")}, "limits of replication products"},
		{"optics", []Field{num("speed", quantity.BitRate, "of one"), power}, "optics"},
	}
}

func serverFields() []Field {
	return []Field{
		maybe(word("vendor", "maker, of a measured server")), maybe(word("model", "model, of a measured server")),
		maybe(word("processor", "processor, of a measured server")), maybe(word("published", "date of the result")),
		num("sockets", quantity.Number, "processors"), num("cores", quantity.Number, "physical cores"),
		num("throughput", quantity.Number, "SPECpower_ssj2008 operations a second at 100 % load"),
		num("performance", quantity.Number, "throughput of one core / that of the reference core"),
		list("power", quantity.Power, 11, "AC input at 0, 10 ... 100 % load"),
		maybe(num("memory_tested", quantity.Bytes, "memory of the tested system")),
		num("memory", quantity.Bytes, "as configured for virtualisation"),
		num("factor", quantity.Number, "real host / tuned test system"),
		num("adders", quantity.Power, "memory modules and adapters that the tested system lacks"),
		num("nameplate", quantity.Power, "rating of the power supply"),
		num("units", quantity.Number, "height, U"), num("weight", quantity.Mass, "filled"),
	}
}
