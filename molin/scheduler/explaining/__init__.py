"""Why a request is left out, where else one could go, and what the week lacks."""
