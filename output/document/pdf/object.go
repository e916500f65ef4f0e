package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
)

// ref is the number of an object.
type ref int

func (r ref) String() string { return strconv.Itoa(int(r)) + " 0 R" }

// object is a value of the file; a stream has data beside its dictionary.
type object struct {
	body   string
	data   []byte
	stream bool
}

// file is the objects of a file, the first with number 1.
type file struct {
	objects []object
	packer  *zlib.Writer // used again for each stream: a new one is large
}

// reserve gives a number to an object that comes later.
func (f *file) reserve() ref {
	f.objects = append(f.objects, object{})
	return ref(len(f.objects))
}

func (f *file) set(r ref, body string) { f.objects[r-1] = object{body: body} }

func (f *file) add(body string) ref {
	r := f.reserve()
	f.set(r, body)
	return r
}

// stream adds data, packed, with more entries of its dictionary.
func (f *file) stream(entries string, data []byte) ref {
	r := f.reserve()
	f.put(r, entries, data)
	return r
}

// put is stream for an object that has its number.
func (f *file) put(r ref, entries string, data []byte) {
	f.objects[r-1] = object{"/Filter /FlateDecode " + entries, f.pack(data), true}
}

// packed adds data that is packed already; the entries name its filter.
func (f *file) packed(entries string, data []byte) ref {
	r := f.reserve()
	f.objects[r-1] = object{entries, data, true}
	return r
}

func (f *file) pack(data []byte) []byte {
	var b bytes.Buffer
	if f.packer == nil {
		f.packer = zlib.NewWriter(&b)
	}
	f.packer.Reset(&b)
	f.packer.Write(data) // into memory: cannot fail
	f.packer.Close()
	return b.Bytes()
}

// perStream is how many objects are packed together.
const perStream = 200

// place is where an object stands: at an offset, or inside of an object stream.
type place struct {
	inside bool
	at     int // offset, or number of the object stream
	index  int // inside of the object stream
}

// bytes puts the file together: streams one by one, all other objects packed into object streams,
// and a cross-reference stream at the end.
func (f *file) bytes(root, info ref) []byte {
	out := bytes.NewBufferString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	places := make([]place, len(f.objects))
	var plain []int
	for i, o := range f.objects {
		if !o.stream {
			plain = append(plain, i)
			continue
		}
		places[i] = place{at: out.Len()}
		writeStream(out, i+1, o.body, o.data)
	}
	for len(plain) > 0 {
		n := min(perStream, len(plain))
		number := len(places) + 1
		for k, i := range plain[:n] {
			places[i] = place{true, number, k}
		}
		places = append(places, place{at: out.Len()})
		entries, data := f.together(plain[:n])
		writeStream(out, number, entries, data)
		plain = plain[n:]
	}
	f.crossReference(out, places, fmt.Sprintf("/Root %v /Info %v", root, info))
	return out.Bytes()
}

// together packs objects into one stream: first their numbers and offsets, then the objects.
func (f *file) together(list []int) (entries string, data []byte) {
	var head, body strings.Builder
	for _, i := range list {
		fmt.Fprintf(&head, "%d %d ", i+1, body.Len())
		body.WriteString(f.objects[i].body + "\n")
	}
	entries = fmt.Sprintf("/Type /ObjStm /N %d /First %d /Filter /FlateDecode", len(list), head.Len())
	return entries, f.pack([]byte(head.String() + body.String()))
}

func writeStream(out *bytes.Buffer, number int, entries string, data []byte) {
	fmt.Fprintf(out, "%d 0 obj\n<< %s /Length %d >>\nstream\n", number, entries, len(data))
	out.Write(data)
	out.WriteString("\nendstream\nendobj\n")
}

// crossReference ends the file. Its id is made of what the file says, so that equal files have
// equal ids.
func (f *file) crossReference(out *bytes.Buffer, places []place, entries string) {
	start, number := out.Len(), len(places)+1
	id := fmt.Sprintf("%x", sha256.Sum256(out.Bytes()))[:32]
	table := []byte{0, 0, 0, 0, 0, 0xff, 0xff}
	for _, p := range append(places, place{at: start}) {
		kind := byte(1)
		if p.inside {
			kind = 2
		}
		table = append(table, kind, byte(p.at>>24), byte(p.at>>16), byte(p.at>>8), byte(p.at), byte(p.index>>8), byte(p.index))
	}
	entries = fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] %s /ID [<%s> <%s>] /Filter /FlateDecode", number+1, entries, id, id)
	writeStream(out, number, entries, f.pack(table))
	fmt.Fprintf(out, "startxref\n%d\n%%%%EOF\n", start)
}

// textString writes a text as a string of the file.
func textString(text string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String() + ">"
}

// num writes a length with two decimals at most.
func num(b []byte, v float64) []byte { return decimals(b, v, 2) }

func decimals(b []byte, v float64, places int) []byte {
	start := len(b)
	b = strconv.AppendFloat(b, v, 'f', places, 64)
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	if b[len(b)-1] == '.' {
		b = b[:len(b)-1]
	}
	if string(b[start:]) == "-0" || len(b) == start {
		b = append(b[:start], '0')
	}
	return b
}

// nums writes lengths with spaces between them.
func nums(v ...float64) string {
	var b []byte
	for i, x := range v {
		if i > 0 {
			b = append(b, ' ')
		}
		b = num(b, x)
	}
	return string(b)
}
