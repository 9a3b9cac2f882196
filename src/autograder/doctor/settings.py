"""What could interfere: files and variables of other programs."""

import importlib.util
import json
import os
import sys
from importlib import metadata
from pathlib import Path

from autograder.doctor.finding import note, ok, wrong

OURS = ("exercises", "solutions", "tests")
# TF_VAR_ and TF_CLI_ are Terraform's
OTHERS = ("TF_VAR_", "TF_CLI_", "TF_CPP_MIN_LOG_LEVEL")
THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS")
KERAS = {"image_data_format": "channels_last", "floatx": "float32", "backend": "tensorflow"}


def installed_copies(root):
    """An installed package of one of our names would be graded or imported in place of ours."""
    owners = metadata.packages_distributions()
    found = {name: owners[name][0] for name in OURS if name in owners}
    if not found:
        return ok("installed copies", "none")
    said = ", ".join(f"{name} (by {owner})" for name, owner in found.items())
    mend = f"pip uninstall {' '.join(sorted(set(found.values())))}"
    return wrong("installed copies", f"installed packages have names of ours: {said}.", mend)


def python_path(root):
    """PYTHONPATH comes before what is installed."""
    bad = []
    for entry in filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep)):
        for name in ("autograder", "workbook", *OURS):
            folder = Path(entry).resolve() / name
            if folder.is_dir() and not folder.is_relative_to(root.resolve()):
                bad.append(str(folder))
    spec = importlib.util.find_spec("autograder")
    if spec and spec.origin and not Path(spec.origin).is_relative_to(root.resolve()):
        said = f"the autograder that runs is {Path(spec.origin).parent}, of another copy."
        return wrong("PYTHONPATH", said, "python3 tools/environment.py .venv any")
    if bad:
        return wrong("PYTHONPATH", f"it leads to {', '.join(bad)}.", _unset("PYTHONPATH"))
    return ok("PYTHONPATH", "leads to no other copy")


def outer_conftest(root):
    """pytest reads conftest.py and settings in folders above only without ours."""
    found = [str(path) for one in root.resolve().parents if (path := one / "conftest.py").exists()]
    if found:
        said = f"{found[0]} lies above the project; pytest may read it."
        return note("conftest.py", said, f'mv "{found[0]}" "{found[0]}.off"')
    return ok("conftest.py", "none above the project")


def keras_backend(root):
    value = os.environ.get("KERAS_BACKEND", "tensorflow")
    if value == "tensorflow":
        return ok("KERAS_BACKEND", "tensorflow")
    said = f"it is {value}; the track tf needs tensorflow."
    return wrong("KERAS_BACKEND", said, _unset("KERAS_BACKEND"))


def keras_file(root):
    home = Path(os.environ.get("KERAS_HOME") or Path.home() / ".keras")
    path = home / "keras.json"
    try:
        found = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return ok("keras.json", "none")
    except (OSError, ValueError):
        return wrong("keras.json", f"{path} cannot be read.", f'mv "{path}" "{path}.old"')
    found = found if isinstance(found, dict) else {}
    bad = [
        f"{key} is {found[key]}" for key, value in KERAS.items() if found.get(key, value) != value
    ]
    if bad:
        said = f"in {path} {', '.join(bad)}: other settings give other numbers."
        return wrong("keras.json", said, f'mv "{path}" "{path}.old"')
    return ok("keras.json", "as the book expects")


def variables(root):
    """Variables that change where or how frameworks compute; none of them stops the check."""
    names = [one for one in os.environ if one.startswith("TF_") and not one.startswith(OTHERS)]
    names += [one for one in ("CUDA_VISIBLE_DEVICES", *THREADS) if os.environ.get(one)]
    if not names:
        return ok("variables", "none that could interfere")
    said = ", ".join(f"{name}={os.environ[name]}" for name in sorted(names))
    said += ": verdicts or times may differ from other machines."
    return note("variables", said, _unset(*sorted(names)))


def _unset(*names):
    if sys.platform == "win32":
        return " & ".join(f"set {name}=" for name in names)
    return f"unset {' '.join(names)}"
