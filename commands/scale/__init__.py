"""The commands on people as Parquet."""
