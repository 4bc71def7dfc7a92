"""The embedded map: a web view that is served, watched and fed by Molin alone."""
