"""Papers on deciding: notices with receipts, records of statements, answers, opinions, lists, clocks."""
