"""Where a learner's network parts from the book's: a sentence for the message of a failed test."""

import inspect
import sys

from autograder.networks.parting import parting
from autograder.submission.variants import Variant


def where_networks_part(variants, variant, seed, call):
    """Run a failed probe again on both networks, layer by layer.

    Args:
        variants: `submission.variants.Variants`.
        variant: whose code failed.
        seed: of the test.
        call: the last call of the test.

    Returns:
        Whether the probe transplants weights at all, and a sentence or None. It is only a help:
        whatever goes wrong here, there is none.
    """
    try:
        if call.kind != "probe" or call.error is not None or not _transplants(call.probe):
            return False, None
        yours = variants.trace(variant, seed, call)
        if not yours:
            return False, None
        reference = Variant(variant.chapter, variant.track, "solutions", "reference")
        expected = variants.trace(reference, seed, call)
        found = (parting(*pair) for pair in zip(yours, expected, strict=False))
        return True, next(filter(None, found), None)
    except Exception:
        return True, None


def _transplants(probe):
    """Can the probe have to do with a transplant? Running it again takes longer than reading."""
    return "transplant(" in inspect.getsource(sys.modules[probe.__module__])
