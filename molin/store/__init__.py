"""The database: rows never leave it, values do."""
