"""What cannot both be: answers and roster facts that contradict each other are used by nobody."""
