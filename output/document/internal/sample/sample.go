// Package sample is a small document with every kind of block, mark and cell, in English and
// Arabic, for the tests of the writers. Its texts try to be taken for markup and formulas.
package sample

import (
	"strconv"

	"radif/output/document"
	"radif/output/lingo"
)

// Evil is a text that a spreadsheet would take for a formula.
const Evil = `=HYPERLINK("http://x.example","click")`

// Markup is a text that a browser would take for markup, and a Markdown reader for a table.
const Markup = "<script>alert(1)</script> | <img src=x onerror=y> *bold* [link](javascript:x) `code`"

// Text makes a text of both languages.
func Text(en, ar string) document.Text { return document.Text{EN: en, AR: ar} }

// Same makes a text that is the same in both languages.
func Same(text string) document.Text { return Text(text, ltr(text)) }

// ltr isolates a number with its unit, as lingo does in Arabic.
func ltr(s string) string { return "\u2066" + s + "\u2069" }

// Document is the sample in the languages that are asked for; texts of others are empty.
func Document(langs ...lingo.Lang) document.Document {
	d := document.Document{
		Languages: langs,
		Title:     Text(Evil+" Secondary data centre "+Markup, "مركز البيانات الرديف "+ltr(Markup)),
		Subtitle:  Text("Technical volume", "المجلد الفني"),
		Reference: "RDF-17/2026 & </style>",
		Author:    Text("Ministry of Digital Economy <Procurement>", "وزارة الاقتصاد الرقمي <المشتريات>"),
		Revision:  Text("Revision 2 of 2026-11-01", "المراجعة "+ltr("2")+" بتاريخ "+ltr("2026-11-01")),
		Date:      "2026-11-01",
		Watermark: Text("DRAFT", "مسودة"),
		Cover:     []document.Block{facts()},
		Sections:  []document.Section{scope(), capacity(), requirements(), compliance(), prices(), annex()},
		Words: document.Furniture{
			Contents: Text("Contents", "المحتويات"), Table: Text("Table {number}", "الجدول {number}"), Figure: Text("Figure {number}", "الشكل {number}"),
			Page: Text("Page {page} of {pages}", "صفحة {page} من {pages}"), Removed: Text("removed", "حُذف"), Added: Text("new", "جديد"), Changed: Text("changed", "عُدّل"),
		},
	}
	return restricted(d, langs)
}

func clause(number, en, ar string, mark document.Mark) document.Paragraph {
	return document.Paragraph{ID: "clause." + number, Number: number, Text: Text(en, ar), Mark: mark}
}

func facts() document.Table {
	return document.Table{
		ID: "cover", Columns: []document.Column{{Key: "item", Title: Text("Item", "البند"), Weight: 1}, {Key: "value", Title: Text("Value", "القيمة"), Weight: 2}},
		Rows: []document.Row{
			{ID: "cover.1", Cells: []document.Cell{{Text: Text("Reference", "المرجع"), Strong: true}, {Text: Same("RDF-17/2026")}}},
			{ID: "cover.2", Cells: []document.Cell{{Text: Text("Bids due", "موعد العروض"), Strong: true}, {Text: Same("2026-12-15")}}},
		},
	}
}

func scope() document.Section {
	return document.Section{ID: "scope", Number: "1", Title: Text("Scope and site", "النطاق والموقع"), NewPage: true, Blocks: []document.Block{
		clause("1.1", "The contractor shall design, supply, install, test and hand over a secondary data centre.", "يلتزم المقاول بتصميم مركز البيانات الرديف وتوريده وتركيبه وفحصه وتسليمه.", document.Same),
		clause("1.2", "The outside design temperature lies between -5 °C and 42 °C.", "تتراوح درجة حرارة التصميم الخارجية بين "+ltr("-5 °C")+" و"+ltr("42 °C")+".", document.Changed),
		clause("1.3", "The battery shall last 15 min.", "يجب أن تدوم البطارية "+ltr("15 min")+".", document.Removed),
		document.Paragraph{Text: Text("The work has these parts: "+Markup, "تتكون الأعمال من الأجزاء الآتية: "+ltr(Markup))},
		document.List{Items: []document.Text{Text("raised floor", "الأرضية المرفوعة"), Text("UPS in N+1", "مزود الطاقة بتكرار "+ltr("N+1"))}},
		document.List{Ordered: true, Items: []document.Text{Text("design, 12 weeks", "التصميم، 12 أسبوعًا"), Text("handover", "التسليم")}},
		document.Paragraph{Tone: document.Hook, Text: Text("Place for the legal conditions.", "موضع الشروط القانونية.")},
		document.Paragraph{Tone: document.Warning, Text: Text("Bids that change this table are not read.", "لا تُقرأ العروض التي تغيّر هذا الجدول.")},
		document.Paragraph{Tone: document.Note, Text: Text("TB is a decimal unit, TiB a binary one.", "الوحدة TB عشرية والوحدة TiB ثنائية.")},
	}}
}

