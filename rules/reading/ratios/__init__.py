"""Reads the requirements on the elected bodies: over whom, what is measured, and the bounds."""
