# Run this cell first. It fetches the book, and installs what is missing; later runs change nothing.
# That takes a minute on Colab, some more on Binder. Kaggle: first switch on Settings > Internet.
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

MINE = False  # True: the cells use your own answers wherever you have begun one
REPOSITORY = "REPOSITORY_ADDRESS"
NEEDED = {
    "joblib": "joblib", "matplotlib": "matplotlib", "numpy": "numpy", "PIL": "pillow",
    "platformdirs": "platformdirs", "pytest": "pytest", "rich": "rich", "scipy": "scipy",
    "sklearn": "scikit-learn", "tensorflow": "tensorflow", "torch": "torch",
    "torchvision": "torchvision", "tqdm": "tqdm", "xdist": "pytest-xdist", "yaml": "pyyaml",
}  # fmt: skip


def is_book(folder):
    return (folder / "solutions").is_dir() and (folder / "src" / "exercises").is_dir()


here = Path.cwd()
book = next(filter(is_book, [here, *here.parents, here / "implementing-deep-learning"]), None)
if book is None:
    book = here / "implementing-deep-learning"
    subprocess.run(["git", "clone", "--depth", "1", REPOSITORY, str(book)], check=True)
missing = [name for module, name in NEEDED.items() if not importlib.util.find_spec(module)]
pip = [sys.executable, "-m", "pip", "install", "--quiet"]
if missing:
    subprocess.run([*pip, *missing], check=True)
if not importlib.util.find_spec("autograder"):
    subprocess.run([*pip, "--no-deps", "--editable", str(book)], check=True)
os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
sys.path.insert(0, str(book / "src"))
import autograder  # noqa: E402, F401
from autograder import notebook  # noqa: E402

notebook.begin(book, mine=MINE)
