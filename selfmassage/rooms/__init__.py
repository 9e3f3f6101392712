"""The sections behind the navigation: the composition root's part for each."""
