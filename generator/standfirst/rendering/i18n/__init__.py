"""Words, dates and names in the language of the digest."""
