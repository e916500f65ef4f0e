package pdf

import (
	"fmt"
	"sync"
	"testing"

	"radif/output/document"
	"radif/output/figure"
	"radif/output/internal/fixture"
	"radif/output/lingo"
)

func t(en, ar string) document.Text { return document.Text{EN: en, AR: ar} }

var languages = map[string][]lingo.Lang{
	"en":    {lingo.English},
	"ar":    {lingo.Arabic},
	"en-ar": {lingo.English, lingo.Arabic},
	"ar-en": {lingo.Arabic, lingo.English},
}

// sample is a document with all that a document can hold.
func sample(languages []lingo.Lang) document.Document {
	return document.Document{
		Languages: languages,
		Title:     t("Backup data centre: technical volume", "مركز البيانات الرديف: المجلد الفني"),
		Subtitle:  t("Performance requirements and deliverables of a design commission", "متطلبات الأداء ومخرجات أعمال التصميم"),
		Reference: "RFP 23/2026",
		Author:    t("Ministry of Digital Economy", "وزارة الاقتصاد الرقمي"),
		Revision:  t("Revision 2 of 2026-11-01", "المراجعة 2 بتاريخ \u20662026-11-01\u2069"),
		Date:      "2026-11-01",
		Watermark: t("DRAFT", "مسودة"),
		Words: document.Furniture{
			Contents: t("Contents", "المحتويات"), Table: t("Table {number}", "الجدول {number}"), Figure: t("Figure {number}", "الشكل {number}"),
			Page: t("Page {page} of {pages}", "صفحة {page} من {pages}"), Removed: t("Removed", "محذوف"), Added: t("Added", "مضاف"), Changed: t("Changed", "معدّل"),
		},
		Cover: []document.Block{
			revisions(),
			document.Paragraph{Text: t("Digest of the inputs: 5d2c0a61f3", "بصمة المدخلات: \u20665d2c0a61f3\u2069"), Tone: document.Note},
		},
		Sections: []document.Section{prose(), requirements(), power(), acceptance(), annex()},
	}
}

func cells(texts ...document.Text) []document.Cell {
	var list []document.Cell
	for _, x := range texts {
		list = append(list, document.Cell{Text: x})
	}
	return list
}

func revisions() document.Table {
	return document.Table{
		Number: "1", Caption: t("Revisions", "سجل المراجعات"),
		Columns: []document.Column{{Title: t("No.", "الرقم"), Weight: 1}, {Title: t("Date", "التاريخ"), Weight: 2}, {Title: t("What changed", "ما تغيّر"), Weight: 6}},
		Rows: []document.Row{
			{Cells: cells(t("1", "1"), t("2026-09-15", "2026-09-15"), t("First issue", "الإصدار الأول"))},
			{Cells: cells(t("2", "2"), t("2026-11-01", "2026-11-01"), t("Answers to the bidders' questions", "الإجابات عن استفسارات المناقصين"))},
		},
	}
}

const (
	longEN = "The commissioned designer shall demonstrate that the secondary site carries the full load of the primary site within the recovery time objective, with any single component of each power and cooling path out of service, at a design-day temperature of -5 °C to 47 °C and with the stored capacity of 480 TiB usable."
	longAR = "على المصمم المكلّف أن يثبت أن الموقع الرديف يحمل كامل حمل الموقع الرئيس ضمن زمن الاستعادة المستهدف، وأي مكوّن واحد من كل مسار للطاقة أو التبريد خارج الخدمة، عند درجة حرارة تصميمية من \u2066-5 °C\u2069 إلى \u206647 °C\u2069 وبسعة تخزين صالحة للاستخدام مقدارها \u2066480 TiB\u2069."
)

