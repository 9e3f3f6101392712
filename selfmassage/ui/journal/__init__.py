"""Parts of the journal's page."""
