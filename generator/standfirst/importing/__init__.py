"""From what others published to files of a digest: saved pages, feeds and whole archives."""
