package lingo

import (
	"testing"

	"radif/model/plan"
)

// TestInputsHaveTitles: an input is named by what it belongs to and by its field.
func TestInputsHaveTitles(t *testing.T) {
	names := map[string]plan.Title{
		"services.filing": {EN: "Filings", AR: "الإقرارات"}, "services.filing.demand.steps.duty": {EN: "Duty", AR: "الإلزام"},
		"services.filing.demand.events.end": {EN: "Month-end", AR: "نهاية الشهر"}, "pools.general": {EN: "General hosts", AR: "خوادم عامة"},
		"drivers.people": {EN: "People on line", AR: "مستخدمو الإنترنت"}, "events.launch": {EN: "Launch", AR: "إطلاق خدمة"},
	}
	for id, want := range map[string][2]string{
		"services.filing.demand.volume":                {"Filings: transactions at the start", "الإقرارات: عدد المعاملات عند البداية"},
		"services.filing.demand.growth.compound.rate":  {"Filings: growth rate", "الإقرارات: معدل النمو"},
		"services.filing.inventory.growth.trend":       {"Filings: growth of use per unit", "الإقرارات: نمو الاستخدام لكل وحدة"},
		"services.filing.demand.growth.table.2028-07":  {"Filings: level in 2028-07", "الإقرارات: المستوى في 2028-07"},
		"services.filing.demand.steps.duty.multiply":   {"Filings: factor of “Duty”", "الإقرارات: معامل «الإلزام»"},
		"services.filing.demand.steps.2027-01.date":    {"Filings: date of “2027-01”", "الإقرارات: تاريخ «2027-01»"},
		"services.filing.demand.events.end.multiply":   {"Filings: load in “Month-end”", "الإقرارات: الحمل في «نهاية الشهر»"},
		"drivers.people.growth.logistic.ceiling":       {"People on line: level of saturation", "مستخدمو الإنترنت: مستوى التشبع"},
		"pools.general.overcommit":                     {"General hosts: vCPU per physical core", "خوادم عامة: عدد vCPU لكل نواة فعلية"},
		"events.launch.multiply":                       {"Launch: load in it", "إطلاق خدمة: الحمل فيه"},
		"recovery.untitled.serve":                      {"untitled: share served after failover", "untitled: الحصة المخدومة بعد التحويل"},
		"network.link.compression":                     {"Compression on the replication link", "الضغط على رابط النسخ المتماثل"},
		"storage.kinds.databases":                      {"Data reduction of databases", "معدل اختزال بيانات القواعد"},
		"storage.kinds.pictures":                       {"pictures: data reduction", "pictures: معدل اختزال البيانات"},
		"pools.general.power.curve.3":                  {"pools.general.power.curve.3", "pools.general.power.curve.3"},
		"catalogue.servers.one.cores":                  {"catalogue.servers.one.cores", "catalogue.servers.one.cores"},
		"services.filing.demand.growth.unheard-of.law": {"services.filing.demand.growth.unheard-of.law", "services.filing.demand.growth.unheard-of.law"},
	} {
		for i, lang := range []Lang{English, Arabic} {
			w := For(&plan.Result{Names: names}, lang)
			if got := Unmarked(w.Input(id)); got != want[i] {
				t.Errorf("%s: %q, want %q", id, got, want[i])
			}
		}
	}
}
