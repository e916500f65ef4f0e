package storage

// ShareLeft gives the size after reduction as a share of the size before (S2): q = 1 / r, for a
// reduction ratio r >= 1 of the kind of data (deduplication and compression together). Data that
// are compressed or encrypted at the source have r = 1. A ratio below 1 counts as 1.
func ShareLeft(ratio float64) float64 {
	if ratio < 1 {
		return 1
	}
	return 1 / ratio
}

// Reduced gives the bytes that data take after reduction (S2): D' = D · q, for data D in bytes
// and the share left q.
func Reduced(data, share float64) float64 { return data * share }
