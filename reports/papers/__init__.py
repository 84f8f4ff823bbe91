"""One module for each document, made from what was disclosed and from nothing else."""
