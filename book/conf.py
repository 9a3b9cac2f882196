"""For plain ``sphinx-build``: the settings of ``jupyter-book``, read from ../_config.yml.

Example: ``sphinx-build -D nb_execution_mode=off -n book /tmp/draft`` builds without running cells.
"""

from pathlib import Path

from jupyter_book.config import get_final_config

_here = Path(__file__).resolve().parent
globals().update(
    get_final_config(
        user_yaml=_here.parent / "_config.yml",
        sourcedir=_here,
        cli_config={"external_toc_path": "_toc.yml", "latex_individualpages": False},
        raise_on_invalid=True,
    )[0]
)
