"""Writing routines: drafts and their history, advice, keeping, sharing. No toolkit."""
