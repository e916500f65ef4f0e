package record

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"

	"radif/model/series"
)

func monthText(m series.Month) string { return m.String() }

// encode writes a struct as JSON with one member, and one element of a list of structs, on a
// line: readable in an editor, small in a diff, and the same bytes each time. NaN and
// infinities are errors.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	value := reflect.ValueOf(v)
	b.WriteString("{\n")
	between := ""
	for i := range value.NumField() {
		name, option, _ := strings.Cut(value.Type().Field(i).Tag.Get("json"), ",")
		if option == "omitempty" && value.Field(i).IsZero() {
			continue
		}
		b.WriteString(between + `"` + name + `": `)
		between = ",\n"
		if err := encodeMember(&b, value.Field(i)); err != nil {
			return nil, err
		}
	}
	b.WriteString("\n}\n")
	return b.Bytes(), nil
}

func encodeMember(b *bytes.Buffer, member reflect.Value) error {
	if member.Kind() != reflect.Slice || member.Type().Elem().Kind() != reflect.Struct || member.Len() == 0 {
		return compact(b, member.Interface())
	}
	b.WriteString("[\n")
	for i := range member.Len() {
		if i > 0 {
			b.WriteString(",\n")
		}
		if err := compact(b, member.Index(i).Interface()); err != nil {
			return err
		}
	}
	b.WriteString("\n]")
	return nil
}

// compact appends v on one line.
func compact(b *bytes.Buffer, v any) error {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	b.Truncate(b.Len() - 1) // the line break the encoder adds
	return nil
}
