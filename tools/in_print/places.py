"""On which page of a PDF its named places are, read from the file as Chromium writes it.

Chromium writes each object in plain text, only streams are compressed; that is all we rely on.
"""

import re

OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\n(.*?)(?:stream\n|endobj)", re.DOTALL)
KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
NAMED = re.compile(rb"/((?:[^\s/\[\]<>()])+)\s*\[(\d+) 0 R /XYZ")
STRUNG = re.compile(rb"\(((?:\\.|[^()\\])*)\)\s*\[(\d+) 0 R /XYZ")


def objects(data):
    """{number: text} of all objects."""
    return {int(one[1]): one[2] for one in OBJECT.finditer(data)}


def pages(known):
    """The numbers of the objects that are pages, in their order."""
    roots = [
        number
        for number, text in known.items()
        if b"/Type /Pages" in text and b"/Parent" not in text
    ]
    order = []

    def walk(number):
        kids = KIDS.search(known[number]) if b"/Type /Pages" in known[number] else None
        if kids is None:
            order.append(number)
            return
        for kid in re.findall(rb"(\d+) 0 R", kids[1]):
            walk(int(kid))

    for root in roots:
        walk(root)
    return order


def places(data):
    """({name of a place: its page, from 1}, how many pages there are)."""
    known = objects(data)
    order = {number: place for place, number in enumerate(pages(known), 1)}
    found = {}
    for text in known.values():
        for pattern in (NAMED, STRUNG):
            for name, page in pattern.findall(text):
                if int(page) in order and name != b"Dest":
                    found[_spelled(name)] = order[int(page)]
    return found, len(order)


def _spelled(name):
    """A name of a PDF, in which some letters stand as #20 or with a backslash."""
    plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda one: bytes([int(one[1], 16)]), name)
    return re.sub(rb"\\(.)", rb"\1", plain).decode("utf-8", "replace")
