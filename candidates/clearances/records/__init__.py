"""The sheets beside it: details, corrections, signatures."""
