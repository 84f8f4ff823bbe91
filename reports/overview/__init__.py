"""What the product ships, province by province, and how provinces differ: all from the packs themselves."""
