"""Travel times and drawn routes between points."""
