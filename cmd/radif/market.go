package main

import (
	"radif/model/quantity"
	"radif/output/tender/lint"
	"radif/scenarios/catalogue"
)

// offer ties a section of the catalogue to an item of the bill and to the requirements that its
// fields answer.
type offer struct {
	section, item string
	fields        map[string]string // clause, or size: field
}

// offers are what the catalogue knows of what is sold.
func offers() []offer {
	return []offer{
		{"racks", "rack", map[string]string{"racks.units": "units", "racks.load": "load"}},
		{"switches", "leaf-switch", map[string]string{"network.port-speed": "port_speed", "network.uplink-speed": "uplink_speed"}},
		{"feeds", "rack-pdu", map[string]string{"distribution.feed": "current"}},
		{"servers", "server", map[string]string{lint.Size: "cores"}},
		{"drives", "drive", map[string]string{lint.Size: "size"}},
	}
}

// sizes are lists of sizes: each size is a product.
func sizes() []offer {
	return []offer{
		{"ups", "ups-module", map[string]string{lint.Size: "modules"}},
		{"generators", "generator-set", map[string]string{lint.Size: "sizes"}},
		{"cooling", "cooling-unit", map[string]string{lint.Size: "sizes"}},
		{"transformers", "transformer", map[string]string{lint.Size: "sizes"}},
	}
}

// market is what is sold, as plain values in the units of the tender.
func market(known *catalogue.Catalogue) []lint.Product {
	var list []lint.Product
	for _, o := range offers() {
		for _, e := range known.Section(o.section) {
			if o.section == "switches" && e.Number("uplinks") == 0 {
				continue // those that no server is plugged into
			}
			p := lint.Product{Item: o.item, Values: map[string]lint.Amount{}}
			for clause, field := range o.fields {
				p.Values[clause] = amount(e.Values[field], e.Number(field), clause)
			}
			list = append(list, p)
		}
	}
	for _, o := range sizes() {
		list = append(list, sizesOf(known, o)...)
	}
	return list
}

// sizesOf lists the sizes of a section, each once.
func sizesOf(known *catalogue.Catalogue, o offer) []lint.Product {
	var list []lint.Product
	seen := map[float64]bool{}
	for _, e := range known.Section(o.section) {
		field := o.fields[lint.Size]
		for _, v := range e.Numbers(field) {
			if a := amount(e.Values[field], v, lint.Size); !seen[a.Value] {
				seen[a.Value] = true
				list = append(list, lint.Product{Item: o.item, Values: map[string]lint.Amount{lint.Size: a}})
			}
		}
	}
	return list
}

// amount states a value in the unit in which a tender states it.
func amount(v catalogue.Value, base float64, clause string) lint.Amount {
	switch v.Dim {
	case quantity.ApparentPower:
		return lint.Amount{Value: base / 1e3, Unit: "kVA"}
	case quantity.Power:
		return lint.Amount{Value: base / 1e3, Unit: "kW"}
	case quantity.Bytes:
		return lint.Amount{Value: base / 1e12, Unit: "TB"}
	case quantity.BitRate:
		return lint.Amount{Value: base / 1e9, Unit: "Gbit/s"}
	case quantity.Mass:
		return lint.Amount{Value: base, Unit: "kg"}
	}
	return lint.Amount{Value: base, Unit: map[string]string{"racks.units": "U", "distribution.feed": "A", lint.Size: "cores"}[clause]}
}
