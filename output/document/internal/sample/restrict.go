package sample

import (
	"reflect"

	"radif/output/document"
	"radif/output/lingo"
)

// restricted empties the texts of a language that the document does not have, wherever they are.
func restricted(d document.Document, langs []lingo.Lang) document.Document {
	if len(langs) == 1 {
		out := reflect.New(reflect.TypeFor[document.Document]()).Elem()
		out.Set(restrict(reflect.ValueOf(d), langs[0]))
		return out.Interface().(document.Document)
	}
	return d
}

// restrict copies a value with all that is in it.
func restrict(v reflect.Value, lang lingo.Lang) reflect.Value {
	if text, ok := v.Interface().(document.Text); ok {
		if lang == lingo.English {
			text.AR = ""
		} else {
			text.EN = ""
		}
		return reflect.ValueOf(text)
	}
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			out.Field(i).Set(restrict(v.Field(i), lang))
		}
	case reflect.Slice:
		if !v.IsNil() {
			out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
			for i := range v.Len() {
				out.Index(i).Set(restrict(v.Index(i), lang))
			}
		}
	case reflect.Interface:
		out.Set(restrict(v.Elem(), lang))
	}
	return out
}
