"""What people talk about, as frozen values; standard library only."""
