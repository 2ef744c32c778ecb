"""What is read where. One file is one type of resource, found by its name, registered nowhere.

`collectors/aws/s3_bucket.py` reads the type `aws_s3_bucket`. A collector is a module with

    SERVICE   the SDK's client name
    SCOPE     "region" (once in each region) or "account" (once)
    CALLS     every API operation that it uses: what `residency permissions` grants
    listing(cloud)         yields items; raises when the list cannot be read
    resource(cloud, item)  the `Resource` of one item; a detail that cannot be read is `None`

and never catches an exception: the runner turns errors into coverage.
"""
