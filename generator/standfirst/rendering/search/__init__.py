"""The search: from records of what can be found to the files that a reader's browser asks for."""
