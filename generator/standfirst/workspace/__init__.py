"""The digest on disk, in: settings, files, what was read before."""
