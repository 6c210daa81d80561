"""From a file's bytes to front matter and body, or the problems that keep them apart."""
