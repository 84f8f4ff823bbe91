"""What changes where the copies of packs in a folder give way to the editions that the product ships."""
