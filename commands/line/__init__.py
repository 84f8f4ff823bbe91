"""What all command lines share: options, and the words of click in both languages."""
