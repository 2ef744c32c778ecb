"""Who evaluates the policies. Every engine gives the same answer, byte for byte."""
