"""The digest on disk, out: what is planned is written beside the site, then exchanged with it."""
