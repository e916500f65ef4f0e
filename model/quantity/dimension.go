// Package quantity holds the physical dimensions Radif reckons in, the units a
// scenario may write them with, and the exact arithmetic of parsing and printing them.
//
// Inside the model every number is a float64 in its dimension's base unit; a column or a
// local variable carries the unit in its name (loadKW is a converted local, never an edge).
package quantity

// Dimension is a kind of measured thing. Two dimensions never mix, even where SI would let
// them: a capacity (byte) is not a rate, kW is not kVA, a share is not a bare number.
type Dimension uint8

// The dimensions and their base units.
const (
	Number                Dimension = iota // bare number, base 1
	Share                                  // part of a whole, base 1 (70 % is 0.7)
	Duration                               // base s
	Bytes                                  // base B
	ByteRate                               // base B/s
	BitRate                                // base bit/s
	Volume                                 // completed transactions, base 1/month (30.4375 d)
	Frequency                              // occurrences, base 1/yr
	Rate                                   // operations, base 1/s
	Growth                                 // effective annual growth, base 1/yr (25 %/yr is 0.25)
	Date                                   // calendar month, base months since January of year 0
	Power                                  // base W
	ApparentPower                          // base VA
	Energy                                 // base Wh
	Temperature                            // base °C
	TemperatureDifference                  // base K
	Length                                 // base m
	Area                                   // base m²
	Mass                                   // base kg
	Liquid                                 // base L
	Pressure                               // base Pa (floor load: 12 kPa)
	AreaPerPower                           // base m²/W
	LiquidPerEnergy                        // base L/Wh (water use effectiveness, fuel)
	CarbonPerEnergy                        // base g/Wh (540.9 g/kWh is 0.5409)
	CarbonPerLiquid                        // base g/L
	Money                                  // base: the scenario's currency
	MoneyPerEnergy                         // base currency/Wh
	MoneyPerPower                          // base currency/W
	MoneyPerBytes                          // base currency/B
	MoneyPerBitRate                        // base currency/(bit/s), a month where the field says so
	MoneyPerArea                           // base currency/m²
	MoneyPerLiquid                         // base currency/L
	Voltage                                // base V
	Current                                // base A
	PowerPerArea                           // base W/m²
	dimensionCount
)

// dimensionNames are the names that messages use, with their article.
var dimensionNames = [dimensionCount]string{
	Number: "a number", Share: "a share", Duration: "a duration", Bytes: "an amount of data",
	ByteRate: "a byte rate", BitRate: "a bit rate", Volume: "a volume", Frequency: "a frequency",
	Rate: "a rate per second", Growth: "a growth rate", Date: "a month", Power: "a power",
	ApparentPower: "an apparent power", Energy: "an energy", Temperature: "a temperature",
	TemperatureDifference: "a temperature difference", Length: "a length", Area: "an area",
	Mass: "a mass", Liquid: "a volume of liquid", Pressure: "a pressure or floor load",
	AreaPerPower: "an area per power", LiquidPerEnergy: "a volume of liquid per energy",
	CarbonPerEnergy: "a carbon intensity", CarbonPerLiquid: "a carbon content of fuel",
	Money: "an amount of money", MoneyPerEnergy: "a price of energy", MoneyPerPower: "a price of power",
	MoneyPerBytes: "a price of capacity", MoneyPerBitRate: "a price of bandwidth",
	MoneyPerArea: "a price of area", MoneyPerLiquid: "a price of liquid",
	Voltage: "a voltage", Current: "a current", PowerPerArea: "a power per area",
}

// String names the dimension for people, with its article: "a byte rate".
func (d Dimension) String() string {
	if d >= dimensionCount {
		return "an unknown dimension"
	}
	return dimensionNames[d]
}

// signed tells whether values below zero mean something in the dimension.
func (d Dimension) signed() bool {
	switch d {
	case Number, Growth, Temperature, TemperatureDifference, Length, Money:
		return true
	}
	return false
}
