"""Points, tables and the report file."""
