// Package sensitivity is arithmetic on the kept trials of a run: which uncertain inputs drive the
// spread of a quantity, and how faithfully the inputs were drawn.
//
// What drives what (U9) is a matter of association, not of cause: two inputs that are correlated
// share what one of them does. A rank correlation sees any effect that grows or falls throughout,
// however bent, and none that turns round.
package sensitivity
