"""What was done: the sessions of this person, kept on this machine, and what they add up to."""
