"""The search in processes of its own, so that no window waits for it."""
