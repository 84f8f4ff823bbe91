"""Checks who was elected by the same requirements."""
