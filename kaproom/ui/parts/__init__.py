"""The client's parts: their map, the page of each, and the way from a part to where it spoke."""
