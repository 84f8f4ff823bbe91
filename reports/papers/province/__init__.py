"""What a province or a prefecture amounts to: figures of its counties."""
