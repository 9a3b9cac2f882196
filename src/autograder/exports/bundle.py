"""The zip that Gradescope wants of an autograder: this project, and two scripts in its root.

The layout is that of Gradescope's *Autograder specifications* (see `services`): setup.sh is run
once when the image is built, run_autograder for each submission, which lies in
/autograder/submission; the result is expected in /autograder/results/results.json. Dates come from
/autograder/submission_metadata.json (see `dates`).

Where bubblewrap does not work in that container, root runs a submission as somebody else (see
`rungs`): so what it must not read is closed to everybody but root.
"""

import io
import zipfile
from pathlib import Path

SETUP = """#!/usr/bin/env bash
# Run once, when the image is built.
set -euo pipefail
apt-get update
apt-get install -y --no-install-recommends bubblewrap
for python in python3.12 python3.11; do  # what the release of Ubuntu has
  if apt-get install -y --no-install-recommends "$python" "$python-venv"; then break; fi
done
cd /autograder/source
"$python" tools/environment.py .venv
chmod -R go-rwx solutions tests assignment.toml
chmod go+x tests
chmod -R go+rX tests/probes  # they run beside the code of a submission
"""
RUN = """#!/usr/bin/env bash
# Run for each submission: /autograder/submission goes in, results.json comes out.
set -euo pipefail
umask 077
cd /autograder/source
rm -rf /autograder/class /autograder/marks
mkdir -p /autograder/class
chmod go-rwx /autograder/submission /autograder/results
if [ -e /autograder/submission_metadata.json ]; then
  chmod go-rwx /autograder/submission_metadata.json
fi
cp -R --no-dereference --preserve=timestamps /autograder/submission /autograder/class/submission
grade() {
  .venv/bin/autograder grade /autograder/class --out /autograder/marks \\
    --assignment assignment.toml --gradescope /autograder/submission_metadata.json --jobs 1
}
grade || grade  # what could not be graded is tried once more
umask 022
.venv/bin/autograder export /autograder/marks --to gradescope \\
  --output /autograder/results/results.json --force
chmod go+rx /autograder/results
"""
TAKEN = ("pyproject.toml", "requirements.lock", "README.md", "LICENSE", "conftest.py",
         "tools/environment.py", "src/autograder/**/*", "src/workbook/**/*", "src/exercises/**/*",
         "solutions/**/*.py", "tests/test_*.py", "tests/probes/**/*.py", "tests/oracles/**/*.py",
         "tests/misconceptions/*.yml", "tests/verdicts/**/*", "book/chapters/*.md")  # fmt: skip
LEFT = ("__pycache__", ".saved-", ".ipynb_checkpoints")
DATE = (1980, 1, 1, 0, 0, 0)  # the same project gives the same zip


def bundle(root, assignment):
    """The bytes of the zip.

    Args:
        root: the folder of the project.
        assignment: the text of the assignment file.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, "setup.sh", SETUP.encode(), 0o755)
        _add(archive, "run_autograder", RUN.encode(), 0o755)
        _add(archive, "assignment.toml", assignment.encode(), 0o644)
        for path in taken(root):
            _add(archive, path.relative_to(root).as_posix(), path.read_bytes(), 0o644)
    return made.getvalue()


def taken(root):
    """The files of the project that grading needs; nothing that a learner has kept beside them."""
    found = {path for pattern in TAKEN for path in Path(root).glob(pattern) if path.is_file()}
    return sorted(path for path in found if not any(word in str(path) for word in LEFT))


def _add(archive, name, content, mode):
    entry = zipfile.ZipInfo(name, DATE)
    entry.external_attr, entry.compress_type = mode << 16, zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)
