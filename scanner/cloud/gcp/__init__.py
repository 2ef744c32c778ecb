"""Google Cloud projects: the client of one project, its pages, and what its errors mean."""
