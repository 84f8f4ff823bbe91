"""One county of people as Parquet, reviewed as a county's folder is."""
