"""Tests of programs: conditions lowered, values worth trying, explanations."""
