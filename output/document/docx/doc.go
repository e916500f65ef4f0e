// Package docx writes a document as a Word file (Office Open XML, transitional), with archive/zip
// and escaping by encoding/xml alone.
//
// Numbers of headings and clauses. The document owns its numbers: they never change after issue,
// and one that was removed leaves a hole. Readers of Word expect headings that a multi-level list
// counts. So headings and clauses do belong to such a list, linked to the styles Heading 1 to 4;
// the package counts along as Word does, and where the count would give another number than the
// document's own, the paragraph gets a list of its own over the same levels with an override of
// the start. That is what Word writes for "set numbering value", and lists over the same levels
// share their count, so what follows counts on from there. A number that no list can show ("4a",
// or a clause whose section is not there) stands as text before a tab. Annexes have a second list
// with a letter first. In two languages the list counts in the one that prevails; the number in
// the other column is text, since another list would count by itself.
//
// Captions work the same way: a SEQ field, told its number where the count would give another.
// The table of contents is filled in; its page numbers are estimated from the widths of Arial and
// become exact when Word works the field out anew. Nothing asks the reader to do that on opening.
//
// Direction. Each Arabic paragraph has w:bidi and each Arabic run w:rtl; runs change where the
// direction does, and a run against the text around it stands between U+200E or U+200F, because
// Word and LibreOffice ignore the isolates that texts come with. Sides are start and end: left
// and right are read in two ways where text runs from the right. For the same reason numbers of
// lists are centred on their place in an Arabic document, half their width from the margin.
//
// Two languages stand side by side in rows of a table without lines, the one that prevails first,
// so that Arabic is on the right and English on the left. Headings and captions stand outside of
// such tables, the second language at the far side: Word's navigation shows no heading that is in
// a table. Cells of tables hold both languages, one under the other, unless they say the same.
//
// The same document gives the same bytes: fixed times, fixed order, no clock.
package docx
