// Package series holds the time grid and the block of columns on which every stage of the
// model is evaluated.
//
// A stage is compiled once: it declares its input columns and its intermediate columns with a
// Builder, each intermediate column with the Step (formula id, symbol, unit, operands) that
// fills it. It is then evaluated over a Frame, a block of trials laid out column by column,
// month after month, without allocating. The columns together with the static list of steps
// are the trace: replaying one trial in a Frame of width one and reading the steps explains a
// number with the very code that computed it.
package series
