"""What is wrong with a wish."""


class WrongPicture(ValueError):
    """The picture that is asked for does not exist; the text says what does."""
