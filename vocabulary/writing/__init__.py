"""How writing is compared and what of it is hidden: names, signs nobody sees, what may be of an ID."""
