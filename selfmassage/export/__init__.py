"""Files for others to look at: pictures of a step, still and moving."""
