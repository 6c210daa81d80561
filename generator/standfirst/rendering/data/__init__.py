"""The digest as data, below `api/v1/`."""
