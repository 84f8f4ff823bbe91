"""The county's pages, and the texts of a review on a screen."""
