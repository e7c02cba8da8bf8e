"""Rendering: functions from a document value to bytes; the only place with fonts, colours and sizes."""
