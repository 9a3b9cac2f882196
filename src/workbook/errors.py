"""What can go wrong outside the reader's code: each error is one sentence that says what to do."""


class WorkbookError(Exception):
    """Base of the family: `str(error)` is the sentence for the reader."""


class UnknownName(WorkbookError):
    """A data set, claim or run card of that name does not exist."""


class NoNetwork(WorkbookError):
    """A download was needed and failed."""


class CorruptFile(WorkbookError):
    """A file is there but cannot be what it should be."""


class UnwritableFolder(WorkbookError):
    """A folder that has to take a file does not."""


class MissingPackage(WorkbookError):
    """An optional package is not installed."""


def known_names(what, name, known):
    """The error for a name that is not among the known ones.

    Args:
        what: Kind of thing, for example "data set".
        name: The name that was asked for.
        known: Iterable of the names that exist.

    Returns:
        UnknownName: To be raised by the caller.
    """
    listing = ", ".join(sorted(known)) or "none so far"
    return UnknownName(f"There is no {what} called {name!r}; the known ones are: {listing}.")
