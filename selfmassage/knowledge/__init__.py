"""What the app knows besides routines: help, with sources."""
