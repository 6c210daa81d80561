"""Feeds, podcast and calendars."""
