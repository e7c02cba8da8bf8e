"""The shape of every content file: one pydantic model a kind, with the Dutch keys, that builds the domain's values."""
