"""Run cards: records of trainings that are too long for a page, kept as JSON in book/runs."""

import json
import os
import platform
import re
import subprocess
import tempfile
from dataclasses import asdict, dataclass, field
from datetime import date
from importlib.metadata import version
from pathlib import Path

from workbook.data.splits import checksum
from workbook.errors import CorruptFile, UnwritableFolder, known_names
from workbook.paths import RUNS

FRAMEWORKS = {"pytorch": ("torch",), "tf": ("tensorflow", "keras")}


@dataclass
class RunCard:
    """What was run, on what, and what came out; one entry per seed in the lists.

    Attributes:
        name: Name of the file, without ".json".
        title: What a figure calls the run.
        command: The command that makes it again.
        config: Settings of the training.
        data: Name, checksum and sizes of the data.
        versions: Of Python and of the packages that computed.
        hardware: Processor and number of threads; no name of a machine.
        date: Day of the run, as in 2025-12-31.
        seeds: Seed of each training.
        seconds: Wall-clock time of each training.
        cpu_seconds: Time that the processor spent on it, whatever else it did.
        curves: "loss", "accuracy", "val_loss", "val_accuracy": per seed, a list over epochs.
        test_errors: Number of misread test images, after the last epoch.
        test_total: Number of test images.
    """

    name: str
    title: str
    command: str
    config: dict
    data: dict
    versions: dict
    hardware: dict
    date: str = field(default_factory=lambda: date.today().isoformat())
    seeds: list = field(default_factory=list)
    seconds: list = field(default_factory=list)
    cpu_seconds: list = field(default_factory=list)
    curves: dict = field(default_factory=dict)
    test_errors: list = field(default_factory=list)
    test_total: int = 0

    @property
    def error_percent(self):
        """Test error of each seed, in per cent."""
        return [100 * errors / self.test_total for errors in self.test_errors]

    def add(self, seed, history, result, seconds, cpu_seconds):
        """Enter one training.

        Args:
            seed: Its seed.
            history: What `train` returned.
            result: What `evaluate` returned for the test split.
            seconds: Wall-clock time.
            cpu_seconds: Processor time.
        """
        self.seeds.append(seed)
        self.seconds.append(round(seconds, 1))
        self.cpu_seconds.append(round(cpu_seconds, 1))
        self.test_errors.append(result["errors"])
        for key, values in history.items():
            self.curves.setdefault(key, []).append([round(value, 6) for value in values])


def save_card(card, folder=None):
    """Write a card; an older one of the same name is replaced only once the new one is whole.

    Args:
        card: RunCard.
        folder: Where to; None: book/runs.

    Returns:
        Path: The file.

    Raises:
        UnwritableFolder: The folder does not take it.
    """
    path = Path(folder or RUNS, f"{card.name}.json")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False) as stream:
            stream.write(_as_json(asdict(card)))
        os.chmod(stream.name, 0o644)  # a temporary file is its owner's alone
        os.replace(stream.name, path)
    except OSError as error:
        raise UnwritableFolder(
            f"The run card cannot be written to {path.parent} ({error.strerror}): "
            "name a folder that can."
        ) from error
    return path


def _as_json(record):
    """Indented JSON, with each list of numbers on one line."""
    text = json.dumps(record, indent=1, ensure_ascii=False)
    return re.sub(r"\[([^][{}]*)\]", lambda row: f"[{' '.join(row[1].split())}]", text) + "\n"


def load_card(name, folder=None):
    """Read a card.

    Args:
        name: Name of the run, such as "lenet-mnist-pytorch".
        folder: Where from; None: book/runs.

    Returns:
        RunCard: The record.

    Raises:
        WorkbookError: There is no such card, or it cannot be read.
    """
    folder = Path(folder or RUNS)
    path = folder / f"{name}.json"
    if not path.exists():
        raise known_names("run card", name, [file.stem for file in folder.glob("*.json")])
    try:
        return RunCard(**json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise CorruptFile(
            f"{path} is not a run card: delete it, and run its command again."
        ) from error


def continued(card, folder=None):
    """The card that an earlier call left, if it is of the same training, or else this one.

    Args:
        card: RunCard without any seed yet.
        folder: Where earlier ones are; None: book/runs.
    """
    if not Path(folder or RUNS, f"{card.name}.json").exists():
        return card
    old = load_card(card.name, folder)
    if (old.config, old.data) != (card.config, card.data):
        return card
    old.command = card.command  # it may ask for more seeds than the first one did
    return old


def describe_data(splits):
    """Name, checksum and sizes of a data set, for a card."""
    sizes = {part: len(getattr(splits, part)) for part in ("train", "validation", "test")}
    return {"name": splits.name, "sha256": checksum(splits)} | sizes


def describe_versions(track):
    """Versions of Python and of the packages that a track computes with, for a card."""
    packages = (*FRAMEWORKS[track], "numpy")
    return {"python": platform.python_version()} | {name: version(name) for name in packages}


def describe_hardware(threads):
    """Processor and number of threads, for a card."""
    return {"processor": _processor(), "threads": threads}


def _processor():
    """The processor's model, as its maker calls it."""
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    if platform.system() == "Darwin":
        command = ["sysctl", "-n", "machdep.cpu.brand_string"]
        return subprocess.run(command, capture_output=True, text=True).stdout.strip()
    return platform.processor() or platform.machine()
