"""From a week's book to arrays to a plan, and back; no Qt, no database."""
