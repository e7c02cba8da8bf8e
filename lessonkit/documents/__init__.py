"""Documents: what is said on each page and in which order; no fonts, no colours, no paths."""
