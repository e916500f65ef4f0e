package lint

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"radif/output/document"
	"radif/output/lingo"
)

// written figures in any digits, with their marks.
var figures = regexp.MustCompile(`[-−]?[0-9٠-٩۰-۹][0-9٠-٩۰-۹.,٫٬]*`)

// western turns all digits and marks into Western ones.
func western(r rune) rune {
	switch {
	case r >= '٠' && r <= '٩':
		return '0' + r - '٠'
	case r >= '۰' && r <= '۹':
		return '0' + r - '۰'
	case r == '٫':
		return '.'
	case r == '٬':
		return ','
	case r == '−':
		return '-'
	}
	return r
}

var grouped = regexp.MustCompile(`^-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$`)

// numbersIn reads the numbers of a text, in the order of their size. A number of a clause, such as
// 5.5.3, stays a text.
func numbersIn(text string) []string {
	var list []string
	for _, at := range figures.FindAllStringIndex(text, -1) {
		one := strings.TrimRight(strings.Map(western, text[at[0]:at[1]]), ".,")
		if strings.HasPrefix(one, "-") && at[0] > 0 && joined(text[:at[0]]) {
			one = one[1:] // the dash of a range or of a code, no sign
		}
		if grouped.MatchString(one) {
			one = strings.ReplaceAll(one, ",", "")
		}
		for _, part := range strings.Split(one, ",") {
			list = append(list, canonical(part))
		}
	}
	slices.Sort(list)
	return list
}

// joined reports whether a text ends with a letter or figure, to which a dash would belong.
func joined(before string) bool {
	last := []rune(before)[len([]rune(before))-1]
	return !strings.ContainsRune(" \u00a0\t\n(<>=≥≤±\u2066\u2067\u2068\u200e\u200f", last)
}

func canonical(figure string) string {
	if v, err := strconv.ParseFloat(figure, 64); err == nil {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return figure
}

// numbers compares the numbers of the two languages, and those that are shown with those that are
// meant.
func (c *checker) numbers() {
	for _, p := range slices.Concat(c.settings, c.titles, c.clauses) {
		c.sameNumbers(p)
	}
	for _, r := range c.Book.Rows.Requirements {
		if r.Value != nil && r.Mark != document.Removed {
			c.shown(passage{source: row, id: r.ID, number: r.Number}, *r.Value, r.Shown, r.Sentence)
		}
	}
	if len(c.Book.Document.Languages) == 2 {
		for _, p := range texts(c.Book.Document.Sections) {
			c.sameNumbers(p)
		}
	}
}

func (c *checker) sameNumbers(p passage) {
	if p.en == "" || p.ar == "" {
		return
	}
	en, ar := apart(numbersIn(p.en), numbersIn(p.ar))
	if en, ar = unsaid(en, p.ar), unsaid(ar, p.en); len(en) > 0 && len(ar) > 0 || !formed(en) || !formed(ar) {
		c.add(RuleNumbers, Error, p.arabic(), "numbers", c.figures("english", en), c.figures("arabic", ar))
	}
}

// formed reports whether the form of an Arabic noun can say the numbers: one and two.
func formed(list []string) bool {
	return !slices.ContainsFunc(list, func(n string) bool { return n != "1" && n != "2" })
}

// inWords are the numbers that a text may say in a word.
func inWords() map[string][]phrase {
	return map[string][]phrase{
		"1": phrases([]string{"one", "first", "once", "واحد", "واحدة", "أول", "أولى"}), "2": phrases([]string{"two", "second", "twice", "اثنان", "اثنين", "اثنتان", "اثنتين", "ثان", "ثاني", "ثانية"}),
		"3": phrases([]string{"three", "third", "ثلاث", "ثلاثة", "ثالث", "ثالثة"}), "4": phrases([]string{"four", "fourth", "أربع", "أربعة", "رابع", "رابعة"}),
		"5": phrases([]string{"five", "fifth", "خمس", "خمسة", "خامس", "خامسة"}), "6": phrases([]string{"six", "sixth", "ست", "ستة", "سادس", "سادسة"}),
		"7": phrases([]string{"seven", "seventh", "سبع", "سبعة", "سابع", "سابعة"}), "8": phrases([]string{"eight", "eighth", "ثمان", "ثماني", "ثمانية", "ثامن", "ثامنة"}),
		"9": phrases([]string{"nine", "ninth", "تسع", "تسعة", "تاسع", "تاسعة"}), "10": phrases([]string{"ten", "tenth", "عشر", "عشرة", "عاشر", "عاشرة"}),
	}
}

// unsaid drops the numbers that the text of the other language says in a word.
func unsaid(list []string, other string) []string {
	if len(list) == 0 {
		return nil
	}
	known := inWords()
	return slices.DeleteFunc(list, func(n string) bool { return len(matching(known[n], other)) > 0 })
}

// apart drops what two sorted lists have in common.
func apart(a, b []string) (restA, restB []string) {
	rest := slices.Clone(b)
	for _, x := range a {
		if i := slices.Index(rest, x); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
		} else {
			restA = append(restA, x)
		}
	}
	return restA, rest
}

func (c *checker) figures(name string, list []string) fact {
	if len(list) == 0 {
		return fact{name, document.Text{EN: c.en.Word("answer.none"), AR: c.ar.Word("answer.none")}}
	}
	return fact{name, document.Text{EN: c.en.List(list), AR: c.ar.List(isolated(c.ar, list))}}
}

// shown compares the value of a requirement with what a reader sees of it in either language.
func (c *checker) shown(p passage, value float64, texts ...document.Text) {
	want := canonical(strconv.FormatFloat(value, 'g', 9, 64))
	for _, t := range texts {
		for _, text := range []string{t.EN, t.AR} {
			got := numbersIn(lingo.Unmarked(text))
			if text == "" || slices.Contains(got, want) || len(got) == 0 && (formed([]string{want}) || len(unsaid([]string{want}, text)) == 0) {
				continue
			}
			c.add(RuleNumbers, Error, p, "shown", c.figures("meant", []string{want}), c.figures("shown", got))
			return
		}
	}
}

// texts collects every text of a document with the row or clause in which it stands.
func texts(sections []document.Section) []passage {
	var list []passage
	add := func(id, number string, t document.Text) {
		list = append(list, passage{source: page, id: id, number: number, en: lingo.Unmarked(t.EN), ar: lingo.Unmarked(t.AR)})
	}
	for _, s := range sections {
		add(s.ID, s.Number, s.Title)
		for _, block := range s.Blocks {
			switch x := block.(type) {
			case document.Paragraph:
				if x.ID == "" { // clauses are rows too
					add(s.ID, s.Number, x.Text)
				}
			case document.List:
				for _, item := range x.Items {
					add(s.ID, s.Number, item)
				}
			case document.Figure:
				add(x.ID, s.Number, x.Caption)
				add(x.ID, s.Number, x.Alt)
			case document.Table:
				for _, row := range x.Rows {
					for _, cell := range row.Cells {
						add(row.ID, s.Number, cell.Text)
					}
				}
			}
		}
		list = append(list, texts(s.Sections)...)
	}
	return list
}
