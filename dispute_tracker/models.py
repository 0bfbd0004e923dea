"""None. That the module is there lets Django tell this app when a migrate is done (see apps.py)."""
