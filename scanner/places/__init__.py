"""Where a provider's location code is: tables with source and date, and how to look one up.

One JSON file per provider. An entry names its `countries` and their `source`; `verified` and
`exact` are written only where false. `within` stands where the provider promises a zone and names
no countries.
"""
