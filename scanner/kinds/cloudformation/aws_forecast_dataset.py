"""Data sets of Forecast.

Source: CloudFormation template reference, `AWS::Forecast::Dataset`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
