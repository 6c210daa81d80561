"""From a site to outputs: pages, feeds and data, still without touching a disk."""
