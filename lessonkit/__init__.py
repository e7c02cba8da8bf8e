"""Turns a Dutch school's social media protocol into a lesson kit: slides, worksheets, cards and letters."""

__version__ = "0.1.0"