func prose() document.Section {
	long := t(longEN, longAR)
	return document.Section{
		ID: "basis", Number: "1", Title: t("Capacity basis", "أساس السعة"),
		Blocks: []document.Block{
			document.Paragraph{Text: long},
			document.Paragraph{Text: t("All quantities are stated at P90 unless a row says otherwise.", "تُذكر جميع الكميات عند مستوى الثقة \u2066P90\u2069 ما لم ينص الصف على غير ذلك."), Tone: document.Note},
			document.Paragraph{Text: t("An estimate was used for a binding requirement.", "استُخدم تقدير لمتطلب مُلزم."), Tone: document.Warning},
			document.Paragraph{Text: t("The buyer inserts the general conditions of contract here.", "يُدرج المشتري هنا الشروط العامة للعقد."), Tone: document.Hook},
			document.List{Items: []document.Text{t("Servers and storage", "الخوادم والتخزين"), long, t("Network", "الشبكة")}},
			document.List{Ordered: true, Items: []document.Text{t("Delivery", "التوريد"), t("Site acceptance test", "اختبار القبول في الموقع")}},
		},
		Sections: []document.Section{
			{ID: "basis.method", Number: "1.1", Title: t("Method", "المنهجية"), Blocks: []document.Block{
				document.Paragraph{ID: "c111", Number: "1.1.1", Text: long},
				document.Paragraph{ID: "c112", Number: "1.1.2", Text: t("The horizon is 120 months.", "الأفق \u2066120\u2069 شهرًا."), Mark: document.Changed},
				document.Paragraph{ID: "c113", Number: "1.1.3", Text: t("The old clause on tapes.", "البند القديم الخاص بالأشرطة."), Mark: document.Removed},
				document.Paragraph{ID: "c114", Number: "1.1.4", Mark: document.Removed},
				document.Paragraph{ID: "c115", Number: "1.1.5", Text: t("A bare -5 °C and ≥ 300 kW.", "قيمة مجرّدة -5 °C و ≥ 300 kW."), Mark: document.Added},
			}, Sections: []document.Section{
				{ID: "basis.method.deep", Number: "1.1.6", Title: t("Percentiles and confidence, with a heading long enough to need a second line on the page", "المئينات ومستويات الثقة، بعنوان طويل بما يكفي ليحتاج إلى سطر ثانٍ في الصفحة أو أكثر"), Blocks: []document.Block{document.Paragraph{Text: long}}},
			}},
			{ID: "basis.figures", Number: "1.2", Title: t("Projections", "الإسقاطات"), Blocks: figures()},
		},
	}
}

// drawn are figures as output/figure makes them, made once.
var drawn = sync.OnceValue(func() []document.Block {
	result := fixture.Result(500)
	en, ar := figure.All(result, lingo.New(lingo.English)), figure.All(result, lingo.New(lingo.Arabic))
	var list []document.Block
	for i := range 3 {
		list = append(list, document.Figure{
			ID: "figure." + en[i].Name, Number: fmt.Sprint(i + 1), Caption: t(en[i].Headline, ar[i].Headline), Alt: t(en[i].Description, ar[i].Description),
			Images: map[lingo.Lang]document.Image{lingo.English: pictured(en[i]), lingo.Arabic: pictured(ar[i])},
		})
	}
	return list
})

func figures() []document.Block { return drawn() }

func pictured(f figure.Figure) document.Image {
	svg, err := f.SVG()
	if err != nil {
		panic(err)
	}
	png, err := f.PNG()
	if err != nil {
		panic(err)
	}
	return document.Image{SVG: svg, PNG: png, Width: 1260, Height: 772}
}

