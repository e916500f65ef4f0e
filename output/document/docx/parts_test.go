package docx

import (
	"archive/zip"
	"bytes"
	"path"
	"strings"
	"testing"

	"radif/output/internal/wordfile"
)

type wordNode = wordfile.Node

func opened(t *testing.T, content []byte) *wordfile.File {
	t.Helper()
	f, err := wordfile.Open(content)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func tree(t *testing.T, f *wordfile.File, name string) *wordfile.Node {
	t.Helper()
	n, err := f.Tree(name)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

// forEach runs a test on the sample in one language, in the other, and in both, with either
// prevailing.
func forEach(t *testing.T, test func(t *testing.T, f *wordfile.File)) {
	for name, langs := range variants {
		t.Run(name, func(t *testing.T) { test(t, opened(t, written(t, sample(langs...)))) })
	}
}

// TestPackage: every part is well-formed and has a type, and every relationship has its target.
func TestPackage(t *testing.T) {
	forEach(t, func(t *testing.T, f *wordfile.File) {
		if f.Names[0] != "[Content_Types].xml" {
			t.Errorf("%s comes first", f.Names[0])
		}
		typed := map[string]bool{}
		types := tree(t, f, "[Content_Types].xml")
		for _, n := range types.Children {
			typed[n.Attr["Extension"]+n.Attr["PartName"]] = true
			if name := n.Attr["PartName"]; name != "" && f.Parts[name[1:]] == nil {
				t.Errorf("a type for %s, which is missing", name)
			}
		}
		used := map[string]bool{}
		for _, name := range f.Names {
			extension := path.Ext(name)[1:]
			if !typed["/"+name] && (!typed[extension] || extension == "xml" && name != f.Names[0]) {
				t.Errorf("%s has no type", name)
			}
			if extension != "png" {
				tree(t, f, name)
			}
			if extension == "rels" {
				targets(t, f, name, used)
			}
		}
		for _, name := range f.Names {
			if !used[name] && path.Ext(name) != ".rels" && name != f.Names[0] {
				t.Errorf("nothing leads to %s", name)
			}
		}
	})
}

func targets(t *testing.T, f *wordfile.File, name string, used map[string]bool) {
	t.Helper()
	ids := map[string]bool{}
	for _, n := range tree(t, f, name).Children {
		target := path.Join(path.Dir(path.Dir(name)), n.Attr["Target"])
		if f.Parts[target] == nil {
			t.Errorf("%s: %s leads nowhere", name, target)
		}
		if ids[n.Attr["Id"]] {
			t.Errorf("%s: %s twice", name, n.Attr["Id"])
		}
		used[target], ids[n.Attr["Id"]] = true, true
	}
	if !strings.HasPrefix(name, "word/") {
		return
	}
	tree(t, f, "word/document.xml").Walk(func(n *wordfile.Node) {
		for _, attribute := range []string{"r:id", "r:embed"} {
			if id := n.Attr[attribute]; id != "" && !ids[id] {
				t.Errorf("%s asks for the relationship %s", n.Name, id)
			}
		}
	})
}

// TestSameBytes: the same document gives the same file, without the time of the clock.
func TestSameBytes(t *testing.T) {
	for name, langs := range variants {
		first := written(t, sample(langs...))
		if !bytes.Equal(first, written(t, sample(langs...))) {
			t.Errorf("%s: the bytes differ", name)
		}
		z, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range z.File {
			if entry.Modified.UTC().Year() != 2000 {
				t.Errorf("%s: %s of %s", name, entry.Name, entry.Modified)
			}
		}
	}
}

func TestCoreProperties(t *testing.T) {
	f := opened(t, written(t, sample(variants["ar"]...)))
	core := tree(t, f, "docProps/core.xml")
	for name, want := range map[string]string{
		"dc:title": "مركز البيانات الرديف", "dc:creator": "وزارة الاقتصاد الرقمي <المشتريات واللوازم>", "dc:language": "ar-JO",
		"dc:identifier": "RDF-17/2026", "dcterms:created": "2026-11-01T00:00:00Z", "dcterms:modified": "2026-11-01T00:00:00Z",
	} {
		if n := core.At(name); n == nil || n.Chars != want {
			t.Errorf("%s is %+v instead of %q", name, n, want)
		}
	}
	doc := sample(variants["ar"]...)
	doc.Date = ""
	if core := tree(t, opened(t, written(t, doc)), "docProps/core.xml"); core.At("dcterms:created") != nil {
		t.Error("a date out of nothing")
	}
}
