"""How things are reached: listeners, edges, lines and links, and what is at their other end."""
