"""Why a request is left out, and what serving it would displace."""
