package tender

import (
	"reflect"
	"strings"
	"testing"

	"radif/model/procurement"
)

// hidden are the fields of the tender file that bidders do not read, with what they are for.
var hidden = []string{
	"OCIDPrefix", "Draft", "Apart", "Digits", "Languages", "Prevails", "Products", "Checks", "Justifications", "Estimate", // how it is issued and checked
	"Revision", "Revisions", "Reviews", "Dates.Revised", // tell of the issue itself
	"Kind", ".ID", ".Phase", ".Metric", ".Item", ".Group", ".Mode", ".Hours", ".Every", ".Unit", "Method", // names of what is there, each change is another row
	".Files.EN", ".Files.AR", // where a text is taken from, which is a change of the text
	"Standards[0].Title", "Acceptance.Witness", // the program has the title of this standard; who attends is not told
}

func isHidden(path string) bool {
	for _, h := range hidden {
		if path == h || strings.HasPrefix(h, ".") && strings.HasSuffix(path, h) || strings.HasPrefix(path, h+".") || strings.HasPrefix(path, h+"[") {
			return true
		}
	}
	return false
}

// leaves calls f at each field that can be set.
func leaves(v reflect.Value, path string, f func(path string, v reflect.Value)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			leaves(v.Field(i), strings.TrimPrefix(path+"."+v.Type().Field(i).Name, "."), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			leaves(v.Index(i), path+"["+itoa(i)+"]", f)
		}
	default:
		f(path, v)
	}
}

func mutate(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(v.String() + "9")
	case reflect.Float64:
		v.SetFloat(v.Float()*1.5 + 0.1)
	case reflect.Int:
		v.SetInt(v.Int() + 1)
	case reflect.Bool:
		v.SetBool(!v.Bool())
	}
}

// TestEveryFieldIsATerm: whatever the buyer changes and bidders read is a change of the issue.
func TestEveryFieldIsATerm(t *testing.T) {
	fields := 0
	for _, kind := range []procurement.Kind{procurement.Build} {
		old := build(t, sample(kind)).Rows
		in := sample(kind)
		leaves(reflect.ValueOf(&in.Package).Elem(), "", func(path string, v reflect.Value) {
			if isHidden(path) || strings.HasPrefix(path, "Deliverables") {
				return
			}
			before := reflect.ValueOf(v.Interface())
			mutate(v)
			in.Previous = &old
			if len(Changes(old, build(t, in).Rows)) == 0 {
				t.Errorf("%s: %v instead of %v is no change", path, v.Interface(), before.Interface())
			}
			v.Set(before)
			fields++
		})
	}
	if least := 60; fields < least {
		t.Errorf("%d fields were changed", fields)
	}
}
