"""Keys and sealed values; no Qt, no database."""
