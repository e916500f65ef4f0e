package docx

import (
	"time"

	"radif/output/document"
	"radif/output/lingo"
)

// settings tells Word that the file is of its present kind, so that it opens without the mode for
// old files.
func settings() []byte {
	var m markup
	m.WriteString(declaration)
	m.open("w:settings", "xmlns:w", wordSpace)
	m.empty("w:zoom", "w:percent", "100")
	m.value("w:defaultTabStop", "567")
	m.value("w:characterSpacingControl", "doNotCompress")
	m.open("w:compat")
	for _, pair := range [][2]string{
		{"compatibilityMode", "15"}, {"overrideTableStyleFontSizeAndJustification", "1"}, {"enableOpenTypeFeatures", "1"},
		{"doNotFlipMirrorIndents", "1"}, {"differentiateMultirowTableHeaders", "1"},
	} {
		m.empty("w:compatSetting", "w:name", pair[0], "w:uri", "http://schemas.microsoft.com/office/word", "w:val", pair[1])
	}
	m.shut("w:compat")
	m.empty("w:themeFontLang", "w:val", englishTag, "w:bidi", arabicTag)
	m.value("w:decimalSymbol", ".")
	m.value("w:listSeparator", ",")
	m.shut("w:settings")
	return m.Bytes()
}

func fontTable() []byte {
	var m markup
	m.WriteString(declaration)
	m.open("w:fonts", "xmlns:w", wordSpace)
	m.open("w:font", "w:name", font)
	m.value("w:altName", "Liberation Sans")
	m.value("w:panose1", "020B0604020202020204")
	m.value("w:charset", "00")
	m.value("w:family", "swiss")
	m.value("w:pitch", "variable")
	m.shut("w:font")
	m.shut("w:fonts")
	return m.Bytes()
}

// core writes title, author, language and the date of the document, which is not that of the
// clock.
func core(doc document.Document) []byte {
	lang, tag := doc.Languages[0], englishTag
	if lang == lingo.Arabic {
		tag = arabicTag
	}
	var m markup
	m.WriteString(declaration)
	m.open("cp:coreProperties", "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
		"xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
	for _, pair := range [][2]string{
		{"dc:title", doc.Title.In(lang)}, {"dc:subject", doc.Subtitle.In(lang)}, {"dc:creator", doc.Author.In(lang)},
		{"dc:identifier", doc.Reference}, {"dc:language", tag},
	} {
		if pair[1] != "" {
			m.leaf(pair[0], lingo.Unmarked(pair[1]))
		}
	}
	if day, err := time.Parse(time.DateOnly, doc.Date); err == nil {
		for _, name := range []string{"dcterms:created", "dcterms:modified"} {
			m.leaf(name, day.Format(time.RFC3339), "xsi:type", "dcterms:W3CDTF")
		}
	}
	m.shut("cp:coreProperties")
	return m.Bytes()
}

func application() []byte {
	var m markup
	m.WriteString(declaration)
	m.open("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
	m.leaf("Application", "Radif")
	m.shut("Properties")
	return m.Bytes()
}
