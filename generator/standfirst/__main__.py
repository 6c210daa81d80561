"""The command `python -m standfirst`."""

from __future__ import annotations

from standfirst.cli import run

if __name__ == "__main__":
    run()
