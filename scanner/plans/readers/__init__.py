"""One kind of document that says what a deploy will make is one file here."""
