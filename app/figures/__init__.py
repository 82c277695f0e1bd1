"""Draws exercises from the angles of a skeleton's joints. Pure: the standard library only, no clock, no file."""
