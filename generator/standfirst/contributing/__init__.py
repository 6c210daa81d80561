"""What helps a contributor before a pull request."""
