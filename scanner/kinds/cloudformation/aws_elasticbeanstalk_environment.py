"""Environments of Elastic Beanstalk: machines, and a database if one is asked for.

Source: CloudFormation template reference, `AWS::ElasticBeanstalk::Environment`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="server",
    encryption=None,
)
