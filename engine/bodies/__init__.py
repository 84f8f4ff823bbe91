"""The body that will be elected: what each requirement allows over all outcomes."""
