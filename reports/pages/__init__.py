"""The pages of a review: where each lies, and what it is made of; each audience has its own."""
