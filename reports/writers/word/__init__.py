"""Word files: papers of blocks, letters, the booklet, and templates of a county filled in."""
