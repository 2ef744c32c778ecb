"""Templates of CloudFormation and SAM, alone or in an assembly of CDK, and change sets.

What a template leaves open until the deploy stays `Unknown`. A string of which a part is unknown
is unknown too, except an ARN whose region stands in it: that much of it is certain.
"""
