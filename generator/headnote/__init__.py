"""Headnote turns a folder of article summaries into a digest that people read, search and cite."""

__version__ = "0.1.0"
