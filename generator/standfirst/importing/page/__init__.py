"""A saved page or a feed: what it states becomes drafts and leads."""