// requirements has a wide table of all columns that a specification has.
func requirements() document.Section {
	columns := []document.Column{
		{Key: "item", Title: t("Item", "البند"), Weight: 1}, {Key: "parameter", Title: t("Parameter", "المعيار"), Weight: 4},
		{Key: "operator", Title: t("Operator", "العلاقة"), Weight: 2}, {Key: "required", Title: t("Required value", "القيمة المطلوبة"), Weight: 2, Align: document.End},
		{Key: "unit", Title: t("Unit", "الوحدة"), Weight: 1}, {Key: "kind", Title: t("Mandatory / desirable", "إلزامي / مرغوب"), Weight: 2},
		{Key: "verification", Title: t("Verification", "التحقق"), Weight: 2}, {Key: "offer", Title: t("Bidder's offer", "عرض المناقص"), Weight: 2, Bidder: true},
		{Key: "comply", Title: t("Comply", "المطابقة"), Weight: 1.5, Bidder: true}, {Key: "page", Title: t("Reference page", "رقم الصفحة المرجعية"), Weight: 1.5, Bidder: true},
		{Key: "deviation", Title: t("Deviation", "الانحراف"), Weight: 2, Bidder: true}, {Key: "trace", Title: t("Calc. ref.", "مرجع الحساب"), Weight: 2},
	}
	row := func(i int, en, ar, value, unit string, mark document.Mark) document.Row {
		id := fmt.Sprintf("2.1.%d", i)
		list := cells(t(id, id), t(en, ar), t("not less than", "لا تقل عن"), t(value, value), t(unit, unit), t("Mandatory", "إلزامي"), t("Site acceptance test", "اختبار القبول في الموقع"), t("", ""), t("", ""), t("", ""), t("", ""), t("power.ups", "power.ups"))
		list[11].Link = "trace.ups"
		return document.Row{ID: "req." + id, Cells: list, Mark: mark}
	}
	rows := []document.Row{{Heading: true, Cells: cells(t("Storage and temperature", "التخزين ودرجة الحرارة"))}}
	rows = append(rows,
		row(1, "Usable storage capacity after protection, at the end of phase 2", "سعة التخزين الصالحة للاستخدام بعد الحماية في نهاية المرحلة 2", "480", "TiB", document.Same),
		row(2, "Lowest outdoor temperature in operation", "أدنى درجة حرارة خارجية أثناء التشغيل", "-5", "°C", document.Changed),
		row(3, "Rated output of each UPS module (N+1)", "القدرة الاسمية لكل وحدة تغذية لا منقطعة (N+1)", "1,173.5", "kVA", document.Removed),
		row(4, "Replication link", "وصلة النسخ المتماثل", "10", "Gbit/s", document.Same))
	return document.Section{
		ID: "technical", Number: "2", Title: t("Technical requirements", "المتطلبات الفنية"), NewPage: true,
		Sections: []document.Section{{ID: "technical.ups", Number: "2.1", Title: t("Storage and UPS", "التخزين والتغذية اللامنقطعة"), Blocks: []document.Block{
			document.Paragraph{Number: "2.1.0", Text: t(longEN, longAR)},
			document.Table{ID: "requirements.ups", Number: "2", Caption: t("Requirements of the uninterruptible supply", "متطلبات التغذية اللامنقطعة"), Columns: columns, Rows: rows, Wide: true,
				Notes: []document.Text{t("The bidder fills in four columns.", "يملأ المناقص أربعة أعمدة."), t("Values at P90.", "القيم عند P90.")}},
		}}},
	}
}

