"""From content to a site: what stands on which page, and in which order."""
