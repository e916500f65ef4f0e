package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"radif/model/plan"
	"radif/output/tender/addendum"
	"radif/scenarios/diag"
)

// issueName is the file in which an issue is kept. It holds how values were computed, so it is the
// buyer's.
const issueName = buyerFolder + "tender.json"

// issuePath finds the kept issue in the folder of a tender, or in a result folder that holds one;
// older versions put it beside the documents.
func issuePath(dir string) string {
	path := filepath.Join(dir, filepath.FromSlash(issueName))
	for _, place := range []string{issueName, filepath.Join(tenderFolder, issueName), "tender.json", filepath.Join(tenderFolder, "tender.json")} {
		there := filepath.Join(dir, filepath.FromSlash(place))
		if _, err := os.Stat(there); err == nil {
			return there
		}
	}
	return path
}

// readIssue reads the issue before.
func readIssue(dir string) (addendum.Issue, error) {
	path := issuePath(dir)
	text, err := os.ReadFile(path)
	if err != nil {
		return addendum.Issue{}, diag.List{{Pos: diag.Pos{File: dir}, Wrong: "it holds no issue of a tender: " + cause(err).Error(), Allowed: "the folder that radif tender wrote, or the result folder above it"}}
	}
	issue, err := addendum.Decode(text)
	if err != nil {
		return issue, diag.List{{Pos: diag.Pos{File: path}, Wrong: err.Error(), Allowed: "the file as radif tender wrote it"}}
	}
	return issue, nil
}

// fewestTrials are enough to know the steps of a chain: they are the same in every trial.
const fewestTrials = 100

// feedsOf finds out which inputs each quantity rests on, where the plans of two issues differ.
func feedsOf(ctx context.Context, src *tenderSource, old addendum.Issue) (addendum.Feeds, error) {
	if old.Run.Digest == src.in.Result.Digest {
		return nil, nil
	}
	c := src.scenario.Case
	c.Trials = min(c.Trials, fewestTrials)
	r, err := plan.Simulate(ctx, &c, plan.Options{})
	if err != nil {
		return nil, ctx.Err() // without it causes are told of the plan as a whole
	}
	feeds, last := addendum.Feeds{}, r.Result.Phases[len(r.Result.Phases)-1].ID
	var loads []string
	for _, q := range plan.Register() {
		trace, err := r.Explain(q.ID, last)
		if !q.Sized || err != nil {
			continue
		}
		for _, i := range trace.Inputs {
			if !i.Draw {
				feeds[q.ID] = append(feeds[q.ID], i.ID)
			}
		}
		if q.State == plan.Required {
			loads = append(loads, feeds[q.ID]...)
		} else {
			feeds[q.ID] = append(feeds[q.ID], loads...) // it stands on what was specified of all loads
		}
	}
	return feeds, ctx.Err()
}

// samePlace reports whether two paths are one file.
func samePlace(a, b string) bool {
	x, errA := os.Stat(a)
	y, errB := os.Stat(b)
	return errors.Join(errA, errB) == nil && os.SameFile(x, y)
}
