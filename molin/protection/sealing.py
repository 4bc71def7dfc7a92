"""Values that only the holder of the key can read, each bound to its own place."""

from __future__ import annotations

import json
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from molin.errors import InvalidInput, StoreUnavailable

KEY_BYTES = 32
NONCE_BYTES = 12
"""Random nonces of 96 bits are safe for 2**32 values under one key (SP 800-38D)."""

VERSION = b"\x01"


class SealedBytes(bytes):
    """What ``Sealer.seal`` returns, so that a plain value cannot be stored instead."""

    __slots__ = ()


class Sealer:
    """AES-256-GCM under one data key.

    The table, the row and the column are authenticated with the value: moved to
    another place in the database it opens no more than an altered one does.
    """

    __slots__ = ("_cipher",)

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise InvalidInput(
                "A key has {wanted} bytes, and this one has {found}: use the key file"
                " that Molin made.",
                wanted=KEY_BYTES,
                found=len(key),
            )
        self._cipher = AESGCM(key)

    def seal(self, plain: bytes, *, table: str, row: str, column: str) -> SealedBytes:
        """Version, nonce, then ciphertext with its tag."""
        nonce = os.urandom(NONCE_BYTES)
        text = self._cipher.encrypt(nonce, plain, _binding(table, row, column))
        return SealedBytes(VERSION + nonce + text)

    def open(self, sealed: bytes, *, table: str, row: str, column: str) -> bytes:
        """The plain value; StoreUnavailable if key, place or bytes are others."""
        nonce, text = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
        try:
            if sealed[:1] != VERSION or len(nonce) < NONCE_BYTES:
                raise InvalidTag
            return self._cipher.decrypt(nonce, text, _binding(table, row, column))
        except InvalidTag:
            raise StoreUnavailable(
                "A sealed value cannot be opened ({table}, {row}): it was sealed with"
                " another key, moved or altered. Put back the key file that belongs to"
                " this database, or restore the database from a backup.",
                table=table,
                row=row,
            ) from None


def _binding(table: str, row: str, column: str) -> bytes:
    """Unlike a plain join, JSON keeps ("a", "bc") and ("ab", "c") apart."""
    return VERSION + json.dumps([table, row, column]).encode()
