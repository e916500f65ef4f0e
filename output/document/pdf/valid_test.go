package pdf

import (
	"bytes"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// TestValid: a validator that knows the standard accepts the file.
func TestValid(t *testing.T) {
	api.DisableConfigDir()
	for name, langs := range languages {
		conf := model.NewDefaultConfiguration()
		conf.ValidationMode = model.ValidationStrict
		if err := api.Validate(bytes.NewReader(written(t, langs)), conf); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
