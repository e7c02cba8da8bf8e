"""Reading: content and settings in, validated values out; all faults at once, with file and line."""
