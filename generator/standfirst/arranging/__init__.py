"""From content to a site: what each page has, and in which order."""
