"""Speech (text to WAV files) and output (WAV files to ears), behind two small protocols."""
