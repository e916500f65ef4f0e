// Package html writes a document as one page that needs nothing but itself: no script, no file
// from elsewhere. It reads well on a telephone, on a screen and on paper (A4, heading rows
// repeated, page numbers where the browser has them), in one language or in two side by side.
//
// Every id of the document is an anchor. Texts are escaped and their isolates become bdi elements
// (lingo.Markup); drawings are copied element by element, so that neither can bring along markup
// of its own.
package html
