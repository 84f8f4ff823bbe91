"""The commands on the packs that the product ships: a list, a comparison, what newer ones change."""
