"""Why the operating system refused, as a phrase for the person at the screen."""

from __future__ import annotations

import errno


class Cause(str):
    """A phrase within a sentence; it is translated together with the sentence."""

    __slots__ = ()


CAUSES = {
    errno.EACCES: "you have no right to do that",
    errno.EPERM: "you have no right to do that",
    errno.EROFS: "nothing can be changed there",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.ENOENT: "it is not there",
    errno.EISDIR: "it is a folder",
    errno.ENOTDIR: "a part of the path is no folder",
    errno.EEXIST: "something of that name is there already",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EBUSY: "another program is using it",
    errno.ETXTBSY: "another program is using it",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
    errno.EIO: "the disk has a fault",
}


def cause_of(error: OSError) -> Cause:
    """What stood in the way; in the system's own words where it is a rare thing."""
    known = CAUSES.get(error.errno) if error.errno is not None else None
    return Cause(known or error.strerror or type(error).__name__)
