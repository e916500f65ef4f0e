package montecarlo

// primitive is one dimension of the table of Joe and Kuo: the inner coefficients a of a primitive
// polynomial over GF(2), whose degree is the number of initial direction numbers m.
type primitive struct {
	a uint32
	m []uint16
}

// sobolDimensions is how many inputs can be drawn from one Sobol sequence.
const sobolDimensions = len(joeKuo) + 1

// joeKuo holds dimensions 2 to 40 of the file new-joe-kuo-6.21201; dimension 1 needs none.
// Source: S. Joe and F. Y. Kuo, Constructing Sobol sequences with better two-dimensional
// projections, SIAM Journal on Scientific Computing 30 (2008), 2635-2654.
//
// Licence pertaining to the direction numbers:
//
// Copyright (c) 2008, Frances Y. Kuo and Stephen Joe. All rights reserved.
//
// Redistribution and use in source and binary forms, with or without modification, are permitted
// provided that the following conditions are met:
//
//   - Redistributions of source code must retain the above copyright notice, this list of
//     conditions and the following disclaimer.
//   - Redistributions in binary form must reproduce the above copyright notice, this list of
//     conditions and the following disclaimer in the documentation and/or other materials
//     provided with the distribution.
//   - Neither the names of the copyright holders nor the names of the University of New South
//     Wales and the University of Waikato and its contributors may be used to endorse or promote
//     products derived from this software without specific prior written permission.
//
// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS "AS IS" AND ANY EXPRESS OR IMPLIED
// WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND
// FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS BE
// LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES
// (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA,
// OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
// CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT
// OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
var joeKuo = [...]primitive{
	{0, []uint16{1}},
	{1, []uint16{1, 3}},
	{1, []uint16{1, 3, 1}},
	{2, []uint16{1, 1, 1}},
	{1, []uint16{1, 1, 3, 3}},
	{4, []uint16{1, 3, 5, 13}},
	{2, []uint16{1, 1, 5, 5, 17}},
	{4, []uint16{1, 1, 5, 5, 5}},
	{7, []uint16{1, 1, 7, 11, 19}},
	{11, []uint16{1, 1, 5, 1, 1}},
	{13, []uint16{1, 1, 1, 3, 11}},
	{14, []uint16{1, 3, 5, 5, 31}},
	{1, []uint16{1, 3, 3, 9, 7, 49}},
	{13, []uint16{1, 1, 1, 15, 21, 21}},
	{16, []uint16{1, 3, 1, 13, 27, 49}},
	{19, []uint16{1, 1, 1, 15, 7, 5}},
	{22, []uint16{1, 3, 1, 15, 13, 25}},
	{25, []uint16{1, 1, 5, 5, 19, 61}},
	{1, []uint16{1, 3, 7, 11, 23, 15, 103}},
	{4, []uint16{1, 3, 7, 13, 13, 15, 69}},
	{7, []uint16{1, 1, 3, 13, 7, 35, 63}},
	{8, []uint16{1, 3, 5, 9, 1, 25, 53}},
	{14, []uint16{1, 3, 1, 13, 9, 35, 107}},
	{19, []uint16{1, 3, 1, 5, 27, 61, 31}},
	{21, []uint16{1, 1, 5, 11, 19, 41, 61}},
	{28, []uint16{1, 3, 5, 3, 3, 13, 69}},
	{31, []uint16{1, 1, 7, 13, 1, 19, 1}},
	{32, []uint16{1, 3, 7, 5, 13, 19, 59}},
	{37, []uint16{1, 1, 3, 9, 25, 29, 41}},
	{41, []uint16{1, 3, 5, 13, 23, 1, 55}},
	{42, []uint16{1, 3, 7, 3, 13, 59, 17}},
	{50, []uint16{1, 3, 1, 3, 5, 53, 69}},
	{55, []uint16{1, 1, 5, 5, 23, 33, 13}},
	{56, []uint16{1, 1, 7, 7, 1, 61, 123}},
	{59, []uint16{1, 1, 7, 9, 13, 61, 49}},
	{62, []uint16{1, 3, 3, 5, 3, 55, 33}},
	{14, []uint16{1, 3, 1, 15, 31, 13, 49, 245}},
	{21, []uint16{1, 3, 5, 15, 31, 59, 63, 97}},
	{22, []uint16{1, 3, 1, 11, 11, 11, 77, 249}},
}
