package series

import "fmt"

// Month is a calendar month, counted in months since January of year 0. It is the model's only
// notion of time: the package time and the clock stay outside the core.
type Month int

// NewMonth returns the Month for a calendar year and a month number 1..12.
func NewMonth(year, month int) Month { return Month(year*12 + month - 1) }

// ParseMonth reads "2026-01".
func ParseMonth(text string) (Month, error) {
	var year, month int
	if len(text) != 7 || text[4] != '-' {
		return 0, fmt.Errorf("%q is not a month; write YYYY-MM, such as 2026-01", text)
	}
	for i, r := range []byte(text) {
		if i != 4 && (r < '0' || r > '9') {
			return 0, fmt.Errorf("%q is not a month; write YYYY-MM, such as 2026-01", text)
		}
	}
	_, err := fmt.Sscanf(text, "%4d-%2d", &year, &month)
	if err != nil || month < 1 || month > 12 {
		return 0, fmt.Errorf("%q is not a month; the month number runs from 01 to 12", text)
	}
	return NewMonth(year, month), nil
}

// Year returns the calendar year.
func (m Month) Year() int { return int(m) / 12 }

// Number returns the month number, 1 for January to 12 for December.
func (m Month) Number() int { return int(m)%12 + 1 }

// String prints "2026-01".
func (m Month) String() string { return fmt.Sprintf("%04d-%02d", m.Year(), m.Number()) }

// Days returns the number of days of the month in the Gregorian calendar.
func (m Month) Days() int {
	switch m.Number() {
	case 4, 6, 9, 11:
		return 30
	case 2:
		y := m.Year()
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// Seconds returns the length of the month in seconds.
func (m Month) Seconds() float64 { return float64(m.Days()) * 86400 }
