"""The text of a file that was handed in, as Python itself would read it."""

import codecs
import io
import re
import tokenize

# Encodings that programs are written in. Python knows others, of which some take the square of the
# length, and some are a language of their own, in which a text is not what it looks like.
KNOWN = re.compile(r"utf-8|ascii|iso8859-\d+|cp\d+|koi8-\w|mac-\w+|gb\w+|big5\w*|shift_jis|euc_\w+")


def text_of(data):
    """A text: its first lines may name an encoding.

    Raises:
        ValueError: it is in no encoding that is known here, or not in the one that it names.
    """
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        if not KNOWN.fullmatch(codecs.lookup(encoding).name.removesuffix("-sig")):
            raise LookupError(encoding)
        return io.TextIOWrapper(io.BytesIO(data), encoding).read()
    except (SyntaxError, UnicodeError, LookupError):
        raise ValueError("it is no text in an encoding that is known here") from None
