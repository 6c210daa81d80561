"""Checks values against the model and names what is wrong in plain words."""
