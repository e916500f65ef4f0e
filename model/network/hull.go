package network

import "sort"

// hull is the lower convex hull of points that come with ascending x and y.
type hull []point

// add appends a point and drops those that no longer lie on the hull. Of points with the same x
// the lowest, which comes first, is kept.
func (h *hull) add(p point) {
	list := *h
	if n := len(list); n > 0 && p.x <= list[n-1].x {
		return
	}
	for len(list) >= 2 && !steeper(list[len(list)-2], list[len(list)-1], p) {
		list = list[:len(list)-1]
	}
	*h = append(list, p)
}

// steeper reports whether the slope from a to c is above the slope from a to b, for b between
// them: whether b lies below the line a-c.
func steeper(a, b, c point) bool {
	return (c.y-a.y)*(b.x-a.x) > (b.y-a.y)*(c.x-a.x)
}

// tangent returns the point of the hull from which the slope to q, which lies to the right and
// above, is steepest: the slopes from the points along the hull rise to it and then fall.
func (h hull) tangent(q point) point {
	return h[sort.Search(len(h)-1, func(k int) bool { return !steeper(h[k], h[k+1], q) })]
}
