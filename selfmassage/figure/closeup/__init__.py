"""The leg or foot from near: views, areas, hands and tools on the skin."""
