"""The records from before a class is marked again, for saying whose marks move.

They are copied once. As long as the new marking is not at its end, a second call keeps that copy:
it would else be compared with records that are partly new.
"""

import shutil

UNFINISHED = "unfinished"


def place(out):
    """A folder such as `autograder grade` writes, with the records from before."""
    return out / "before"


def keep(out):
    """Copy the records, unless the last marking did not come to its end."""
    here = place(out)
    if (here / UNFINISHED).exists():
        return
    shutil.rmtree(here, ignore_errors=True)
    part = out / "before.part"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    if (out / "records").is_dir():
        shutil.copytree(out / "records", part / "records")
        (part / UNFINISHED).touch()
    part.rename(here)


def done(out):
    """Whose marks move has been said."""
    (place(out) / UNFINISHED).unlink(missing_ok=True)
