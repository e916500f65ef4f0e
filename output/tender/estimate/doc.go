// Package estimate prices the bill of quantities of a tender for the buyer alone: quantities times
// the buyer's unit prices, or the scenario's where the buyer sets none. The result is a document
// and a table of their own; nothing of it goes anywhere else.
package estimate
