"""Standfirst turns a folder of article summaries into a digest to read, search and cite."""

__version__ = "0.1.0"
