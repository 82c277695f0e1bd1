"""Every screen as a picture, at two sizes, light and dark: what it looks like is a choice, and a change of it too."""
