"""Services of AWS in an account: which there are, were or are seen in use."""
