package quantity

import (
	"math/big"
	"regexp"
	"strings"
	"unicode/utf8"
)

// numberPattern is a decimal number as a scenario writes it. The lengths are bounded so that no
// number leaves the range of float64, whatever its unit.
const numberPattern = `(0|[1-9][0-9]{0,29})(\.[0-9]{1,30})?([eE][-+]?[0-9]{1,2})?`

var (
	exactNumber = regexp.MustCompile(`^-?` + numberPattern + `$`)
	// numberLike is the longest head of a text that someone may have meant as a number.
	numberLike = regexp.MustCompile(`^[-+]?[0-9.,_'’٠-٩۰-۹٫٬]*([eE][-+]?[0-9]+)?`)
	notFinite  = regexp.MustCompile(`(?i)^[-+]?\.?(nan|inf|infinity)\b`)
	otherBase  = regexp.MustCompile(`^[-+]?0[xXoObB][0-9a-fA-F_]`)
	foreign    = regexp.MustCompile(`[٠-٩۰-۹٫٬]`)
)

// split cuts a text into its number, exactly, and its unit symbol.
func split(text string) (*big.Rat, string, *Error) {
	if wrong := hopeless(text); wrong != "" {
		return nil, "", &Error{Wrong: wrong}
	}
	head := numberLike.FindString(text)
	if !exactNumber.MatchString(head) {
		return nil, "", malformed(text, head)
	}
	value, ok := new(big.Rat).SetString(head)
	if !ok {
		return nil, "", &Error{Wrong: quote(text) + " is not a number"}
	}
	symbol := strings.TrimLeft(text[len(head):], spaces)
	if gap := text[len(head) : len(text)-len(symbol)]; utf8.RuneCountInString(gap) > 3 {
		return nil, "", &Error{Wrong: quote(text) + " has too many spaces before the unit"}
	}
	if symbol != "" && symbol[0] >= '0' && symbol[0] <= '9' {
		return nil, "", &Error{Wrong: quote(text) + " has a space inside the number", Hint: "write the digits together"}
	}
	return value, symbol, nil
}

// spaces may stand between a number and its unit: the space and the no-break spaces that word
// processors put there.
const spaces = " \u00a0\u202f"

// longest is more bytes than any value needs.
const longest = 120

// hopeless names what is wrong with a text that holds no decimal number at all.
func hopeless(text string) string {
	switch {
	case text == "":
		return "the value is empty"
	case len(text) > longest:
		return quote(text) + " is too long for a value"
	case strings.TrimSpace(text) != text:
		return quote(text) + " has spaces around it"
	case notFinite.MatchString(text):
		return quote(text) + " is not a finite number"
	case otherBase.MatchString(text):
		return quote(text) + " is not a decimal number"
	}
	return ""
}

// malformed explains a head that looks like a number and is none.
func malformed(text, head string) *Error {
	digits := strings.TrimLeft(head, "-+")
	sign := ""
	if strings.HasPrefix(head, "-") {
		sign = "-"
	}
	switch {
	case foreign.MatchString(head):
		return &Error{Wrong: quote(text) + " has digits other than 0 to 9", Hint: "write the digits 0 to 9 and a decimal point"}
	case strings.Contains(head, ","):
		return &Error{Wrong: quote(text) + " has a comma in the number", Hint: "the decimal mark is a point, and thousands are not separated"}
	case strings.ContainsAny(head, "_'’"):
		return &Error{Wrong: quote(text) + " has a separator inside the number", Hint: "write the digits together"}
	case strings.HasPrefix(head, "+"):
		return &Error{Wrong: quote(text) + " has a plus sign", Hint: "write the number without it"}
	case digits == "" || strings.Trim(digits, ".") == "":
		return &Error{Wrong: quote(text) + " does not begin with a number"}
	case len(digits) > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9':
		return &Error{Wrong: quote(text) + " has a leading zero", Hint: "write " + sign + strings.TrimLeft(digits[:len(digits)-1], "0") + digits[len(digits)-1:]}
	case strings.HasPrefix(digits, "."):
		return &Error{Wrong: quote(text) + " has no digit before the decimal point", Hint: "write " + sign + "0" + digits}
	case strings.HasSuffix(digits, "."):
		return &Error{Wrong: quote(text) + " has no digit after the decimal point", Hint: "write " + sign + strings.TrimRight(digits, ".")}
	case strings.Count(digits, ".") > 1 || strings.Contains(digits[1:], "-"):
		return &Error{Wrong: quote(text) + " is not a number"}
	}
	return &Error{Wrong: quote(text) + " is a number with too many digits"}
}
