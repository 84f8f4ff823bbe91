"""What can become of a village's requirements over every way in which its seats can be filled."""
