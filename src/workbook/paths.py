"""Where the book's own files lie: the package is installed in place, beside the book."""

from pathlib import Path

BOOK = Path(__file__).resolve().parents[2] / "book"
CLAIMS = BOOK / "claims.yml"
RUNS = BOOK / "runs"
