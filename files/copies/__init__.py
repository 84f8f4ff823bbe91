"""Copies of a sender's own .xlsx: the parts that change are written anew, the others stay as they are."""
