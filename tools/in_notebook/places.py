"""Where a reader can open a chapter's notebook without installing anything.

All addresses follow from the one in pyproject.toml, see tools/address.py. The workflow of the
book puts the notebooks on the branch `notebooks`.
"""

from in_notebook.roles import address

PLACEHOLDER = "/OWNER/"
HOSTS = {
    "Colab": "https://colab.research.google.com/github/{home}/blob/notebooks/{name}.ipynb",
    "Kaggle": "https://kaggle.com/kernels/welcome?src={root}/blob/notebooks/{name}.ipynb",
    "Binder": "https://mybinder.org/v2/gh/{home}/notebooks?urlpath=lab/tree/{name}.ipynb",
}


def addresses(root, name):
    """{host: address} of a chapter; nothing as long as nobody has said where the book is kept."""
    kept = address(root)
    if PLACEHOLDER in f"{kept}/":
        return {}
    home = kept.removeprefix("https://github.com/")
    return {host: one.format(home=home, root=kept, name=name) for host, one in HOSTS.items()}


def line(root, name):
    """The same as Markdown; empty where there is no address."""
    links = [f"[{host}]({one})" for host, one in addresses(root, name).items()]
    return f"Open this notebook in {', '.join(links[:-1])} or {links[-1]}." if links else ""
