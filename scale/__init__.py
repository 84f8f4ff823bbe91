"""From a county to a nation: a county's review as Parquet, and Parquet judged by the same packs."""
