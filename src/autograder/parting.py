"""Where a learner's network parts from the book's: a sentence for the message of a failed test."""

import inspect
import sys

from autograder.networks.parting import parting
from autograder.submission.variants import Variant


class Partings:
    """Compares a learner's network with the book's, once for each task of a variant."""

    def __init__(self, variants):
        self.variants, self.traced = variants, set()

    def rows(self, variant, task, seed, evidence):
        """A row for the message of a failed test, or none.

        Args:
            variant: whose code failed.
            seed: of the test.
            evidence: what the failed assertion looked at.
        """
        if evidence.kind != "value" or not evidence.calls or (variant, task) in self.traced:
            return []
        call = evidence.calls[-1]
        if call.kind != "probe" or call.error is not None or not _transplants(call.probe):
            return []
        try:
            yours = self.variants.trace(variant, seed, call)
            if not yours:
                return []
            self.traced.add((variant, task))
            reference = Variant(variant.chapter, variant.track, "solutions", "reference")
            expected = self.variants.trace(reference, seed, call)
            found = [parting(*pair) for pair in zip(yours, expected, strict=False)]
            return [("parts", said) for said in found if said][:1]
        except Exception:  # it is only a help: whatever goes wrong here, there is none
            self.traced.add((variant, task))
            return []


def _transplants(probe):
    """Can the probe have to do with a transplant? Running it again takes longer than reading."""
    return "transplant(" in inspect.getsource(sys.modules[probe.__module__])
