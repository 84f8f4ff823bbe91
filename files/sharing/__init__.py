"""Work over the cores of this computer, by processes that are forked."""
