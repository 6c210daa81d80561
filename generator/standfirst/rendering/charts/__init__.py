"""Pictures made of numbers: where everything stands, before a template draws it."""
