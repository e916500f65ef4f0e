package scenarios

import "radif/model/quantity"

// Kind says what a field takes.
type Kind string

// The kinds of fields.
const (
	Quantity  Kind = "quantity"  // a value with a unit (a bare number for the dimension Number), uncertain unless Fixed
	Count     Kind = "count"     // a whole number
	Month     Kind = "month"     // 2026-01
	Day       Kind = "day"       // 2026-01-31
	Text      Kind = "text"      // any text
	ID        Kind = "id"        // lower-case letters, digits and hyphens
	Enum      Kind = "enum"      // one of Choices
	Bool      Kind = "bool"      // true or false
	Title     Kind = "title"     // {en, ar}
	Ref       Kind = "ref"       // the id of an item of the list Of names
	Refs      Kind = "refs"      // a list of such ids
	Catalogue Kind = "catalogue" // the id of an entry of a catalogue section
	Inputs    Kind = "inputs"    // a list of paths of uncertain values
	Texts     Kind = "texts"     // a list of texts, or of Choices
	Numbers   Kind = "numbers"   // a list of bare numbers
	Series    Kind = "series"    // a list of quantities of one dimension
	Section   Kind = "section"   // a map with the keys of Fields
	List      Kind = "list"      // a list of sections, each with an id
	Entries   Kind = "entries"   // a map from ids to quantities
	Dated     Kind = "dated"     // a map from months to quantities
	Pairs     Kind = "pairs"     // a list of sections without ids
	Overlays  Kind = "overlays"  // a map from ids to scenarios in part
)

// Default is the value a field takes when the scenario does not give it, as it would be
// written, and where it comes from.
type Default struct {
	Text   string
	Basis  string
	Source string
	Date   string
}

// Field is one row of the table: one key of the scenario language.
type Field struct {
	Key      string
	Kind     Kind
	Dim      quantity.Dimension
	Or       []quantity.Dimension // other dimensions it may have
	Fixed    bool                 // Quantity: one value, not uncertain
	Signed   bool                 // Quantity: may be negative
	Positive bool                 // Quantity: must be more than zero
	Whole    bool                 // Quantity, Numbers: whole numbers only
	Low      string
	High     string // Quantity, Count, Numbers: range as written; empty: no such limit
	Most     string // Quantity: what no real figure exceeds, where less than of its dimension; of a signed one either way
	Counted  bool   // Quantity: a count of pieces, whole where it is stated; the mean of an uncertain one need not be
	Required bool
	Implied  bool // Section: there even when not written, with its defaults
	Composes bool // used up while the files are put together; not part of the composed scenario
	Default  Default
	From     string            // value of a catalogue entry it takes when not given: "server cores", the field that names the entry and the value
	Words    map[string]string // what the catalogue's words mean here
	Choices  []string
	To       string   // Ref, Refs: list it points into, such as "pools"; Catalogue: section
	Length   int      // Numbers: how many; 0: any
	OneOf    []string // Section: exactly one of these keys
	Fields   []Field  // Section, List, Pairs: keys of the section or of each item
	Doc      string
}

// Fields returns the table of the whole language: the keys of a scenario file.
func Fields() []Field {
	return []Field{
		{Key: "radif", Kind: Count, Low: "1", High: "1", Required: true, Doc: "version of the scenario language; 1"},
		{Key: "extends", Kind: Text, Composes: true, Doc: "path of one parent file inside the same folder tree; this file is laid over it"},
		{Key: "name", Kind: ID, Required: true, Doc: "short name of the scenario"},
		{Key: "title", Kind: Title, Doc: "shown name"},
		{Key: "translation", Kind: Section, Fields: translationFields(), Doc: "review of the Arabic titles and of the Arabic outputs; without it they say that the translation is unreviewed"},
		{Key: "plan", Kind: Section, Required: true, Fields: planFields(), Doc: "horizon, phases, confidence and simulation"},
		{Key: "site", Kind: Section, Implied: true, Fields: siteFields(), Doc: "the place of the backup site"},
		{Key: "profiles", Kind: List, Required: true, Fields: profileFields(), Doc: "how a month's load spreads over months, days and hours"},
		{Key: "drivers", Kind: List, Fields: driverFields(), Doc: "named growth curves that services follow"},
		{Key: "services", Kind: List, Required: true, Fields: serviceFields(), Doc: "the loads the site must carry"},
		{Key: "events", Kind: List, Fields: eventFields(true), Doc: "rare peaks that several services have together"},
		{Key: "recovery", Kind: List, Required: true, Fields: recoveryFields(), Doc: "recovery classes"},
		{Key: "pools", Kind: List, Fields: poolFields(), Doc: "groups of equal hosts, one queue each"},
		{Key: "platform", Kind: List, Fields: platformFields(), Doc: "loads the site itself brings: management, backup servers, directory, name service, keys, log and security monitoring"},
		{Key: "storage", Kind: Section, Implied: true, Fields: storageFields(), Doc: "storage classes, data kinds, backup"},
		{Key: "network", Kind: Section, Implied: true, Fields: networkFields(), Doc: "replication link, security, switches"},
		{Key: "facility", Kind: Section, Implied: true, Fields: facilityFields(), Doc: "racks, power, cooling, fuel, rooms"},
		{Key: "finance", Kind: Section, Implied: true, Fields: financeFields(), Doc: "prices, tariffs, discounting; all of it may be left out"},
		{Key: "margins", Kind: List, Fields: marginFields(), Doc: "named reserves, each applied once to one quantity before it is rounded to a size that is sold"},
		{Key: "correlations", Kind: Pairs, Fields: correlationFields(), Doc: "rank correlations between uncertain values"},
		{Key: "variants", Kind: Overlays, Composes: true, Doc: "named overlays of this file, chosen with --variant"},
	}
}
