"""What the layers of a network for images hold and do, at other sizes of the image."""

from workbook.movable.costs import cost_rows
from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH


def layer_rows(layers, size, channels=3):
    """Shape, parameters and multiply-adds of each layer for a square image.

    Args:
        layers: Dictionaries with ``name`` and ``kind``: "conv" (``out``, ``kernel_size``,
            ``stride``, ``padding``, ``groups``), "pool" (``kernel_size``, ``stride``) or
            "linear" (``out``).
        size, channels: Of the image.

    Returns:
        list: Dictionaries with ``name``, ``shape`` as words, ``side``, ``parameters``, ``work``.
    """
    rows, side = [], size
    for layer in layers:
        if layer["kind"] == "linear":
            inputs, channels, side = channels * side**2, layer["out"], 1
        else:
            reach = side + 2 * layer.get("padding", 0) - layer["kernel_size"]
            side = reach // layer["stride"] + 1
            inputs = channels // layer.get("groups", 1) * layer["kernel_size"] ** 2
            channels = layer.get("out", channels)
        weights = 0 if layer["kind"] == "pool" else inputs * channels
        shape = f"{channels}" if layer["kind"] == "linear" else f"{channels}×{side}×{side}"
        rows.append({"name": layer["name"], "shape": shape, "side": side,
                     "parameters": weights + channels * bool(weights),
                     "work": weights * side**2})  # fmt: skip
    return rows


def changed(layers, stride, padding, grouped):
    """The layers with another first convolution, and with or without groups."""
    first = {**layers[0], "stride": stride, "padding": padding}
    rest = [{**one, "groups": one.get("groups", 1) if grouped else 1}
            if one["kind"] == "conv" else one for one in layers[1:]]  # fmt: skip
    return [first, *rest]


def left_over(layer, size):
    """How many pixels at the end of a row lie in no window of a layer."""
    reach = size + 2 * layer["padding"] - layer["kernel_size"]
    return reach % layer["stride"]


def layer_costs(layers, size=227, stride=4, padding=0, groups="as they are"):
    """The layers of a network, with bars for their parameters and their work.

    Args:
        layers: As `layer_rows` takes them; the first one is a convolution.
        size: Of the image, from 160 to 320.
        stride, padding: Of the first convolution.
        groups: "as they are" or "none".

    Returns:
        Movable: The reader changes the image, the first convolution and the groups.
    """
    made = changed(layers, stride, padding, groups != "none")
    rows, rest = layer_rows(made, size), left_over(made[0], size)
    total = {what: sum(row[what] for row in rows) for what in ("parameters", "work")}
    most = {what: max(rows, key=lambda row: row[what])["name"] for what in total}
    alt = (f"The {len(rows)} layers for an image of {size}×{size} pixels, the first with stride "
           f"{stride} and padding {padding}: {rows[0]['side']} windows in a row, {rest} pixels "
           f"left over. {total['parameters']:,} parameters in all, most in {most['parameters']}; "
           f"{total['work'] / 1e6:,.0f} million multiply-adds, most in {most['work']}."
           )  # fmt: skip
    height, parts = cost_rows(rows)
    settings = {"size": size, "stride": stride, "padding": padding, "groups": groups}
    return Movable("layer_costs", svg(WIDTH, height, alt, parts), alt, layers=layers, **settings)
