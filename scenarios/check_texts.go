package scenarios

import (
	"fmt"
	"sort"
	"strings"

	"radif/model/plan"
	"radif/model/quantity"
	"radif/scenarios/node"
)

// title checks {en, ar}.
func (c *checker) title(v *value, n *node.Node) {
	const allowed = "{en: …, ar: …}"
	if n.Kind != node.Map {
		c.wrong(v, "a title is a map of languages, and this is "+kindName(n), allowed, "")
		return
	}
	for _, f := range n.Fields {
		if f.Key != "en" && f.Key != "ar" {
			c.at(f.Pos, join(v.path, f.Key), "unknown language", allowed, "")
			continue
		}
		if f.Value.Kind != node.Scalar {
			c.at(f.Value.Pos, join(v.path, f.Key), "a text belongs here, and this is "+kindName(f.Value), "", "")
			continue
		}
		part := &value{field: &Field{Kind: Text}, path: join(v.path, f.Key), pos: f.Value.Pos, text: f.Value.Text}
		c.plain(part)
		v.broken = v.broken || part.broken
	}
	v.title = plan.Title{EN: textOf(n.Get("en")), AR: textOf(n.Get("ar"))}
	if v.title == (plan.Title{}) && len(n.Fields) == 0 {
		c.wrong(v, "the title is empty", allowed, "")
	}
}

func textOf(n *node.Node) string {
	if n == nil || n.Kind != node.Scalar {
		return ""
	}
	return n.Text
}

// texts checks a list of ids or paths.
func (c *checker) texts(v *value, n *node.Node) {
	if n.Kind != node.List {
		c.wrong(v, "a list belongs here, and this is "+kindName(n), "[…, …]", "")
		return
	}
	seen := map[string]bool{}
	for _, item := range n.Items {
		switch {
		case item.Kind != node.Scalar:
			v.broken = true
			c.at(item.Pos, v.path, "a text belongs here, and this is "+kindName(item), "", "")
			continue
		case seen[item.Text]:
			v.broken = true
			c.at(item.Pos, v.path, quoted(item.Text)+" is there twice", "each once", "")
		}
		c.chosenText(v, item)
		seen[item.Text] = true
		v.words = append(v.words, word{item.Text, item.Pos})
	}
	if v.field.Length > 0 && len(n.Items) != v.field.Length {
		c.wrong(v, fmt.Sprintf("the list has %d items", len(n.Items)), fmt.Sprintf("exactly %d", v.field.Length), "")
	}
	if v.field.Kind == Texts && v.field.Required && len(n.Items) == 0 {
		c.wrong(v, "the list is empty", "at least one", "")
	}
	if v.field.Kind == Refs {
		sort.SliceStable(v.words, func(i, j int) bool { return v.words[i].text < v.words[j].text })
		c.refs = append(c.refs, v)
		if v.field.Required && len(n.Items) == 0 {
			c.wrong(v, "the list is empty", "at least one id of "+v.field.To, "")
		}
	}
}

// chosenText holds one text of a list to the choices of its field, where it has any.
func (c *checker) chosenText(v *value, item *node.Node) {
	switch {
	case v.field.Kind != Texts:
	case strings.TrimSpace(item.Text) == "":
		v.broken = true
		c.at(item.Pos, v.path, "the text is empty", "", "")
	case len(v.field.Choices) > 0 && !contains(v.field.Choices, item.Text):
		v.broken = true
		c.at(item.Pos, v.path, quoted(item.Text)+" is none of the choices", oneOf(v.field.Choices), c.didYouMean(item.Text, v.field.Choices))
	}
}

// numbers checks a list of bare numbers.
func (c *checker) numbers(v *value, n *node.Node) {
	if n.Kind != node.List {
		c.wrong(v, "a list of numbers belongs here, and this is "+kindName(n), "[…, …]", "")
		return
	}
	if v.field.Length > 0 && len(n.Items) != v.field.Length {
		c.wrong(v, fmt.Sprintf("the list has %d numbers", len(n.Items)), fmt.Sprintf("exactly %d", v.field.Length), "")
	}
	element := &Field{Kind: Quantity, Dim: quantity.Number, Low: v.field.Low, High: v.field.High, Whole: v.field.Whole}
	for _, item := range n.Items {
		part := &value{field: element, path: v.path, pos: item.Pos}
		x, ok := c.stated(part, item)
		v.broken = v.broken || !ok
		v.numbers = append(v.numbers, x)
	}
}
