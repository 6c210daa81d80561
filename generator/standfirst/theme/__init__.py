"""The layouts of MkDocs and Material: made once for each shape of page, then filled in."""
