"""The numbers that the book cites: each stands once, with its source, in book/claims.yml."""

import yaml

from workbook.errors import WorkbookError, known_names
from workbook.paths import CLAIMS


def claim(key, file=None):
    """Look up a cited number.

    Args:
        key: Its name in book/claims.yml.
        file: Another file of claims; None: the book's.

    Returns:
        dict: "text" (as printed), "value" (the number), "source" (a key of the bibliography)
        and "where" (the place in the source).

    Raises:
        WorkbookError: There is no such claim, or no such file.
    """
    file = file or CLAIMS
    try:
        with open(file, encoding="utf-8") as stream:
            claims = yaml.safe_load(stream) or {}
    except FileNotFoundError as error:
        raise WorkbookError(
            f"The file of cited numbers, {file}, is missing: `git checkout book/claims.yml` "
            "brings it back."
        ) from error
    if key not in claims:
        raise known_names("claim", key, claims)
    return claims[key]
