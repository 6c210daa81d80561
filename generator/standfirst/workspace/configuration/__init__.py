"""What mkdocs.yml states of a digest, and where templates are."""
