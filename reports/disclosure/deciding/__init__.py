"""What is disclosed for the papers on deciding: notices, statements, answers, opinions, clocks."""
