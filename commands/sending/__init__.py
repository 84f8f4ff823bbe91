"""The commands whose results leave the office: forms for the units, letters to them."""
