"""What a page's head states for machines."""
