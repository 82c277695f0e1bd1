"""The pages of the app: the shell that the phone's own code fills, what makes it installable, and its built files."""
