"""The seats of one village and everybody who may fill them."""
