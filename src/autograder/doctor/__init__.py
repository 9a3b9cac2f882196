"""Look for what could keep the book from working: each check is one small function."""

from autograder.doctor import machine, settings
from autograder.doctor.finding import Finding

CHECKS = (
    machine.python,
    machine.environment,
    machine.packages,
    machine.frameworks,
    machine.disk,
    machine.browser,
    machine.learn,
    machine.sandbox,
    machine.git,
    settings.installed_copies,
    settings.python_path,
    settings.outer_conftest,
    settings.keras_backend,
    settings.keras_file,
    settings.variables,
)

__all__ = ["CHECKS", "Finding", "examine"]


def examine(root):
    """All findings, in order; a check that fails itself is a note."""
    found = []
    for check in CHECKS:
        try:
            found += check(root)
        except Exception as error:
            name = check.__name__.replace("_", " ")
            said = f"could not be looked at ({type(error).__name__}: {error})."
            found.append(Finding(name, "note", said))
    return found
