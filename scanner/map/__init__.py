"""Where data is, on a map: outlines, what is where, and the picture as SVG.

The picture never stands alone: `marks.countries` gives the same facts for a table.
"""
