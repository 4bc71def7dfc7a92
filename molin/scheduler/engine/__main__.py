"""``python -m molin.scheduler.engine`` compiles the search; a set-up does it once."""

from molin.scheduler.engine.cache import is_compiled
from molin.scheduler.engine.compile import warm

if __name__ == "__main__" and not is_compiled():
    warm()
