"""The tests of people as Parquet."""
