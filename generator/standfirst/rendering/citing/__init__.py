"""How a summary and its source are cited: one work, several forms of the same facts."""
