"""Stands before every room: who may ask, from where, how much, and with which headers the answer leaves."""
