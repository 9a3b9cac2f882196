"""What the stages of a residual network hold and do, for any number of blocks in each."""

from workbook.movable.costs import cost_rows
from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH

KINDS = {"basic": 1, "bottleneck": 4}  # how many times as many channels a block puts out
STRIDES = ("3x3", "1x1")  # which convolution of a bottleneck has the stride


def stage_rows(kind, counts, size=224, stride_at="3x3"):
    """Parameters and multiply-adds of the stem, of each stage and of the last layer.

    Args:
        kind: One of `KINDS`.
        counts: Blocks of each stage; the first one has 64 channels, each later one twice as many
            on maps of half the height and width.
        size: Of the square image.
        stride_at: One of `STRIDES`; for bottlenecks only.

    Returns:
        list: Dictionaries with ``name``, ``shape`` as words, ``parameters`` and ``work``. Scale
        and shift of the normalizations are parameters; only products are work.
    """
    wider, half = KINDS[kind], -(-size // 2)
    rows, side, channels = [], -(-half // 2), 64
    rows.append(_row("stem", 64, side, 9408 + 128, 9408 * half**2))
    for number, count in enumerate(counts):
        width, parameters, work = 64 * 2**number, 0, 0
        for block in range(count):
            stride = 2 if number and not block else 1
            before, side = side, -(-side // stride)
            for inputs, outputs, area, at in _convolutions(kind, channels, width, stride):
                place = before if at == "before" and stride_at == "3x3" else side
                parameters += area * inputs * outputs + 2 * outputs
                work += area * inputs * outputs * place**2
            channels = wider * width
        rows.append(_row(f"stage {number + 1}", channels, side, parameters, work))
    rows.append({"name": "linear", "shape": "1000", "parameters": 1000 * (channels + 1),
                 "work": 1000 * channels})  # fmt: skip
    return rows


def _row(name, channels, side, parameters, work):
    shape = f"{channels}×{side}×{side}"
    return {"name": name, "shape": shape, "parameters": parameters, "work": work}


def _convolutions(kind, channels, width, stride):
    """Inputs, outputs, area of the kernel, and whether it works before the 3x3 has its stride."""
    out = KINDS[kind] * width
    if kind == "basic":
        yield from ((channels, width, 9, "behind"), (width, width, 9, "behind"))
    else:
        yield from ((channels, width, 1, "before"), (width, width, 9, "behind"),
                    (width, out, 1, "behind"))  # fmt: skip
    if stride > 1 or channels != out:
        yield channels, out, 1, "behind"


def layers(kind, counts):
    """How many layers with weights there are on the way through the blocks."""
    return 2 + (2 if kind == "basic" else 3) * sum(counts)


def stage_costs(kind="bottleneck", counts=(3, 4, 6, 3), size=224, stride_at="3x3"):
    """The stages of a residual network, with bars for their parameters and their work.

    Args:
        kind, counts, size, stride_at: As `stage_rows` takes them.

    Returns:
        Movable: The reader chooses blocks and image.
    """
    rows = stage_rows(kind, counts, size, stride_at)
    parameters, work = (sum(row[what] for row in rows) for what in ("parameters", "work"))
    said = ", ".join(f"{row['name']} {row['parameters']:,} and {row['work']:,}" for row in rows)
    alt = (f"A residual network of {layers(kind, counts)} layers, {kind} blocks in stages of "
           f"{', '.join(map(str, counts))}, for {size}×{size} pixels: {parameters:,} parameters "
           f"and {work / 1e9:.2f} billion multiply-adds. By part: {said}.")  # fmt: skip
    height, parts = cost_rows(rows)
    blocks = {f"stage{i}": count for i, count in enumerate(counts, 1)}
    settings = {"kind": kind, "size": size, "stride_at": stride_at, **blocks}
    return Movable("stage_costs", svg(WIDTH, height, alt, parts), alt, **settings)
