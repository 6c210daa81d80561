"""Pictures made of numbers: the places of everything, before a template draws it."""
