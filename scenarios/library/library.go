// Package library holds the scenarios that ship with Radif: a small one to start from, the
// reference scenario and one of another domain.
package library

import "embed"

// Files holds the scenario files at its root: minimal.yaml, jordan-2024.yaml, hospital.yaml.
//
//go:embed *.yaml
var Files embed.FS

// Tenders holds example tender files of the reference scenario, one of each kind:
// tender/jordan-2024.design.yaml, .build.yaml, .supply.yaml and .operate.yaml.
//
//go:embed tender/*.yaml
var Tenders embed.FS

// Presets holds overlays that plan any scenario by the published defaults of a product:
// presets/asr.yaml.
//
//go:embed presets/*.yaml
var Presets embed.FS
