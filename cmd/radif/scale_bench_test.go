package main

import (
	"context"
	"fmt"
	"runtime"
	"runtime/metrics"
	"testing"
	"time"

	"radif/model/plan"
)

// BenchmarkReference simulates the reference scenario, every quantity, every month, every pass, at
// growing numbers of trials: the time for a service-month and the largest live heap seen.
//
//	go test ./cmd/radif -run '^$' -bench Reference -benchtime 1x -timeout 60m
func BenchmarkReference(b *testing.B) {
	for _, trials := range []int{10_000, 100_000, 1_000_000} {
		for _, workers := range []int{1, 2} {
			b.Run(fmt.Sprintf("trials=%d/workers=%d", trials, workers), func(b *testing.B) {
				if testing.Short() && trials > 10_000 {
					b.Skip("takes minutes")
				}
				benchmarkPlan(b, trials, workers)
			})
		}
	}
}

func benchmarkPlan(b *testing.B, trials, workers int) {
	s := reference(b)
	s.Case.Trials = trials
	runtime.GC()
	peak := watchHeap()
	b.ResetTimer()
	for range b.N {
		if _, err := plan.Simulate(context.Background(), &s.Case, plan.Options{Workers: workers}); err != nil {
			b.Fatal(err)
		}
	}
	b.StopTimer()
	months := float64(b.N) * float64(trials) * float64(len(s.Case.Services)*s.Case.Months)
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/months, "ns/service-month")
	b.ReportMetric(peak()/(1<<20), "MiB-heap")
	b.ReportMetric(0, "ns/op")
}

// watchHeap returns a function that stops watching and gives the largest live heap seen, in bytes.
func watchHeap() func() float64 {
	stop, result := make(chan struct{}), make(chan uint64)
	go func() {
		sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		most, tick := uint64(0), time.NewTicker(5*time.Millisecond)
		defer tick.Stop()
		for {
			metrics.Read(sample)
			most = max(most, sample[0].Value.Uint64())
			select {
			case <-stop:
				result <- most
				return
			case <-tick.C:
			}
		}
	}()
	return func() float64 { close(stop); return float64(<-result) }
}
