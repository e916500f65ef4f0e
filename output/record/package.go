package record

import (
	"context"

	"radif/model/plan"
)

// TenderContent is the content of a folder that holds a tender.
const TenderContent = "tender"

// Package is a set of files that were made of a result: a tender.
type Package struct {
	Content   string
	Result    *plan.Result
	Tool      Tool
	Language  string // the first one
	Digits    string
	Catalogue []Edition
	Files     []File
}

// WritePackage publishes a package in dir as Write does a result set. An older package of the same
// content is replaced; results are not.
func WritePackage(ctx context.Context, dir string, p Package) error {
	set := Set{Result: p.Result, Tool: p.Tool, Language: p.Language, Digits: p.Digits, Catalogue: p.Catalogue}
	return writeFiles(ctx, dir, p.Files, func(files []Entry) Manifest {
		m := set.manifest(files)
		m.Content = p.Content
		return m
	})
}

// CheckPackageTarget says beforehand whether WritePackage would accept a folder.
func CheckPackageTarget(dir, content string) error {
	_, _, err := inspect(dir, content)
	return err
}
