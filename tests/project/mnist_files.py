"""Small data sets in the files that torchvision reads, for the tests of downloads."""

import struct

import numpy as np

from workbook.data import downloads

ROWS = {"train": 300, "t10k": 60}


def use_folder(folder, monkeypatch):
    """Let WORKBOOK_DATA name the folder, and forget what was read before."""
    monkeypatch.setenv("WORKBOOK_DATA", str(folder))
    for remembered in (downloads._fetch, downloads._fetch_apart):
        remembered.cache_clear()
    return folder


def write_mnist(folder, monkeypatch):
    """A little MNIST that the checks take for the real one; returns {part: (images, labels)}."""
    raw = folder / "MNIST" / "raw"
    raw.mkdir(parents=True)
    rng, arrays = np.random.default_rng(0), {}
    for part, count in ROWS.items():
        images = rng.integers(256, size=(count, 28, 28), dtype=np.uint8)
        labels = (np.arange(count) % 10).astype(np.uint8)
        arrays[part] = images, labels
        for name, header, array in [
            ("images-idx3", struct.pack(">4i", 2051, count, 28, 28), images),
            ("labels-idx1", struct.pack(">2i", 2049, count), labels),
        ]:
            (raw / f"{part}-{name}-ubyte").write_bytes(header + array.tobytes())
    sizes = {path.name: path.stat().st_size for path in raw.iterdir()}
    monkeypatch.setattr(downloads, "IDX_BYTES", sizes)
    monkeypatch.setattr(downloads, "VALIDATION", 50)
    return arrays
