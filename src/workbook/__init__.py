"""Given code of the book: data, plots, statistics, training loops, run cards.

`workbook.pytorch` and `workbook.tf` hold the training loops under equal names; nothing else
here imports a framework.
"""

from workbook.errors import (
    CorruptFile,
    MissingPackage,
    NoNetwork,
    UnknownName,
    UnwritableFolder,
    WorkbookError,
)

__all__ = [
    "CorruptFile",
    "MissingPackage",
    "NoNetwork",
    "UnknownName",
    "UnwritableFolder",
    "WorkbookError",
]
