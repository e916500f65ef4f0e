package main

import (
	"radif/output/record"
)

func (o *tenderOptions) ocds(p *tenderPackage) ([]record.File, error) { return nil, nil }
