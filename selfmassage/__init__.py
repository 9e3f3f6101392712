"""Selfmassage: a guided massage of your own legs and feet."""

__version__ = "0.1.0"
