"""The only part that knows MkDocs and writes files."""
