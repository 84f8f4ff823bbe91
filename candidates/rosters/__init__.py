"""Reads rosters (人选名册): cells, rows, people, and what several rosters say of one another."""
