"""Grade a whole class: what is new or has changed, on any executor, until all have a record."""

import json
import os
import signal
import tempfile
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor, as_completed
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from multiprocessing import get_context
from pathlib import Path

from autograder.marking import intake
from autograder.marking.assignment import Assignment, every_task
from autograder.marking.one import Job, NotGradedError, Terms, environment, failed, grade_one
from autograder.marking.texts import text_of
from autograder.review import flags, near_copies
from autograder.submission.template import PR_SET_PDEATHSIG, prctl

PACKAGES = ("numpy", "pytest", "torch", "torchvision", "tensorflow", "keras")
DEPENDS = ("tests/*.py", "tests/probes/**/*", "tests/oracles/**/*", "tests/misconceptions/*",
           "tests/verdicts/*", "solutions/**/*.py", "src/autograder/**/*.py",
           "src/workbook/**/*.py")  # fmt: skip
FIRST = 2 * (os.cpu_count() or 1) + 1  # so many may have been in work when a process died


def terms_of(root, work, assignment, taken):
    """What the class is graded by: the tasks of the assignment, or those that somebody has."""
    tasks = assignment.tasks
    if not tasks:
        somebody = {path for one in taken.values() for path in one.files}
        tasks = {id: worth for id, worth in every_task(work).items()
                 if f"{id.rpartition('.')[0]}.py" in somebody}  # fmt: skip
    where = environment(str(root), assignment.seed, digest(root), versions())
    return Terms(str(root), assignment, tasks, where)


def versions():
    """{package: version} of what marks depend on."""
    found = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def digest(root):
    """One checksum of everything in the book that a mark depends on."""
    total = sha256()
    for path in sorted({one for pattern in DEPENDS for one in Path(root).glob(pattern)}):
        if path.is_file() and "__pycache__" not in path.parts:
            total.update(f"{path.relative_to(root).as_posix()}\0".encode())
            total.update(sha256(path.read_bytes()).digest())
    return total.hexdigest()


def take_all(folder, assignment, work):
    """{name: what was taken} of every submission in a folder."""
    asked = assignment.tasks or every_task(work)
    return {name: intake.take(path, asked, work)
            for name, path in intake.submissions(folder).items()}  # fmt: skip


def jobs_of(taken, terms):
    """A job for each submission, with a key that changes if anything does that its marks need."""
    due = terms.assignment.due
    jobs = []
    for name, one in taken.items():
        when = (due.submitted.get(name) if due else None) or one.newest
        late = due.late(name, when) if due and when else None
        facts = [name, sorted((path, sha256(data).hexdigest()) for path, data in one.files.items()),
                 terms.assignment.sha256, terms.tasks, terms.environment, late]  # fmt: skip
        key = sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()
        jobs.append(Job(name, one.files, key, when, one.ignored))
    return jobs


def path_of(out, name):
    """The file of a record: a name that no system minds, and that no two submissions share."""
    plain = "".join(one if one.isalnum() or one in "-_. @" else "_" for one in name)[:120]
    plain = plain if plain == name else f"{plain}-{sha256(name.encode()).hexdigest()[:8]}"
    return Path(out, "records", f"{plain.lstrip('.') or 'submission'}.json")


def kept(out, job):
    """The record that is there already, if it says how the same was graded."""
    try:
        found = json.loads(path_of(out, job.name).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    errors = any(one["status"] == "error" for one in found.get("tasks", ()))
    return found if found.get("key") == job.key and not errors else None


def write(path, content):
    """Write JSON; an older file is replaced only once the new one is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=path.parent, suffix=".part", delete=False) as file:
        json.dump(content, file, indent=1)
    os.chmod(file.name, 0o644)
    os.replace(file.name, path)


def pool(jobs):
    """Processes of this machine; each is new, so that nothing of this one is in them."""
    return ProcessPoolExecutor(jobs, get_context("spawn"), _end_with, (os.getpid(),))


def _end_with(parent):
    """End this process when the one that started it is killed, and with it every sandbox."""
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it was killed before
        os._exit(1)


def run(jobs, terms, out, executor_of):
    """Grade jobs, write each record as it comes, and yield it.

    A process that dies takes with it what was being graded: that is tried again, one by one, and
    the others go on together. Whatever ends its process a second time has a record that says so.

    Args:
        executor_of: function that makes an executor of `concurrent.futures`.
    """
    left = {job.name: job for job in jobs}
    while left:
        yield from _together(left, terms, out, executor_of)
        for job in list(left.values())[:FIRST]:  # an executor takes them in this order
            alone = {job.name: left.pop(job.name)}
            yield from _together(alone, terms, out, lambda: pool(1))
            if alone:
                yield _done(failed(job, terms, "The process that graded it ended twice."), job, out)


def _together(left, terms, out, executor_of):
    """Grade what is left, and strike it off."""
    executor = executor_of()
    try:
        waiting = {executor.submit(grade_one, job, terms): job for job in left.values()}
        for future in as_completed(waiting):
            job = waiting[future]
            try:
                found = future.result()
            except BrokenExecutor:
                return
            except NotGradedError as error:
                found = failed(job, terms, str(error))
            except Exception as error:  # a fault of the grader must not stop the others
                said = f"The grader failed ({type(error).__name__}: {str(error)[:500]})."
                found = failed(job, terms, said)
            del left[job.name]
            yield _done(found, job, out)
    finally:
        executor.shutdown(cancel_futures=True)


def _done(found, job, out):
    write(path_of(out, job.name), found)
    return found


def set_aside(out, names):
    """Move records that belong to no submission to OUT/gone; the names of their submissions.

    A record that cannot be read stays where it is: the exports name it.
    """
    wanted, found = {path_of(out, name) for name in names}, []
    for path in sorted(Path(out, "records").glob("*.json")):
        if path in wanted:
            continue
        try:
            found.append(str(json.loads(path.read_text("utf-8"))["submission"]))
        except (OSError, ValueError, KeyError, TypeError):
            continue
        Path(out, "gone").mkdir(exist_ok=True)
        os.replace(path, Path(out, "gone", path.name))
    return found


def review(records, taken, terms, out):
    """Add what a person should look at: it depends on the whole class, and costs no point."""
    texts = {name: {path: _readable(data) for path, data in one.files.items()}
             for name, one in taken.items()}  # fmt: skip
    alike = near_copies(texts, list(terms.tasks), terms.root)
    for one in records:
        name = one["submission"]
        found = [*flags(texts[name], list(terms.tasks), terms.root), *alike.get(name, [])]
        if found != one["flags"]:
            one["flags"] = found
            write(path_of(out, name), one)


def _readable(data):
    """The text that was run, also if it is in an odd encoding; what cannot be run is shown."""
    try:
        return text_of(data)
    except ValueError:
        return data.decode("utf-8", "replace")


def summary(records, assignment: Assignment):
    """The points of all, as one small file."""
    rows = [{key: one[key] for key in ("submission", "points", "possible", "marks")}
            for one in records]  # fmt: skip
    return {"format": 1, "title": assignment.title, "submissions": rows}