func capacity() document.Section {
	return document.Section{ID: "capacity", Number: "2", Title: Text("Capacity basis", "أساس السعة"), Blocks: []document.Block{
		document.Figure{ID: "figure.fan", Number: "2-1", Caption: Text("IT load by month", "حمل تقنية المعلومات شهريًا"), Alt: Text("Rises from 120 kW to 271.4 kW", "يرتفع من "+ltr("120 kW")+" إلى "+ltr("271.4 kW")), Images: map[lingo.Lang]document.Image{
			lingo.English: {SVG: drawing(), Width: 900, Height: 420}, lingo.Arabic: {SVG: drawing(), Width: 900, Height: 420},
		}},
	}}
}

func drawing() []byte {
	return []byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="900pt" height="420pt" viewBox="0 0 900 420" onload="alert(1)">
<title id="t">own</title><script>alert(1)</script><style>*{fill:red}</style><defs><path id="g" d="M0 0h60v200h-60z"/></defs>
<rect width="100%" height="100%" fill="#fff"/><use xlink:href="#g" x="40" y="180" fill="#004f7c"/><use xlink:href="http://x.example/#g"/><path d="M0 400 L900 40" stroke="#8a1c1c" stroke-width="4" fill="none" onclick="x()"/></svg>`)
}

func requirements() document.Section {
	tables := []document.Section{}
	for i, group := range []struct{ id, en, ar string }{{"compute", "Compute", "الحوسبة"}, {"ups", "Uninterruptible power", "الطاقة غير المنقطعة"}} {
		number := "3." + strconv.Itoa(i+1)
		tables = append(tables, document.Section{ID: group.id, Number: number, Title: Text(group.en, group.ar), Blocks: []document.Block{requirementTable(group.id, number, Text(group.en, group.ar))}})
	}
	return document.Section{ID: "requirements", Number: "3", Title: Text("Technical requirements", "المتطلبات الفنية"), NewPage: true, Sections: tables}
}

func requirementTable(id, number string, group document.Text) document.Table {
	row := func(n string, sentence document.Text, value float64, shown, unit string) document.Row {
		return document.Row{ID: id + "." + n, Cells: []document.Cell{{Text: Same(number + "." + n)}, {Text: sentence}, {Text: Same(shown), Value: &value}, {Text: Same(unit)}, {Text: Text("mandatory", "إلزامي")}}}
	}
	cold := row("2", Text("Lowest temperature: not more than -5 °C", "أدنى درجة حرارة: لا تزيد عن "+ltr("-5 °C")), -5, "-5", "°C")
	cold.Mark = document.Changed
	gone := row("3", Text("removed", "حُذف"), 0, "", "")
	gone.Cells[2] = document.Cell{}
	gone.Mark = document.Removed
	fresh := row("4", Text("Efficiency: not less than 96.5 %", "الكفاءة: لا تقل عن "+ltr("96.5 %")), 0.965, "96.5 %", "")
	fresh.Mark = document.Added
	return document.Table{
		ID: "requirements." + id, Number: number + "-1", Caption: Text("Requirements: "+group.EN, "المتطلبات: "+group.AR), Wide: true,
		Columns: []document.Column{
			{Key: "item-no", Title: Text("Item no.", "رقم البند"), Weight: 1}, {Key: "requirement", Title: Text("Requirement", "المتطلب"), Weight: 5},
			{Key: "required", Title: Text("Required value", "القيمة المطلوبة"), Weight: 1.5, Align: document.End}, {Key: "unit", Title: Text("Unit", "الوحدة"), Weight: 1}, {Key: "mandatory", Title: Text("Mandatory", "إلزامي"), Weight: 1.2},
		},
		Rows: []document.Row{row("1", Text("Capacity: not less than 1,234.5 kVA", "القدرة: لا تقل عن "+ltr("1,234.5 kVA")), 1234.5, "1,234.5", "kVA"), cold, gone, fresh},
	}
}

func compliance() document.Section {
	t := document.Table{
		ID: "compliance.all", Number: "4-1", Caption: Text("Compliance table, lot 1: "+Markup, "جدول المطابقة، الحزمة 1"), Wide: true,
		Columns: []document.Column{
			{Key: "item-no", Title: Text("Item no.", "رقم البند"), Weight: 1}, {Key: "requirement", Title: Text("Requirement", "المتطلب"), Weight: 5}, {Key: "required", Title: Text("Required value", "القيمة المطلوبة"), Weight: 1.2, Align: document.End},
			{Key: "offer", Title: Text("Bidder's offer", "عرض المناقص"), Weight: 2, Bidder: true, Align: document.End}, {Key: "comply", Title: Text("Comply", "المطابقة"), Weight: 1.2, Bidder: true}, {Key: "deviation", Title: Text("Deviation", "الانحراف"), Weight: 2, Bidder: true},
		},
		Notes: []document.Text{Text("Unanswered items count as not met.", "تُعد البنود غير المجابة غير مستوفاة.")},
	}
	choices := []document.Text{Text("yes", "نعم"), Text("no", "لا"), Text("partial", "جزئي")}
	for k := range 40 {
		if k%20 == 0 {
			n := strconv.Itoa(k/20 + 1)
			t.Rows = append(t.Rows, document.Row{ID: "phase." + n, Heading: true, Cells: []document.Cell{{Text: Text("Phase "+n, "المرحلة "+n), Strong: true}}})
		}
		value := float64(100 + 7*k)
		t.Rows = append(t.Rows, document.Row{ID: "compliance.c" + strconv.Itoa(k+1), Cells: []document.Cell{
			{Text: Same("3.1.1"), Link: "compute.1"}, {Text: Text("Usable storage capacity: not less than "+strconv.Itoa(100+7*k)+" TiB", "سعة التخزين الصافية: لا تقل عن "+ltr(strconv.Itoa(100+7*k)+" TiB"))}, {Text: Same(strconv.Itoa(100 + 7*k)), Value: &value},
			{Entry: document.NotNegative}, {Entry: document.Choice, Choices: choices}, {},
		}})
	}
	return document.Section{ID: "compliance", Number: "4", Title: Text("Compliance table, to be filled in", "جدول المطابقة، يملؤه المناقص"), Wide: true, NewPage: true, Blocks: []document.Block{
		document.Paragraph{Text: Text("The bidder fills in the yellow columns.", "يملأ المناقص الأعمدة الصفراء.")}, t,
	}}
}

// Quantities are those of the price form, in order.
var Quantities = []float64{8, 3, 12.5}

func prices() document.Section {
	t := document.Table{
		ID: "prices.all", Number: "5-1", Caption: Text("Prices", "الأسعار"), Wide: true,
		Columns: []document.Column{
			{Key: "item-no", Title: Text("Item no.", "رقم البند"), Weight: 1}, {Key: "description", Title: Text("Description", "الوصف"), Weight: 5}, {Key: "quantity", Title: Text("Quantity", "الكمية"), Align: document.End, Weight: 1},
			{Key: "unit-price", Title: Text("Unit price", "سعر الوحدة"), Align: document.End, Bidder: true, Weight: 1.5}, {Key: "amount", Title: Text("Amount", "المبلغ"), Align: document.End, Bidder: true, Weight: 1.5},
		},
	}
	names := []document.Text{Text(Evil, ltr(Evil)), Text("Rack, 42U", "خزانة "+ltr("42U")), Text("Cable, m", "كابل بالمتر")}
	for k, q := range Quantities {
		t.Rows = append(t.Rows, document.Row{ID: "price." + strconv.Itoa(k+1), Cells: []document.Cell{
			{Text: Same("10.1." + strconv.Itoa(k+1))}, {Text: names[k]}, {Text: Same(strconv.FormatFloat(q, 'f', -1, 64)), Value: &Quantities[k]}, {Entry: document.NotNegative},
			{Entry: document.NotNegative, Formula: &document.Formula{Kind: document.Product, Columns: []string{"quantity", "unit-price"}, Places: 3}},
		}})
	}
	t.Rows = append(t.Rows, document.Row{ID: "prices.total", Total: true, Cells: []document.Cell{{}, {Text: Text("Total", "الإجمالي"), Strong: true}, {}, {}, {Formula: &document.Formula{Kind: document.Sum, Columns: []string{"amount"}, Places: 3}}}})
	return document.Section{ID: "prices", Number: "5", Title: Text("Prices", "الأسعار"), Wide: true, Blocks: []document.Block{t}}
}

func annex() document.Section {
	weeks := 26.0
	return document.Section{ID: "annex", Number: "A", Title: Text("Milestones", "المعالم"), NewPage: true, Mark: document.Changed, Blocks: []document.Block{
		document.Table{
			ID: "milestones", Number: "A-1", Caption: Text("Milestones", "المعالم"),
			Columns: []document.Column{{Key: "item-no", Title: Text("Item no.", "رقم البند")}, {Key: "milestone", Title: Text("Milestone", "المعلم"), Weight: 3}, {Key: "latest", Title: Text("Latest", "الأقصى")}},
			Rows: []document.Row{{ID: "milestone.1", Cells: []document.Cell{{Text: Same("8.2.1")}, {Text: Text("Delivery", "التوريد")}, {Text: Text("26 weeks", ltr("26")+" أسبوعًا"), Value: &weeks}}},
				{ID: "milestone.2", Cells: []document.Cell{{Text: Same("8.2.2")}, {Text: Text("Handover", "التسليم")}, {}}}},
		},
	}}
}
