"""The commands on what people decide: what is to be decided, and the list made of it."""
