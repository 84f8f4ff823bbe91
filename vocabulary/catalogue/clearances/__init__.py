"""What can be wrong with the workbooks that units send back."""
