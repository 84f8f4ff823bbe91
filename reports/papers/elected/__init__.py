"""The pages and tables on those elected."""
