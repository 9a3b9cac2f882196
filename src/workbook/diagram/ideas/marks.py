"""What several pictures of ideas have in common: the key of the hues, lists in words."""

SHADES = ("plain", "blue", "green", "purple", "orange", "red")
LEFT = 70  # pixels for the words beside a table


def legend(picture, y, names, x=0):
    """A small box in its hue before each name, in one line.

    Args:
        picture: The `Sketch`.
        y: Of the upper edge of the boxes.
        names: From a hue to what it means.
        x: Where the line starts.
    """
    for hue, name in names.items():
        picture.box(x, y, 14, 14, hue=hue)
        picture.text(x + 20, y + 12, name)
        x += 40 + 6.4 * len(name)


def listed(things):
    """The things in words: "a, b and c"."""
    *first, last = [str(one) for one in things] or ["none"]
    return f"{', '.join(first)} and {last}" if first else last
