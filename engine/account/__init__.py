"""What a review amounts to for those who answer for it: where everybody went, and how far villages are."""
