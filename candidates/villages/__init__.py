"""The villages of the county and their election committees."""
