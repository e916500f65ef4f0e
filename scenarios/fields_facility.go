package scenarios

func facilityFields() []Field { return nil }

func financeFields() []Field { return nil }
