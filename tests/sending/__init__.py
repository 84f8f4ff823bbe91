"""Forms that go out, and what comes back."""
