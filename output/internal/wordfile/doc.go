// Package wordfile reads Word files for tests, by encoding/xml and the published rules alone: it
// shares nothing with the package that writes them. It gives the texts of paragraphs and cells as
// a reader sees them, with the numbers that Word's lists would show.
package wordfile
