"""Files that go out: plans as JSON, route sheets as PDF."""
