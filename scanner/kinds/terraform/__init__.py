"""Types of Terraform and OpenTofu; Pulumi has the same settings under other names."""
