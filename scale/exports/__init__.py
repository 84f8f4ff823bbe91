"""A county's review as Parquet: people, and what requirements on bodies read besides."""
