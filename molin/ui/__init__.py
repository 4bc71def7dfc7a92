"""The Qt window: shows domain values, calls services, decides nothing."""
