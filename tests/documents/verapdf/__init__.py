"""PDFs of all reports, checked by veraPDF: `make verapdf`, which needs Java and Maven."""
