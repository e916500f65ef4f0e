package docx

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strconv"
	"testing"

	"radif/output/document"
	"radif/output/lingo"
)

// sample is a document with every kind of block, in the languages that are asked for.
func sample(langs ...lingo.Lang) document.Document {
	return document.Document{
		Languages: langs,
		Title:     text("Secondary data centre", "مركز البيانات الرديف"),
		Subtitle:  text("Technical volume: design, supply and installation", "المجلد الفني: التصميم والتوريد والتركيب"),
		Reference: "RDF-17/2026",
		Author:    text("Ministry of Digital Economy <Procurement & Supply>", "وزارة الاقتصاد الرقمي <المشتريات واللوازم>"),
		Revision:  text("Revision 2 of 2026-11-01", "المراجعة "+ltr("2")+" بتاريخ "+ltr("2026-11-01")),
		Date:      "2026-11-01",
		Watermark: text("DRAFT", "مسودة"),
		Cover:     []document.Block{revisions()},
		Sections:  []document.Section{scope(), capacity(), requirements(), compliance(), annexA(), annexB()},
		Words: document.Furniture{
			Contents: text("Contents", "المحتويات"),
			Table:    text("Table {number}", "الجدول {number}"),
			Figure:   text("Figure {number}", "الشكل {number}"),
			Page:     text("Page {page} of {pages}", "صفحة {page} من {pages}"),
			Removed:  text("removed", "حُذف"),
			Added:    text("new", "جديد"),
			Changed:  text("changed", "عُدّل"),
		},
	}
}

func text(en, ar string) document.Text { return document.Text{EN: en, AR: ar} }

// ltr isolates a number with its unit, as lingo does in Arabic.
func ltr(s string) string { return "\u2066" + s + "\u2069" }

func clause(number, en, ar string) document.Paragraph {
	return document.Paragraph{ID: "clause." + number, Number: number, Text: text(en, ar)}
}

func revisions() document.Table {
	t := document.Table{Columns: []document.Column{
		{Title: text("Revision", "المراجعة"), Weight: 1}, {Title: text("Date", "التاريخ"), Weight: 1}, {Title: text("What changed", "ما الذي تغيّر"), Weight: 4},
	}}
	for k, what := range []document.Text{text("First issue", "الإصدار الأول"), text("UPS and cooling after questions of bidders", "مزود الطاقة والتبريد بعد استفسارات المناقصين")} {
		n := strconv.Itoa(k + 1)
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{{Text: text(n, n)}, {Text: text("2026-1"+strconv.Itoa(k)+"-01", "2026-1"+strconv.Itoa(k)+"-01")}, {Text: what}}})
	}
	return t
}

func scope() document.Section {
	return document.Section{ID: "scope", Number: "1", Title: text("Scope and site", "النطاق والموقع"), Blocks: []document.Block{
		clause("1.1", "The contractor shall design, supply, install, test and hand over a secondary data centre that takes over all services within the recovery times of section 3.", "يلتزم المقاول بتصميم مركز البيانات الرديف وتوريده وتركيبه وفحصه وتسليمه بحيث يتولى جميع الخدمات ضمن أزمنة الاستعادة الواردة في القسم 3."),
		clause("1.2", "The site stands at 890 m above sea level; the outside design temperature lies between -5 °C and 42 °C.", "يقع الموقع على ارتفاع "+ltr("890 m")+" عن سطح البحر، وتتراوح درجة حرارة التصميم الخارجية بين "+ltr("-5 °C")+" و"+ltr("42 °C")+"."),
		document.Paragraph{Text: text("The work has these parts:", "تتكون الأعمال من الأجزاء الآتية:")},
		document.List{Items: []document.Text{text("civil works and raised floor", "الأعمال المدنية والأرضية المرفوعة"), text("power: transformer, generators, UPS in N+1", "القدرة: المحول والمولدات ومزود الطاقة غير المنقطعة بتكرار N+1"), text("cooling and fire protection", "التبريد والحماية من الحريق")}},
		document.List{Ordered: true, Items: []document.Text{text("design, 12 weeks", "التصميم، 12 أسبوعًا"), text("delivery, 20 weeks", "التوريد، 20 أسبوعًا"), text("handover", "التسليم")}},
		document.Paragraph{Tone: document.Hook, Text: text("Place for the legal conditions of the buyer.", "موضع الشروط القانونية للجهة المشترية.")},
		document.Paragraph{Tone: document.Warning, Text: text("Bids that change this table are not read.", "لا تُقرأ العروض التي تغيّر هذا الجدول.")},
		document.Paragraph{Tone: document.Note, Text: text("TB is a decimal unit and TiB a binary one.", "الوحدة TB عشرية والوحدة TiB ثنائية.")},
	}, Sections: []document.Section{{ID: "site", Number: "1.3", Title: text("Site", "الموقع"), Blocks: []document.Block{
		clause("1.3.1", "Access is from the east.", "الدخول من جهة الشرق."),
	}}}}
}

