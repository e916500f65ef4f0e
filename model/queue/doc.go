// Package queue holds exact queueing mathematics: Erlang's loss and delay formulas, the
// stations M/M/c, M/M/c/K, M/G/1 and M/D/1, the tail of the waiting time, and its inverse, the
// number of servers that keeps a service level (formula C2).
//
// Symbols: a offered load in Erlang (arrival rate x mean service time), c number of servers,
// ρ = a/c utilisation, λ arrival rate, μ service rate, S mean service time, T wait bound,
// τ = T/S, e the share of requests that may wait longer than T. Everything is a pure function of
// float64; a negative or missing load counts as none.
//
// Validity: Poisson arrivals, one queue, first in first out, infinite patience, steady state.
// Forward evaluation costs O(√c). Its relative error up to 1e6 servers is below 4e-15 plus 1e-15
// for each unit of -ln P: 3e-14 at P = 1e-10.
package queue
