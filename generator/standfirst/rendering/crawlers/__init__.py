"""The files that crawlers look for."""
