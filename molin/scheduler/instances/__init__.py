"""Benchmark files as problems."""
