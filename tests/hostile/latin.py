"""Is written in Latin-1, as no file should be: é."""
