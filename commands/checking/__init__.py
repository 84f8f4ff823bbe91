"""The commands that check packs and run their examples."""
