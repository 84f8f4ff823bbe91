"""Tests of what can become of a village's requirements."""
