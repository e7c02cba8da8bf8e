"""Production: a request becomes a kit, the kit document values, the values finished files in memory."""
