"""Each hostile submission has a kind, which the page for instructors counts."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "book/_kernel"))
import classroom  # noqa: E402


def test_each_has_one_kind():
    listed = [name for names in classroom.kinds().values() for name in names]
    there = sorted(path.stem for path in (ROOT / "tests/hostile").glob("*.py"))
    assert sorted(listed) == there


def test_the_table_counts_all_of_them():
    counts = dict(classroom.tried())
    assert sum(counts.values()) == len(list((ROOT / "tests/hostile").glob("*.py"))) >= 60
    assert min(counts.values()) >= 5
