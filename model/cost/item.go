package cost

import "radif/model/series"

// purchase is a quantity that is added in one month.
type purchase struct {
	month    int
	quantity float64
}

// item is one kind of equipment as columns.
type item struct {
	purchases []purchase
	life      series.Col // months; Zero: outlives the plan
	quantity  series.Col // bought this month
	standing  series.Col // in place this month
}

// month fills what is bought and what stands.
func (k *item) month(f *series.Frame, m int) {
	quantity, standing, life := f.Col(k.quantity), f.Col(k.standing), f.Col(k.life)
	zero(quantity)
	zero(standing)
	for _, p := range k.purchases {
		age := float64(m - p.month)
		if age < 0 {
			break
		}
		for i := range quantity {
			quantity[i] += float64(p.quantity * Due(age, life[i]))
			standing[i] += p.quantity
		}
	}
}
