"""Every run of pytest in this project goes through the autograder (an entry point of pytest).

From wherever pytest is started, tests find their probes and oracles.
"""

import sys
from pathlib import Path

for folder in ("tests", "src"):
    place = str(Path(__file__).resolve().parent / folder)
    if place not in sys.path:
        sys.path.insert(0, place)
