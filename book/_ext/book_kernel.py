"""The environment of the kernels that a build starts, so that no shell set-up is needed."""

import os
import shutil
from pathlib import Path


def _set(app, config):
    source = Path(app.srcdir)
    paths = [str((source / path).resolve()) for path in config.book_kernel_path]
    if inherited := os.environ.get("PYTHONPATH"):
        paths.append(inherited)
    os.environ["PYTHONPATH"] = os.pathsep.join(paths)
    for name, value in config.book_kernel_env.items():
        os.environ[name] = str(value)
    # IPython writes into its folder, and takes the folder off the path: hence a copy.
    folder = Path(app.doctreedir, "ipython")
    profile = "profile_default"
    shutil.copytree(source / "_kernel" / profile, folder / profile, dirs_exist_ok=True)
    os.environ["IPYTHONDIR"] = str(folder)


def setup(app):
    app.add_config_value("book_kernel_path", [], "env")
    app.add_config_value("book_kernel_env", {}, "env")
    app.add_config_value("book_kernel_modules", [], "")  # imported once, for many pages
    app.connect("config-inited", _set, priority=100)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
