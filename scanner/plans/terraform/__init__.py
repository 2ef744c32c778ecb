"""Plans of Terraform and OpenTofu, as `terraform show -json PLANFILE` writes them.

Source: "JSON output format", developer.hashicorp.com/terraform/internals/json-format.
"""
