package docx

import (
	"strings"
	"testing"

	"radif/output/internal/wordfile"
)

// sequences are the children of elements in the order of ISO/IEC 29500-1 transitional, as far as
// they can come in a document of ours.
var sequences = map[string]string{
	"w:pPr":                "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:outlineLvl w:rPr w:sectPr",
	"w:rPr":                "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang",
	"w:numPr":              "w:ilvl w:numId",
	"w:pBdr":               "w:top w:left w:bottom w:right w:between w:bar",
	"w:tblPr":              "w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription",
	"w:tblBorders":         "w:top w:left w:bottom w:right w:insideH w:insideV",
	"w:tblCellMar":         "w:top w:left w:bottom w:right",
	"w:tbl":                "w:tblPr w:tblGrid w:tr*",
	"w:tblGrid":            "w:gridCol*",
	"w:tr":                 "w:trPr w:tc*",
	"w:trPr":               "w:cantSplit w:trHeight w:tblHeader",
	"w:tc":                 "w:tcPr w:p*",
	"w:tcPr":               "w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:vAlign",
	"w:tcBorders":          "w:top w:left w:bottom w:right",
	"w:sectPr":             "w:headerReference w:footerReference w:type w:pgSz w:pgMar w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid",
	"w:style":              "w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr*",
	"w:styles":             "w:docDefaults w:latentStyles w:style*",
	"w:docDefaults":        "w:rPrDefault w:pPrDefault",
	"w:rPrDefault":         "w:rPr",
	"w:numbering":          "w:abstractNum* w:num*",
	"w:abstractNum":        "w:nsid w:multiLevelType w:tmpl w:name w:lvl*",
	"w:lvl":                "w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlPicBulletId w:lvlJc w:pPr w:rPr",
	"w:num":                "w:abstractNumId w:lvlOverride*",
	"w:lvlOverride":        "w:startOverride w:lvl",
	"w:settings":           "w:zoom w:defaultTabStop w:characterSpacingControl w:compat w:themeFontLang w:decimalSymbol w:listSeparator",
	"w:compat":             "w:compatSetting*",
	"w:fonts":              "w:font*",
	"w:font":               "w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig",
	"w:document":           "w:body",
	"w:tabs":               "w:tab*",
	"wp:inline":            "wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic",
	"wp:cNvGraphicFramePr": "a:graphicFrameLocks",
	"a:graphic":            "a:graphicData",
	"a:graphicData":        "pic:pic",
	"pic:pic":              "pic:nvPicPr pic:blipFill pic:spPr",
	"pic:nvPicPr":          "pic:cNvPr pic:cNvPicPr",
	"pic:blipFill":         "a:blip a:stretch",
	"a:stretch":            "a:fillRect",
	"pic:spPr":             "a:xfrm a:prstGeom",
	"a:xfrm":               "a:off a:ext",
	"a:prstGeom":           "a:avLst",
	"v:shapetype":          "v:formulas v:path v:textpath v:handles o:lock",
	"v:shape":              "v:fill v:textpath",
}

// mixtures are the elements whose children come in any order.
var mixtures = map[string]string{
	"w:body": "w:p w:tbl w:sectPr", "w:hdr": "w:p w:tbl", "w:ftr": "w:p w:tbl",
	"w:p":         "w:pPr w:r w:hyperlink w:bookmarkStart w:bookmarkEnd w:dir",
	"w:hyperlink": "w:r w:dir", "w:dir": "w:r",
	"w:r":        "w:rPr w:t w:tab w:br w:fldChar w:instrText w:drawing w:pict",
	"w:drawing":  "wp:inline",
	"w:pict":     "v:shapetype v:shape",
	"v:formulas": "v:f", "v:handles": "v:h",
}

// TestChildOrder: Word calls a file damaged whose elements come in another order than that of the
// schema.
func TestChildOrder(t *testing.T) {
	forEach(t, func(t *testing.T, f *wordfile.File) {
		seen := map[string]bool{}
		for _, name := range f.Names {
			if strings.HasPrefix(name, "word/") && strings.HasSuffix(name, ".xml") {
				tree(t, f, name).Walk(func(n *wordfile.Node) {
					seen[n.Name] = true
					inOrder(t, name, n)
				})
			}
		}
		for name := range sequences {
			if !seen[name] && name != "w:lvlOverride" {
				t.Errorf("the sample has no %s", name)
			}
		}
	})
}

func inOrder(t *testing.T, part string, n *wordfile.Node) {
	t.Helper()
	if allowed, ok := mixtures[n.Name]; ok {
		for _, child := range n.Children {
			if !strings.Contains(" "+allowed+" ", " "+child.Name+" ") {
				t.Errorf("%s: %s holds %s", part, n.Name, child.Name)
			}
		}
		return
	}
	sequence, ok := sequences[n.Name]
	if !ok && len(n.Children) > 0 {
		t.Errorf("%s: %s is not in the table and holds %s", part, n.Name, n.Children[0].Name)
		return
	}
	place := -1
	for _, child := range n.Children {
		at, repeats := -1, false
		for k, name := range strings.Fields(sequence) {
			if strings.TrimSuffix(name, "*") == child.Name {
				at, repeats = k, strings.HasSuffix(name, "*")
			}
		}
		if at < place || at < 0 || at == place && !repeats {
			t.Errorf("%s: %s out of place in %s", part, child.Name, n.Name)
		}
		place = at
	}
}
