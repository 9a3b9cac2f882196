"""Workers that outlive a run of the tests."""

from autograder.faults import said_if_ours
from autograder.judge import COMPARED, expectation
from autograder.submission.variants import variant_of


class LentWorkers:
    """Hand this to ``pytest.main(plugins=[...])`` to keep the templates warm between runs.

    With ``handed_in``, its texts are graded in its own workers in place of src/exercises; the
    others run the known mistakes and the oracles.
    """

    def __init__(self, workers, handed_in=None):
        self.workers, self.handed_in = workers, handed_in

    def pytest_runtest_setup(self, item):
        """Tell a sandbox which task is asked about: it must not have been lent the answer."""
        if self.handed_in and (variant := variant_of(item)):
            self.handed_in.workers.task = expectation(item, variant)["task"]

    def pytest_runtest_makereport(self, item, call):
        """Note a failure that is none of the submission: its marks then wait for a repair."""
        if not (self.handed_in and call.excinfo and variant_of(item)):
            return
        compared = item.config.stash.get(COMPARED, None)
        if said := said_if_ours(item, call):
            self.handed_in.workers.ours[item.nodeid] = said
        item.config.stash[COMPARED] = compared
