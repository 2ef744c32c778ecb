"""Words of a contact centre, names perhaps.

Source: CloudFormation template reference, `AWS::Connect::Vocabulary`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    name=("VocabularyName",),
    encryption=None,
)
