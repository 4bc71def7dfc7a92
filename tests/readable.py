"""What somebody finds who searches a file for a word."""

from __future__ import annotations

import base64
import re
import zlib
from pathlib import Path


def readable(path: Path) -> str:
    """All bytes of a file as text; what a PDF has packed is unpacked as well."""
    content = path.read_bytes()
    if path.suffix == ".pdf":
        packed = re.findall(rb"stream\s+(\S+)~>\s*endstream", content, re.DOTALL)
        content += b"".join(zlib.decompress(base64.a85decode(one)) for one in packed)
    return content.decode("latin-1")
