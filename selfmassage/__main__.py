"""Start the program: `python -m selfmassage` does what the command `selfmassage` does."""

import sys

from selfmassage.cli import main

if __name__ == "__main__":
    sys.exit(main())
