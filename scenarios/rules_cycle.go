package scenarios

import (
	"maps"
	"slices"
	"strings"
)

// cycles refuses services that wait for each other and drivers that follow each other.
func (r *rules) cycles() {
	waits := map[string][]string{}
	for _, s := range r.root.get("services").items() {
		if v := s.get("depends_on"); v != nil { // an unknown id in the list does not hide a cycle through the others
			for _, w := range v.words {
				waits[s.id] = append(waits[s.id], w.text)
			}
		}
	}
	r.cycle(waits, func(id string) *value { return r.root.get("services", id, "depends_on") }, "depends on")
	follows := map[string][]string{}
	for _, d := range r.root.get("drivers").items() {
		if v := d.get("growth", "follows"); v.sound() {
			follows[d.id] = []string{v.text}
		}
	}
	r.cycle(follows, func(id string) *value { return r.root.get("drivers", id, "growth", "follows") }, "follows")
}

// cycle reports every cycle that a walk in the order of the ids runs into, from its least id.
func (r *rules) cycle(edges map[string][]string, field func(string) *value, verb string) {
	w := circleWalk{edges: edges, depth: map[string]int{}}
	for _, id := range slices.Sorted(maps.Keys(edges)) {
		w.visit(id)
	}
	for _, circle := range w.found {
		r.wrong(field(circle[0]), strings.Join(append(circle, circle[0]), " "+verb+" "), "no cycle", "")
	}
}

// circleWalk goes through a graph depth first; each place is entered once.
type circleWalk struct {
	edges map[string][]string
	path  []string
	depth map[string]int // where on the path, from 1; -1: left for good
	found [][]string
}

func (w *circleWalk) visit(id string) {
	switch at := w.depth[id]; {
	case at < 0:
		return
	case at > 0:
		w.found = append(w.found, fromLeast(w.path[at-1:]))
		return
	}
	w.path = append(w.path, id)
	w.depth[id] = len(w.path)
	for _, next := range w.edges[id] {
		w.visit(next)
	}
	w.path = w.path[:len(w.path)-1]
	w.depth[id] = -1
}

// fromLeast turns a circle so that it begins with its least id.
func fromLeast(circle []string) []string {
	at := slices.Index(circle, slices.Min(circle))
	return slices.Concat(circle[at:], circle[:at])
}
