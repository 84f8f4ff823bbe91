"""The engine `sql`: a program as SQL text, and DuckDB that runs it."""
