package main

import (
	"context"
	"fmt"
	"os"
	"testing"

	"radif/model/plan"
	"radif/output/lingo"
	"radif/output/record"
	"radif/scenarios"
)

// reference loads the scenario that speed is measured on; RADIF_SCENARIO names another file.
func reference(b *testing.B) *scenarios.Scenario {
	file := os.Getenv("RADIF_SCENARIO")
	if file == "" {
		file = "../../scenarios/library/jordan-2024.yaml"
	}
	s, problems := scenarios.Load(scenarios.Request{File: file})
	if len(problems) > 0 {
		b.Fatal(problems)
	}
	return s
}

// BenchmarkSimulate runs all passes of the reference scenario. ns/service-month divides by
// services, months and trials, each counted once.
func BenchmarkSimulate(b *testing.B) {
	s := reference(b)
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("workers=%d", workers), func(b *testing.B) {
			for range b.N {
				if _, err := plan.Simulate(context.Background(), &s.Case, plan.Options{Workers: workers}); err != nil {
					b.Fatal(err)
				}
			}
			n := len(s.Case.Services) * s.Case.Months * s.Case.Trials
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/service-month")
		})
	}
}

// BenchmarkWriteSet draws and writes everything that a run of the reference scenario writes, in both
// languages. The goal is 0.6 s on two free cores. November 2026, 2 cores of an AMD EPYC that was busy
// with other work: 1.2 s of processor time.
func BenchmarkWriteSet(b *testing.B) {
	s := reference(b)
	r, err := plan.Simulate(context.Background(), &s.Case, plan.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	for range b.N {
		set := resultSet(r.Result, edition{
			Lock: s.Lock, Origins: origins(s), Tool: record.ThisTool(version), Catalogue: editions(), Lang: lingo.English,
		})
		if err := record.Write(context.Background(), b.TempDir()+"/out", set); err != nil {
			b.Fatal(err)
		}
	}
}
