// Package montecarlo samples the inputs of a model, evaluates it over blocks of trials and
// summarises the columns it is asked for. It knows no stage: the evaluation is a function.
//
// Formulas: U4 sampling, U5 streams, U6 sampling error, U7 phase maxima and their order
// statistics, U8 joint confidence. Nothing in it needs all trials in memory, and every merge is
// exact and commutes: counts are integers and sums are kept in fixed point (ExactSum), so the
// same trials give the same bytes for any number of workers and any split into blocks' shards.
package montecarlo
