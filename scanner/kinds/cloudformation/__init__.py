"""Types of CloudFormation, which SAM and CDK templates become."""
