"""What a reader is shown of a review, as plain data: the types, which know of no engine and of no file."""
