"""Requirements on the bodies of people as Parquet."""
