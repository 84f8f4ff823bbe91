"""What lies in a folder of Parquet that cannot be read, or is not."""