func capacity() document.Section {
	return document.Section{ID: "capacity", Number: "2", Title: text("Capacity basis: method, percentile, horizon and joint confidence of all sizes", "أساس السعة: الطريقة والمئين والأفق والثقة المشتركة لجميع الأحجام المحددة"), Blocks: []document.Block{
		document.Paragraph{Text: text("Sizes hold with 90 % confidence (P90) over 60 months. =HYPERLINK(\"http://x.example\",\"click\")", "تتحقق الأحجام بثقة "+ltr("90 %")+" (P90) على مدى 60 شهرًا.")},
		document.Figure{ID: "fig.fan", Number: "1", Caption: text("IT load by month", "حمل تقنية المعلومات شهريًا"), Alt: text("Rises from 120 kW to 271.4 kW", "يرتفع من "+ltr("120 kW")+" إلى "+ltr("271.4 kW")), Images: pictures()},
		document.Paragraph{Text: text("After the figure.", "بعد الشكل.")},
	}}
}

func pictures() map[lingo.Lang]document.Image {
	return map[lingo.Lang]document.Image{
		lingo.English: {PNG: bars(color.RGBA{31, 78, 153, 255}), Width: 900, Height: 420},
		lingo.Arabic:  {PNG: bars(color.RGBA{153, 78, 31, 255}), Width: 900, Height: 420},
	}
}

