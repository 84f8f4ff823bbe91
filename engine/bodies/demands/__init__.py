"""Requirements as demands on a contest, and what would fulfil them."""
