package series

import "testing"

func TestMonth(t *testing.T) {
	m, err := ParseMonth("2024-07")
	if err != nil || m.Year() != 2024 || m.Number() != 7 || m.String() != "2024-07" || m != NewMonth(2024, 7) {
		t.Fatalf("2024-07 read as %v, %v", m, err)
	}
	if got := (m + 119).String(); got != "2034-06" {
		t.Errorf("119 months after 2024-07 is %s, want 2034-06", got)
	}
	for text, days := range map[string]int{"2024-02": 29, "2100-02": 28, "2000-02": 29, "2025-02": 28, "2025-01": 31, "2025-04": 30, "2025-12": 31} {
		if m, _ := ParseMonth(text); m.Days() != days || m.Seconds() != float64(days)*86400 {
			t.Errorf("%s has %d days, want %d", text, m.Days(), days)
		}
	}
	for _, bad := range []string{"", "2024", "2024-7", "2024-13", "2024-00", "24-07", "2024/07", "+024-07", "2024-0x", "2024-07-01"} {
		if _, err := ParseMonth(bad); err == nil {
			t.Errorf("%q was read as a month", bad)
		}
	}
}
