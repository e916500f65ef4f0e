// Package facility turns the installed IT equipment into racks, power, cooling, fuel, rooms,
// energy, water and carbon (formulas F1 to F12).
//
// What a site buys depends on what was bought before it: the losses of a UPS depend on its
// installed rating, the generator on those losses. So the package is no single stage but a
// chain of them, each sized on the frozen, specified result of the one before it (U0):
//
//	ITLoad     F1, F3   each month   hosts on and their utilisation  -> W by state
//	Racks      F2                    frozen IT                       -> racks, white space, kg
//	UPS        F4                    power.it                        -> modules, VA, losses
//	Battery    F5                    power.it, UPS                   -> Wh, cabinets
//	Cooling    F6                    power.it, UPS                   -> W thermal, W electrical
//	Generator  F7                    all of these                    -> VA, sets, design-day PUE
//	Fuel       F8                    generator                       -> L
//	Utility    F9                    facility load                   -> VA
//	Rooms      F12                   racks and plant                 -> m², kg, floor load
//	Operation  F10, F11 each month   IT load by state, frozen plant  -> Wh, PUE, L, g
//
// Every stage has the same face: XInput, XResult, CompileX, Prepare and, where the month
// matters, Month. Stages without a Month do all their work in Prepare. Columns are in base
// units (W, VA, Wh, °C, m, kg, L, m²); frozen values come in as columns, usually constants.
//
// "Reference" with a number is a section of the engineering notes from which defaults and test
// values are taken; each default names its own source in the comment of its input.
package facility
