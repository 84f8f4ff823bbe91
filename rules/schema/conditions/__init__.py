"""Conditions in the schema of packs: what may be tested of facts, questions, records, pairs and examples."""
