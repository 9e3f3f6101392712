"""The person who does the step: skeleton, body, poses, props."""
