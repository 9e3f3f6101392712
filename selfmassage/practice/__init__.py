"""For students: from every cue to none, and what to train next."""
