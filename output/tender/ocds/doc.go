// Package ocds writes a tender as open contracting data: a planning release and a tender release
// after the Open Contracting Data Standard 1.1.5. Texts stand in the language that prevails, and
// in the other one under the same name with its suffix (title, title_en).
//
// No price and no value is among them: the estimate of the buyer never comes near a release. Lots
// and requirements, which the standard does not have without extensions, stand in the documents.
package ocds
