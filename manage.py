#!/usr/bin/env python
"""Run one management command: manage.py help lists them."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dispute_tracker.settings")
    from dispute_tracker.command_line import run

    run(sys.argv)
