"""The judge of a route and of a plan: two clocks, wishes, terms of the score."""
