"""Judges finished plans, sharing no code with the search or its judge."""
