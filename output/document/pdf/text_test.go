package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"radif/output/lingo"
)

// tool finds a program. Where continuous integration runs, it must be there.
func tool(t *testing.T, name string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("it runs other programs")
	}
	path, err := exec.LookPath(name)
	if err == nil {
		return path
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("%s is missing", name)
	}
	t.Skipf("%s is missing", name)
	return ""
}

// run runs a program of poppler on a document of the languages.
func run(t *testing.T, langs []lingo.Lang, name string, arguments ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sample.pdf")
	if err := os.WriteFile(path, written(t, langs), 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.CommandContext(t.Context(), tool(t, name), append(append(arguments, path), []string{"-"}[:dash(name)]...)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// dash is 1 for the programs that are told where to write.
func dash(name string) int {
	if name == "pdftotext" {
		return 1
	}
	return 0
}

// copied is what a reader copies, on one line and without the signs that direct text.
func copied(text string) string {
	text = strings.NewReplacer("\u202a", "", "\u202b", "", "\u202c", "", "\f", " ").Replace(lingo.Unmarked(text))
	return strings.Join(strings.Fields(text), " ")
}

// TestTextIsFound: an independent reader finds the sentences in logical order, with ligatures and
// marks as they are written, and no quantity flipped.
func TestTextIsFound(t *testing.T) {
	both := []string{"-5 °C", "480 TiB", "47 °C", "≥ 300 kW", "1,173.5", "RFP 23/2026", "22,125 kW", "4.12.1"}
	want := map[string][]string{
		"en": {longEN, "Percentiles and confidence, with a heading long enough to need a second line on the page", "Page 7 of ", "The bidder fills in four columns."},
		"ar": {"على المصمم المكلّف أن يثبت أن الموقع الرديف يحمل كامل حمل الموقع الرئيس", "وأي مكوّن واحد من كل مسار للطاقة أو التبريد خارج الخدمة، عند درجة حرارة تصميمية من -5 °C إلى 47 °C وبسعة تخزين",
			"صالحة للاستخدام مقدارها 480 TiB.", "استُخدم تقدير لمتطلب مُلزم.", "الأفق 120 شهرًا.", "صفحة 7 من ", "قيمة مجرّدة -5 °C و ≥ 300 kW."},
		"en-ar": {"The commissioned designer shall demonstrate", "على المصمم المكلّف أن يثبت"},
		"ar-en": {"The commissioned designer shall demonstrate", "على المصمم المكلّف أن يثبت"},
	}
	for name, list := range want {
		got := copied(run(t, languages[name], "pdftotext"))
		for _, w := range append(list, both...) {
			if !strings.Contains(got, w) {
				t.Errorf("%s: %q is not found", name, w)
			}
		}
		for _, flipped := range []string{"C° 5", "°C -5.", "TiB 480.", "kW 300 ≥"} {
			if strings.Contains(got, flipped) {
				t.Errorf("%s: %q is flipped", name, flipped)
			}
		}
	}
}

// TestContentsTellThePages: the contents name the pages on which the sections begin.
func TestContentsTellThePages(t *testing.T) {
	pages := strings.Split(run(t, languages["en"], "pdftotext", "-layout"), "\f")
	l, err := layOut(sample(languages["en"]))
	if err != nil {
		t.Fatal(err)
	}
	contents := copied(pages[1])
	for _, c := range l.chapters {
		title := c.section.Number + " " + c.section.Title.EN
		if on := copied(pages[c.at.page]); !strings.Contains(on, title[:min(len(title), 40)]) {
			t.Errorf("%s does not begin on page %d", title, c.at.page+1)
		}
		if len(title) < 40 && !strings.Contains(contents, title+" "+strconv.Itoa(c.at.page+1)) {
			t.Errorf("the contents do not say that %s begins on page %d", title, c.at.page+1)
		}
	}
}

// TestFontsAreEmbedded: every font is there in part, and can be searched.
func TestFontsAreEmbedded(t *testing.T) {
	for name, langs := range languages {
		lines := strings.Split(strings.TrimSpace(run(t, langs, "pdffonts")), "\n")[2:]
		if want := map[string]int{"en": 2}[name]; want > 0 && len(lines) != want || want == 0 && len(lines) != 4 {
			t.Errorf("%s has %d fonts", name, len(lines))
		}
		for _, line := range lines {
			if !strings.Contains(line, "Identity-H       yes yes yes") {
				t.Errorf("%s: %s", name, line)
			}
		}
	}
}
