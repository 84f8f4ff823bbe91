"""Provinces as Parquet, judged here and by what able engineers would write by hand."""