func bars(c color.Color) []byte {
	img := image.NewRGBA(image.Rect(0, 0, 900, 420))
	for x := range 900 {
		for y := range 420 {
			img.Set(x, y, color.White)
			if x%60 < 40 && 420-y < 40+x/3 {
				img.Set(x, y, c)
			}
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func requirements() document.Section {
	removed := clause("3.1.2", "The battery shall last 15 min.", "يجب أن تدوم البطارية "+ltr("15 min")+".")
	removed.Mark = document.Removed
	changed := clause("3.1.3", "The UPS shall work at inlet temperatures between -5 °C and 40 °C.", "يجب أن يعمل مزود الطاقة عند درجات حرارة بين "+ltr("-5 °C")+" و"+ltr("40 °C")+".")
	changed.Mark = document.Changed
	return document.Section{ID: "requirements", Number: "3", NewPage: true, Title: text("Technical requirements", "المتطلبات الفنية"), Sections: []document.Section{
		{ID: "ups", Number: "3.1", Title: text("Uninterruptible power supply", "مزود الطاقة غير المنقطعة"), Blocks: []document.Block{
			clause("3.1.1", "The UPS capacity shall be not less than 300 kVA at N+1.", "يجب ألا تقل قدرة مزود الطاقة غير المنقطعة عن "+ltr("300 kVA")+" بتكرار N+1."), removed, changed,
			upsTable(),
		}},
		{ID: "generator", Number: "3.3", Mark: document.Changed, Title: text("Generator and fuel", "المولد والوقود"), Blocks: []document.Block{
			clause("3.3.1", "The generator shall be not less than 630 kVA at 890 m.", "يجب ألا تقل قدرة المولد عن "+ltr("630 kVA")+" على ارتفاع "+ltr("890 m")+"."),
			clause("3.3.4", "Fuel shall last 48 h.", "يجب أن يكفي الوقود "+ltr("48 h")+"."),
			clause("3.3.4a", "A number that no list can show.", "رقم لا تعرضه أي قائمة."),
			clause("3.3.5", "The tank shall have two walls.", "يجب أن يكون الخزان مزدوج الجدار."),
		}, Sections: []document.Section{{ID: "tank", Number: "3.3.6", Title: text("Tank", "الخزان"), Sections: []document.Section{
			{ID: "leak", Number: "3.3.6.1", Title: text("Leak detection", "كشف التسرب"), Blocks: []document.Block{document.Paragraph{Text: text("A sensor stands between the walls.", "يوضع مجس بين الجدارين.")}}},
		}}}},
		{ID: "gone", Number: "3.4", Mark: document.Removed, Title: text("Water tank", "خزان المياه")},
	}}
}

func upsTable() document.Table {
	value := 300.0
	row := func(id, en, ar, amount string) document.Row {
		return document.Row{ID: id, Cells: []document.Cell{
			{Text: text(id, id), Link: "clause.3.1.1"}, {Text: text(en, ar)}, {Text: text("≥ "+amount, ltr("≥ "+amount)), Value: &value, Strong: true}, {}, {Choices: []document.Text{text("Yes", "نعم"), text("No", "لا")}},
		}}
	}
	changed := row("U-3", "Efficiency at half load", "الكفاءة عند نصف الحمل", "96 %")
	changed.Mark = document.Changed
	gone := row("U-4", "Battery at 25 °C", "البطارية عند "+ltr("25 °C"), "15 min")
	gone.Mark = document.Removed
	return document.Table{
		ID: "requirements.ups", Number: "4", Caption: text("Requirements of the UPS", "متطلبات مزود الطاقة غير المنقطعة"),
		Columns: []document.Column{
			{Key: "item", Title: text("Item", "البند"), Weight: 1}, {Key: "parameter", Title: text("Parameter", "المعامل"), Weight: 4}, {Key: "required", Title: text("Required", "المطلوب"), Weight: 2, Align: document.End},
			{Key: "offer", Title: text("Bidder's offer", "عرض المناقص"), Weight: 2, Bidder: true}, {Key: "comply", Title: text("Complies", "مطابق"), Weight: 1.5, Bidder: true, Align: document.Middle},
		},
		Rows: []document.Row{
			{Heading: true, Cells: []document.Cell{{Text: text("Phase 1", "المرحلة 1")}}},
			row("U-1", "Capacity", "القدرة", "300 kVA"), row("U-2", "Lowest temperature", "أدنى درجة حرارة", "-5 °C"), changed, gone,
			{Total: true, Cells: []document.Cell{{}, {Text: text("Total", "المجموع")}, {Text: text("600 kVA", ltr("600 kVA"))}, {}, {}}},
		},
		Notes: []document.Text{text("Computed at 271.4 kW, specified at 300 kVA.", "المحسوب "+ltr("271.4 kW")+" والمحدد "+ltr("300 kVA")+".")},
	}
}

// compliance is a wide table that runs over pages.
func compliance() document.Section {
	t := document.Table{ID: "compliance", Number: "4-1", Wide: true, Caption: text("Compliance table", "جدول المطابقة"), Columns: []document.Column{
		{Title: text("Item", "البند"), Weight: 1}, {Title: text("Parameter", "المعامل"), Weight: 4}, {Title: text("Operator", "المعيار"), Weight: 1}, {Title: text("Required", "المطلوب"), Weight: 1.5, Align: document.End},
		{Title: text("Unit", "الوحدة"), Weight: 1}, {Title: text("Mandatory", "إلزامي"), Weight: 1.4}, {Title: text("Verification", "التحقق"), Weight: 1.6}, {Title: text("Bidder's offer", "عرض المناقص"), Weight: 2, Bidder: true},
		{Title: text("Complies", "مطابق"), Weight: 1.2, Bidder: true}, {Title: text("Page", "الصفحة"), Weight: 1, Bidder: true}, {Title: text("Deviation", "الانحراف"), Weight: 2, Bidder: true}, {Title: text("Reference", "المرجع"), Weight: 1.5},
	}}
	for k := range 60 {
		if k%20 == 0 {
			t.Rows = append(t.Rows, document.Row{Heading: true, Cells: []document.Cell{{Text: text(fmt.Sprintf("Lot %d", k/20+1), fmt.Sprintf("الحزمة %d", k/20+1))}}})
		}
		id, amount := fmt.Sprintf("C-%02d", k+1), strconv.Itoa(100+7*k)
		cells := []document.Cell{
			{Text: text(id, id)}, {Text: text("Usable storage capacity after reduction, in the phase", "سعة التخزين الصافية بعد التخفيض في المرحلة")}, {Text: text("not less than", "لا تقل عن")}, {Text: text(amount, amount)}, {Text: text("TiB", ltr("TiB"))},
			{Text: text("mandatory", "إلزامي")}, {Text: text("site test", "فحص الموقع")}, {}, {}, {}, {}, {Text: text("3.1.1", "3.1.1"), Link: "clause.3.1.1"},
		}
		t.Rows = append(t.Rows, document.Row{ID: id, Cells: cells})
	}
	return document.Section{ID: "compliance-section", Number: "4", Title: text("Compliance table, to be filled in", "جدول المطابقة، يُملأ من المناقص"), Blocks: []document.Block{
		document.Paragraph{Text: text("The bidder fills in the yellow columns.", "يملأ المناقص الأعمدة الصفراء.")}, t,
		document.Paragraph{Text: text("Unanswered items count as not met.", "تُعد البنود غير المجابة غير مستوفاة.")},
	}}
}

func annexA() document.Section {
	var blocks []document.Block
	for k := range 24 {
		blocks = append(blocks, document.Paragraph{Text: text(
			fmt.Sprintf("Paragraph %d: the load of each service is sampled, the month with the highest demand is found in each trial, and the size that holds in nine trials of ten is taken as the requirement of the phase.", k+1),
			fmt.Sprintf("الفقرة %d: يُعاين حمل كل خدمة، ويُحدد في كل تجربة الشهر الأعلى طلبًا، ويُؤخذ الحجم الذي يكفي في تسع تجارب من عشر متطلبًا للمرحلة.", k+1))})
	}
	return document.Section{ID: "trace", Number: "A", NewPage: true, Title: text("Traceability", "التتبع"), Blocks: blocks}
}

func annexB() document.Section {
	return document.Section{ID: "glossary", Number: "B", Title: text("Glossary", "المسرد"), Sections: []document.Section{
		{ID: "terms", Number: "B.1", Title: text("Terms", "المصطلحات"), Blocks: []document.Block{document.Paragraph{Text: text("RPO: recovery point objective (نقطة الاستعادة المستهدفة).", "نقطة الاستعادة المستهدفة (RPO).")}}},
	}}
}

var variants = map[string][]lingo.Lang{
	"en": {lingo.English}, "ar": {lingo.Arabic}, "en,ar": {lingo.English, lingo.Arabic}, "ar,en": {lingo.Arabic, lingo.English},
}

func written(t testing.TB, doc document.Document) []byte {
	t.Helper()
	content, err := Write(doc)
	if err != nil {
		t.Fatal(err)
	}
	return content
}
