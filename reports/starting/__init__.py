"""A folder to begin an election with: everything that people fill in, and the papers that come first."""
