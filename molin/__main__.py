"""``python -m molin``."""

import sys

from molin.cli import main

if __name__ == "__main__":
    sys.exit(main())
