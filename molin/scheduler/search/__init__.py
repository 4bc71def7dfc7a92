"""The interpreted search, and the draft that every search works on."""
