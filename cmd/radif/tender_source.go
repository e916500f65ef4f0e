package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"radif/model/plan"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/tender"
	"radif/scenarios"
	"radif/scenarios/catalogue"
	"radif/scenarios/diag"
)

// tenderRequest says what a tender is to be made of beside a result folder.
type tenderRequest struct {
	file    string // empty: the one in the folder
	lang    string // empty: those of the file
	figures bool
}

// tenderSource is a result folder and a tender file, read.
type tenderSource struct {
	dir      string
	file     string
	scenario *scenarios.Scenario
	in       tender.Input
}

// readTender reads a result folder and the tender file for it.
func readTender(dir string, r tenderRequest) (*tenderSource, error) {
	result, manifest, err := readResult(dir)
	if err != nil {
		return nil, err
	}
	if r.file == "" {
		r.file = filepath.Join(dir, tenderName)
	}
	if _, err := os.Stat(r.file); errors.Is(err, fs.ErrNotExist) {
		return nil, diag.List{{Pos: diag.Pos{File: r.file}, Wrong: "there is no tender file",
			Allowed: "name one with --tender, or start one: radif tender --init build " + r.file}}
	}
	s, err := recordedScenario(dir, result)
	if err != nil {
		return nil, err
	}
	var phases []string
	for _, p := range result.Phases {
		phases = append(phases, p.ID)
	}
	set, problems := scenarios.LoadTender(scenarios.TenderRequest{File: r.file, Phases: phases})
	if len(problems) > 0 {
		return nil, problems
	}
	from, err := record.ReadOrigins(dir)
	if err != nil {
		return nil, invalidInput(dir, err)
	}
	facts := factsOf(&s.Case, from)
	from = withCatalogue(from, facts.ReferenceCore.Input)
	in := tender.Input{Result: result, Facts: facts, Origins: from, Package: set.Package, Settings: settingsOf(set),
		Tool: manifest.Tool, Catalogue: manifest.Catalogue, NoFigures: !r.figures}
	if in.Languages, err = parseLanguages(r.lang); err != nil {
		return nil, usageError{err}
	}
	return &tenderSource{dir, r.file, s, in}, nil
}

// factsOf takes the facts of a case. An arrangement that the scenario does not set is that of its
// class of availability, and rests on the catalogue.
func factsOf(c *plan.Case, from record.Origins) tender.Facts {
	f := tender.FactsOf(c)
	f.ReferenceCore = referenceCore()
	for field, rule := range map[string]*tender.Rule{"ups": &f.UPS, "cooling": &f.Cooling, "generator": &f.Generator, "utility_feeds": &f.Utility} {
		class := "catalogue.availability." + f.Availability + "." + field
		if _, set := from[rule.Input]; set {
			continue
		}
		if _, known := from[class]; known {
			rule.Input = class
		}
	}
	return f
}

// referenceCore is the unit in which throughput is stated: the catalogue has one.
func referenceCore() tender.Fact {
	known, _ := catalogue.Load()
	for _, core := range known.Section("reference") {
		if v, err := strconv.ParseFloat(core.Values["throughput"].Text, 64); err == nil {
			return tender.Fact{Value: v, Unit: "ssj_ops", Input: "catalogue.reference." + core.ID + ".throughput"}
		}
	}
	return tender.Fact{}
}

// withCatalogue adds to the origins a value of the catalogue that is no input of the plan.
func withCatalogue(from record.Origins, id string) record.Origins {
	known, _ := catalogue.Load()
	v, ok := known.Value(id)
	if !ok {
		return from
	}
	out := maps.Clone(from)
	out[id] = record.Origin{File: v.Pos.File, Line: v.Pos.Line, Col: v.Pos.Col, Basis: v.Basis, Source: v.Source, Text: v.Text, Default: true}
	return out
}

// readResult reads a result folder; files that were changed since are no ground for a tender.
func readResult(dir string) (*plan.Result, record.Manifest, error) {
	r, manifest, err := record.Read(dir)
	if err != nil {
		return nil, manifest, invalidInput(dir, err)
	}
	found, err := record.Check(dir)
	if err != nil {
		return nil, manifest, err
	}
	for _, d := range found {
		if d.Path == "results.json" || d.Path == "provenance.json" || d.Path == lockName {
			return nil, manifest, diag.List{{Pos: diag.Pos{File: filepath.Join(dir, d.Path)}, Wrong: "the file is not as radif wrote it: " + d.What, Allowed: "run the scenario again"}}
		}
	}
	result, err := r.Result()
	if err != nil {
		return nil, manifest, invalidInput(dir, err)
	}
	return result, manifest, nil
}

// recordedScenario loads the scenario of a result folder.
func recordedScenario(dir string, r *plan.Result) (*scenarios.Scenario, error) {
	file := filepath.Join(dir, lockName)
	s, problems := scenarios.Load(scenarios.Request{File: file})
	if len(problems) > 0 {
		return nil, problems
	}
	if plan.Digest(&s.Case) != r.Digest {
		return nil, diag.List{{Pos: diag.Pos{File: file}, Wrong: "the recorded scenario is not the one of results.json", Allowed: "run the scenario again"}}
	}
	return s, nil
}

// invalidInput makes the error of an input folder one of an input file.
func invalidInput(dir string, err error) error {
	var problems diag.List
	if errors.As(err, &problems) {
		return err
	}
	return diag.List{{Pos: diag.Pos{File: dir}, Wrong: err.Error(), Allowed: "a folder that radif run wrote"}}
}

// settingsOf hands the places of the tender file's values to the outputs.
func settingsOf(t *scenarios.Tender) record.Origins {
	out := record.Origins{}
	for id, o := range t.Origins {
		out[id] = record.Origin{File: filepath.ToSlash(o.File), Line: o.Line, Col: o.Col, Basis: settingBasis(o), Source: o.Source, Text: o.Text, Default: o.Default}
	}
	return out
}

// settingBasis is why a value of a tender file stands there: the buyer decides it.
func settingBasis(o scenarios.Origin) string {
	if o.Basis == "" || o.Basis == "unstated" {
		return "policy"
	}
	return o.Basis
}

func digitsOf(in tender.Input) lingo.Digits {
	d, _ := lingo.ParseDigits(in.Package.Digits)
	return d
}

// knownCatalogue is the catalogue that is built in.
func knownCatalogue() (*catalogue.Catalogue, diag.List) {
	known, problems := catalogue.Load()
	if len(problems) > 0 {
		return nil, diag.List{{Wrong: fmt.Sprintf("the catalogue has %d faults", len(problems))}}
	}
	return known, nil
}

// parseLanguages reads one language, or two in parallel; empty: none is said.
func parseLanguages(text string) ([]lingo.Lang, error) {
	var list []lingo.Lang
	if text == "" {
		return nil, nil
	}
	for _, part := range strings.Split(text, ",") {
		lang, err := lingo.ParseLang(strings.TrimSpace(part))
		if err != nil {
			return nil, err
		}
		if slices.Contains(list, lang) {
			return nil, fmt.Errorf("--lang names %s twice", lang)
		}
		list = append(list, lang)
	}
	return list, nil
}
