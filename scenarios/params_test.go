package scenarios

import (
	"reflect"
	"testing"

	"radif/model/plan"
	"radif/model/series"
)

// params collects every Param that a value holds, however deep.
func params(v reflect.Value, visit func(series.Param)) {
	if v.Type() == reflect.TypeFor[series.Param]() {
		visit(v.Interface().(series.Param))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			params(v.Field(i), visit)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			params(v.Index(i), visit)
		}
	}
}

// Every input that a stage names is in Inputs, and every one in Inputs is named by a stage.
func TestInputsAreExactlyWhatTheStagesName(t *testing.T) {
	for _, file := range scenarioFiles {
		c := loadTree(t, tree(t, file)).Case
		named := map[string]bool{}
		stages := []any{c.Demand, c.Compute, c.Storage, c.Network, c.Facility, c.Cost}
		for _, s := range stages {
			params(reflect.ValueOf(s), func(p series.Param) {
				if p.Given() {
					named[p.ID] = true
				}
			})
		}
		for _, in := range c.Inputs {
			if !named[in.ID] {
				t.Errorf("%s: no stage names %s", file, in.ID)
			}
			delete(named, in.ID)
		}
		for id := range named {
			t.Errorf("%s: %s is not among the inputs", file, id)
		}
	}
}

// With every field written, no Param of any stage stays empty: each input has a field.
func TestEveryParamHasAField(t *testing.T) {
	given := map[string]bool{}
	var collect func(v reflect.Value, path string)
	collect = func(v reflect.Value, path string) {
		if v.Type() == reflect.TypeFor[series.Param]() {
			given[path] = given[path] || v.Interface().(series.Param).Given()
			return
		}
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				collect(v.Field(i), path+"."+v.Type().Field(i).Name)
			}
		case reflect.Slice, reflect.Array:
			for i := range v.Len() {
				collect(v.Index(i), path)
			}
		}
	}
	var c plan.Case
	for _, file := range []string{"testdata/good/everything.yaml", "starter.yaml"} {
		c = loadTree(t, tree(t, file)).Case
		for _, s := range []any{c.Demand, c.Compute, c.Storage, c.Network, c.Facility, c.Cost} {
			collect(reflect.ValueOf(s), reflect.TypeOf(s).String())
		}
	}
	for path, ok := range given {
		if !ok {
			t.Errorf("no field of a scenario gives %s", path)
		}
	}
}
