"""Previews of Pulumi, as `pulumi preview --json` writes them.

Source: sdk/go/common/display/json.go and pkg/backend/display/json.go in pulumi/pulumi.
"""