// power has a table of sixty rows and a row that is taller than a page.
func power() document.Section {
	var rows []document.Row
	for i := range 60 {
		if i%20 == 0 {
			rows = append(rows, document.Row{Heading: true, Cells: cells(t(fmt.Sprintf("Lot %d", i/20+1), fmt.Sprintf("الحزمة %d", i/20+1)))})
		}
		name := t(fmt.Sprintf("Item of supply number %d", i+1), fmt.Sprintf("مادة التوريد رقم %d", i+1))
		if i%7 == 3 {
			name = t(name.EN+": "+longEN, name.AR+": "+longAR)
		}
		value := float64(i) * 12.5
		list := cells(t(fmt.Sprintf("3.%d", i+1), fmt.Sprintf("3.%d", i+1)), name, t(fmt.Sprintf("%.1f kW", value), fmt.Sprintf("\u2066%.1f kW\u2069", value)), t("", ""))
		list[2].Value = &value
		list[2].Strong = i%10 == 0
		rows = append(rows, document.Row{ID: fmt.Sprintf("boq.%d", i+1), Cells: list})
	}
	rows = append(rows, document.Row{Total: true, Cells: cells(t("", ""), t("Total", "المجموع"), t("22,125 kW", "\u206622,125 kW\u2069"), t("", ""))})
	columns := []document.Column{{Title: t("Item", "البند"), Weight: 1}, {Title: t("Description", "الوصف"), Weight: 6}, {Title: t("Load", "الحمل"), Weight: 1.6, Align: document.End}, {Title: t("Price", "السعر"), Weight: 2, Bidder: true}}
	tall := longEN
	tallAR := longAR
	for range 13 {
		tall, tallAR = tall+" "+longEN, tallAR+" "+longAR
	}
	return document.Section{
		ID: "boq", Number: "3", Title: t("Bill of quantities", "جدول الكميات"),
		Blocks: []document.Block{
			document.Table{ID: "boq.table", Number: "3", Caption: t("Supply and installation", "التوريد والتركيب"), Columns: columns, Rows: rows},
			document.Table{ID: "tall", Number: "4", Caption: t("A row taller than a page", "صف أطول من صفحة"), Columns: []document.Column{{Title: t("Test", "الاختبار"), Weight: 1}, {Title: t("Method", "الطريقة"), Weight: 3}},
				Rows: []document.Row{{Cells: cells(t("Load bank", "بنك الأحمال"), t(tall, tallAR))}, {Cells: cells(t("Fuel", "الوقود"), t("72 h", "\u206672 h\u2069"))}}},
		},
	}
}

// acceptance has many short sections, so that headings come to stand at the foot of pages.
func acceptance() document.Section {
	s := document.Section{ID: "acceptance", Number: "4", Title: t("Acceptance tests", "اختبارات القبول"), NewPage: true}
	for i := range 12 {
		s.Sections = append(s.Sections, document.Section{
			ID: fmt.Sprintf("acceptance.%d", i+1), Number: fmt.Sprintf("4.%d", i+1), Title: t(fmt.Sprintf("Test %d", i+1), fmt.Sprintf("الاختبار %d", i+1)),
			Blocks: []document.Block{document.Paragraph{Number: fmt.Sprintf("4.%d.1", i+1), Text: t(longEN, longAR)}, revisions()},
		})
	}
	return s
}

func annex() document.Section {
	return document.Section{
		ID: "annex.trace", Number: "A", Title: t("Traceability", "التتبع"), NewPage: true, Wide: true,
		Blocks: []document.Block{
			document.Paragraph{Text: t(longEN, longAR)},
			document.Table{ID: "trace.ups", Number: "A.1", Caption: t("Inputs", "المدخلات"), Columns: []document.Column{{Title: t("Quantity", "الكمية")}, {Title: t("Formula", "الصيغة")}, {Title: t("Origin", "المصدر")}, {Title: t("Value", "القيمة"), Align: document.End}},
				Rows: []document.Row{
					{Cells: cells(t("power.ups", "power.ups"), t("facility.ups.rating", "facility.ups.rating"), t("scenarios/jordan/services.yaml:112:9", "\u2066scenarios/jordan/services.yaml:112:9\u2069"), t("1,173.5 kVA", "\u20661,173.5 kVA\u2069"))},
					{Cells: cells(t("=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")"), t("m² · tCO2e/yr", "m² · tCO2e/yr"), t("services.core-banking.transactions.growth.saturation_level", "services.core-banking.transactions.growth.saturation_level"), t("-5 °C", "-5 °C"))},
				}},
		},
	}
}

func written(tb testing.TB, langs []lingo.Lang) []byte {
	tb.Helper()
	data, err := Write(sample(langs))
	if err != nil {
		tb.Fatal(err)
	}
	return data
}
