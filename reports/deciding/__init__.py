"""What people decide on and what comes of it: the next 认定表, and the list for posting."""
