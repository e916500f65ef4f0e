package series

// For returns the layout for an evaluation of which only the wanted columns are read: in its
// frames only these, and the columns from which they are computed, must be filled. What is
// computed from what is read off the operands of the steps.
func (l *Layout) For(wanted ...Col) *Layout {
	steps := make(map[Col][]Arg, len(l.Steps))
	for _, s := range l.Steps {
		steps[s.Col] = s.Args
	}
	out := *l
	out.needed = make([]bool, l.Columns)
	for len(wanted) > 0 {
		c := wanted[len(wanted)-1]
		wanted = wanted[:len(wanted)-1]
		if out.needed[c] {
			continue
		}
		out.needed[c] = true
		for _, a := range steps[c] {
			wanted = append(wanted, a.Col)
		}
	}
	return &out
}

// Needs reports whether a column must be filled: whether someone reads it or a column that is
// computed from it. A stage may leave out what is not needed.
func (f *Frame) Needs(c Col) bool { return f.needed == nil || f.needed[c] }
