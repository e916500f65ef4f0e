package catalogue

// didYouMean suggests the nearest word of a list, when one is near enough.
func didYouMean(word string, list []string) string {
	best, least := "", 1+len(word)/3
	for _, w := range list {
		if d := distance(word, w); d <= least {
			if d < least || best == "" {
				best, least = w, d
			}
		}
	}
	if best == "" {
		return ""
	}
	return "did you mean " + best + "?"
}

// distance counts the letters to change, insert or remove between two words.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j, s := range y {
			cost := diagonal
			if r != s {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(y)]
}
