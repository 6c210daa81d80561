"""An edition as a letter."""
