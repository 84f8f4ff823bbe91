"""Judgement: packs lowered to programs, programs run on nominees, findings gathered into a review."""
