package scenarios

import (
	"fmt"
	"strings"

	"radif/model/quantity"
)

// Reference renders the table of the language as the reference part of docs/scenario.md.
func Reference() string { return reference(Fields()) + saneRanges() }

// saneRanges renders the ranges that hold for every value of a dimension.
func saneRanges() string {
	var b strings.Builder
	b.WriteString("\n### Ranges of the dimensions\n\nWhat is beyond these is refused as a slip, whatever the field; a field may have a narrower range above. A bare one is in the base unit (currency, W, B, m²).\n\n| dimension | from | to |\n|---|---|---|\n")
	for dim := quantity.Number; ; dim++ {
		name := dim.String()
		if strings.HasPrefix(name, "an unknown") {
			return b.String()
		}
		if r := sane(dim); r.high != "" {
			low := r.low
			if low == "" {
				low = "0"
			}
			fmt.Fprintf(&b, "| %s | %s | %s |\n", strings.TrimPrefix(strings.TrimPrefix(name, "an "), "a "), low, r.high)
		}
	}
}

// reference renders a table of fields.
func reference(fields []Field) string {
	var b strings.Builder
	root := Field{Fields: fields}
	var plain []Field
	for _, f := range root.Fields {
		if !f.nested() {
			plain = append(plain, f)
		}
	}
	b.WriteString("### Top level\n\n")
	writeRows(&b, "", plain)
	for _, f := range root.Fields {
		if f.nested() {
			fmt.Fprintf(&b, "\n### `%s`\n\n%s. %s\n\n", f.Key, sentence(f.Doc), f.form())
			writeRows(&b, f.Key+f.suffix(), f.Fields)
		}
	}
	return b.String()
}

func (f Field) nested() bool { return len(f.Fields) > 0 }

// suffix marks the items of a list in a path.
func (f Field) suffix() string {
	if f.Kind == List || f.Kind == Pairs {
		return "[]"
	}
	return ""
}

func sentence(text string) string {
	return strings.ToUpper(text[:1]) + text[1:]
}

// rowsOf renders one table of fields.
func rowsOf(fields []Field) string {
	var b strings.Builder
	writeRows(&b, "", fields)
	return b.String()
}

func writeRows(b *strings.Builder, path string, fields []Field) {
	b.WriteString("| field | takes | default | meaning |\n|---|---|---|---|\n")
	writeFields(b, path, fields)
}

func writeFields(b *strings.Builder, path string, fields []Field) {
	for _, f := range fields {
		at := f.Key
		if path != "" {
			at = path + "." + f.Key
		}
		fmt.Fprintf(b, "| `%s` | %s | %s | %s |\n", at, f.form(), f.fallback(), cell(f.Doc))
		writeFields(b, at+f.suffix(), f.Fields)
	}
}

// cell keeps a text inside its table cell.
func cell(text string) string { return strings.ReplaceAll(text, "|", "\\|") }

// fallback says what holds when the field is not given.
func (f Field) fallback() string {
	d := f.Default
	if entry, value, ok := strings.Cut(f.From, " "); ok {
		text := "`" + value + "` of `" + entry + "`"
		if d.Text != "" {
			text += fmt.Sprintf(", else `%s` (%s: %s)", d.Text, d.Basis, cell(d.Source))
		}
		return text
	}
	switch {
	case f.Required:
		return "**required**"
	case d.Text == "":
		return ""
	}
	return fmt.Sprintf("`%s` (%s, %s: %s)", d.Text, d.Basis, d.Date, cell(d.Source))
}

// form says what the field takes.
func (f Field) form() string {
	switch f.Kind {
	case Quantity:
		return f.quantityForm()
	case Count:
		return "whole number" + f.span()
	case Month:
		return "month, `2026-01`"
	case Day:
		return "day, `2026-01-31`"
	case ID:
		return "id"
	case Enum:
		return "`" + strings.Join(f.Choices, "` \\| `") + "`"
	case Bool:
		return "`true` \\| `false`"
	case Title:
		return "`{en: …, ar: …}`"
	case Ref:
		return "id in `" + f.To + "`"
	case Refs:
		return "list of ids in `" + f.To + "`"
	case Catalogue:
		return "id in the catalogue, `" + f.To + "`"
	case Texts:
		if len(f.Choices) > 0 {
			return "list of `" + strings.Join(f.Choices, "`, `") + "`"
		}
		return "list of texts"
	case Inputs:
		return "list of paths of uncertain values"
	case Numbers:
		if f.Length > 0 {
			return fmt.Sprintf("list of %d numbers", f.Length)
		}
		return "list of numbers" + f.span()
	case Series:
		return "list of values, " + f.quantityForm()
	case Section:
		return f.sectionForm()
	case List:
		return "list of items with ids"
	case Pairs:
		return "list of items"
	case Entries:
		return "map from ids to numbers" + f.span()
	case Dated:
		return "map from months to numbers"
	case Overlays:
		return "map from ids to parts of a scenario"
	}
	return string(f.Kind)
}

func (f Field) sectionForm() string {
	if len(f.OneOf) > 0 {
		return "map with exactly one of `" + strings.Join(f.OneOf, "`, `") + "`"
	}
	return "map"
}

func (f Field) quantityForm() string {
	text := ""
	for i, dim := range append([]quantity.Dimension{f.Dim}, f.Or...) {
		if i > 0 {
			text += " or "
		}
		text += dim.String()
		if units := quantity.Common(dim, "USD"); len(units) > 0 {
			text += " (" + strings.Join(units, ", ") + ")"
		}
	}
	if f.Fixed {
		text += ", one value"
	}
	if f.Counted {
		text += ", whole where it is stated"
	}
	return cell(text) + f.span() + f.upTo()
}

// upTo says the sane range of a field that is narrower than that of its dimension.
func (f Field) upTo() string {
	switch {
	case f.Most == "":
		return ""
	case f.Signed:
		return ", -" + f.Most + " to " + f.Most
	}
	return ", at most " + f.Most
}

// span says the range of a field.
func (f Field) span() string {
	switch {
	case f.Low != "" && f.High != "":
		return ", " + f.Low + " to " + f.High
	case f.Low != "":
		return ", at least " + f.Low
	case f.High != "" && f.Positive:
		return ", above 0, at most " + f.High
	case f.High != "":
		return ", at most " + f.High
	case f.Positive:
		return ", above 0"
	}
	return ""
}
