package record

import (
	"bytes"
	"fmt"
	"math"

	"github.com/parquet-go/parquet-go"

	"radif/model/plan"
)

// MaxTrials is the number of trials that trials.parquet holds at most.
const MaxTrials = 10000

// trials writes trials.parquet: one row per kept trial; a column per sampled input, named by its
// path, and a column per site quantity and phase, named "power.it@phase-1", its maximum over the
// phase. Values are 32-bit: rank correlations and plots need no more, and the design values
// stand exactly in results.json. Columns lie in the order of their names.
func trials(r *plan.Result) ([]byte, error) {
	columns, err := trialColumns(r)
	if err != nil {
		return nil, err
	}
	rows := min(r.Stored, MaxTrials)
	group := parquet.Group{}
	for name := range columns {
		group[name] = parquet.Leaf(parquet.FloatType)
	}
	schema := parquet.NewSchema("trials", group)
	out := bytes.NewBuffer(make([]byte, 0, 4*rows*len(columns)+1<<16))
	w := parquet.NewGenericWriter[any](out, schema,
		parquet.CreatedBy("radif", "1", ""), parquet.DataPageStatistics(false), parquet.PageBufferSize(8*MaxTrials))
	values := make([]parquet.Value, rows)
	for i, path := range schema.Columns() {
		for t, v := range columns[path[0]][:rows] {
			values[t] = parquet.FloatValue(float32(v))
		}
		if _, err := w.ColumnWriters()[i].WriteRowValues(values); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// trialColumns names the columns and checks that each has a finite value for each kept trial.
func trialColumns(r *plan.Result) (map[string][]float64, error) {
	columns := make(map[string][]float64, len(r.Inputs)+len(r.Maxima))
	add := func(name string, values []float64) error {
		if _, twice := columns[name]; twice {
			return fmt.Errorf("two columns of the trials are named %s", name)
		}
		if len(values) < min(r.Stored, MaxTrials) {
			return fmt.Errorf("%s has %d values for %d trials", name, len(values), r.Stored)
		}
		for t, v := range values {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				return fmt.Errorf("%s is not finite in trial %d", name, t)
			}
		}
		columns[name] = values
		return nil
	}
	for i, id := range r.Inputs {
		if err := add(id, r.Sample[i]); err != nil {
			return nil, err
		}
	}
	for _, m := range r.Maxima {
		if err := add(m.ID+"@"+m.Phase, m.Values); err != nil {
			return nil, err
		}
	}
	return columns, nil
}
