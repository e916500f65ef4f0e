package plan

import (
	"context"
	"errors"
	"strings"
	"testing"
)

// A load that outgrows all reckoning is said to be so, with quantity, month and the input to look
// at; without such an input a bad value stays a fault of the program.
func TestUnrealInputIsNamed(t *testing.T) {
	s := tiny(t)
	const id = "services.machines.count"
	s.is(id, 1e300)
	_, err := Simulate(context.Background(), s.build(), Options{Workers: 1})
	var unreal *Unreal
	if !errors.As(err, &unreal) || unreal.Input != id || unreal.Quantity == "" || unreal.Month != s.c.Start || !strings.Contains(err.Error(), "look at "+id+" first") {
		t.Errorf("%s of 1e300 gives %v", id, err)
	}
	ordinary := newSite(t)
	ordinary.is("services.machines.count", 900)
	if id := ordinary.build().furthest(); id != "" {
		t.Errorf("%s is blamed", id)
	}
}
