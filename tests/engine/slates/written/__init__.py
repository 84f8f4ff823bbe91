"""Requirements and villages as packs and sheets have them, held against every outcome."""
