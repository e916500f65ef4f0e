package plan

// UnitPrice is what one piece of an item costs at the medians of the scenario's prices, today: what
// is bought with what its installation adds, a line by the month. False where the scenario gives no
// price for it.
func UnitPrice(c *Case, i Item) (float64, bool) {
	if i.ID == "link" || i.ID == "access-link" {
		return linkPrice(c, i)
	}
	r := Run{Case: c}
	k := r.priced(i)
	if !k.Price.Given() {
		return 0, false
	}
	return c.central(k.Price) * r.perPiece(k.Price, i) * (1 + c.central(k.Install)), true
}

// linkPrice is the monthly price of one circuit of a size.
func linkPrice(c *Case, i Item) (float64, bool) {
	line := map[string]string{"link": "replication", "access-link": "access"}[i.ID]
	for _, l := range c.Cost.Links {
		if l.ID == line && (l.PerRate.Given() || l.Fixed.Given()) {
			return c.central(l.PerRate)*fromUnit(i.Size, i.SizeUnit) + c.central(l.Fixed), true
		}
	}
	return 0, false
}
