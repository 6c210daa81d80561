"""From a body's Markdown to HTML that is safe to publish."""
