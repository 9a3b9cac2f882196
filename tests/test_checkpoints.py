"""Tests of the chapter on checkpoints: a run that was interrupted equals one that was not."""

from autograder import assert_close, assert_steps, points, task
from oracles import checkpoints as oracle
from probes import checkpoints as probes

NAN, INF = float("nan"), float("inf")


PROGRESS = {"losses": [0.5, 1 / 3], "name": "first", "nested": {"step": 7}}


OTHER_FILES = [
    "step-9000.ckpt.tmp", "step-800.ckpt~", "step-70.ckpt.1", "step-600.ckpt-old",
    "my-step-8000.ckpt", "a-step-701.ckpt", "old_step-90.ckpt", ".step-77.ckpt",
    "step-70000xckpt", "step-81_ckpt", "step-9999", "best.ckpt", "step-.ckpt", "step--5.ckpt",
    "step-1e9.ckpt", "step-1.5.ckpt",
]  # fmt: skip


@task(
    "latest_checkpoint",
    difficulty=1,
    minutes=10,
    hints=[
        "As text, 'step-900' comes after 'step-1000'. Compare numbers.",
        "`re.fullmatch` says whether the whole name has the form, and hands out the digits.",
    ],
)
class TestLatestCheckpoint:
    @points(2, hint="Numbers, not letters: 1000 is more than 900.")
    def test_largest_step(self, ex):
        names = [f"step-{step}.ckpt" for step in (450, 20, 1000, 900, 30)]
        assert ex.latest_checkpoint(names) == "step-1000.ckpt"
        assert ex.latest_checkpoint(["step-0.ckpt"]) == "step-0.ckpt"
        names = [f"step-{step}.ckpt" for step in (99999999999, 5, 100000000000, 40)]
        assert ex.latest_checkpoint(names) == "step-100000000000.ckpt"

    @points(1, hint="Return the name as it stands in the folder.")
    def test_leading_zeros(self, ex):
        names = [f"step-{step}.ckpt" for step in ("000900", "88", "7", "001000", "12")]
        assert ex.latest_checkpoint(names) == "step-001000.ckpt"
        names = [f"step-{step}.ckpt" for step in ("70", "0000005", "0300", "12")]
        assert ex.latest_checkpoint(names) == "step-0300.ckpt"

    @points(2, hint="The whole name must have the form; half-written files do not.")
    def test_other_files(self, ex):
        beside, alone = {}, {}
        for name in OTHER_FILES:
            others = [f"step-{step}.ckpt" for step in (6, 30, 4, 7, 12)]
            beside[name] = ex.latest_checkpoint([name, *others])
            alone[name] = ex.latest_checkpoint([name])
        assert beside == dict.fromkeys(OTHER_FILES, "step-30.ckpt")
        assert alone == dict.fromkeys(OTHER_FILES, None)

    @points(1, hint="An empty folder has no checkpoint: None.")
    def test_empty_folder(self, ex):
        assert ex.latest_checkpoint([]) is None
        assert ex.latest_checkpoint(["step-3.ckpt"]) == "step-3.ckpt"


@task(
    "keep_best_and_last",
    difficulty=2,
    minutes=15,
    hints=[
        "Sort the steps; the last ones are a slice. What does `steps[-0:]` give?",
        "NaN is neither smaller nor larger than any number: take it out before you look for "
        "the minimum.",
    ],
)
class TestKeepBestAndLast:
    @points(2, hint="The lowest loss and the largest steps, each once, in ascending order.")
    def test_best_and_last(self, ex):
        losses = {300: 0.5, 100: 0.9, 1000: 0.75, 200: 0.25, 900: 0.5}
        assert ex.keep_best_and_last(losses, 2) == [200, 900, 1000]
        assert ex.keep_best_and_last(losses, 4) == [200, 300, 900, 1000]
        assert ex.keep_best_and_last({1: 0.75, 2: 0.5, 3: 0.25}, 2) == [2, 3]

    @points(1, hint="steps[-0:] is the whole list.")
    def test_only_the_best(self, ex):
        assert ex.keep_best_and_last({1: 0.5, 2: 0.25, 3: 0.75}, 0) == [2]
        assert ex.keep_best_and_last({50: 0.5, 60: 0.75, 10: 0.125, 20: 0.25}, 0) == [10]

    @points(1, hint="The earliest of several with the lowest loss.")
    def test_equal_losses(self, ex):
        losses = {40: 0.5, 20: 0.25, 10: 0.25, 5: 0.75, 30: 0.25}
        assert ex.keep_best_and_last(losses, 1) == [10, 40]

    @points(2, hint="A comparison with NaN is always False.")
    def test_nan_is_never_the_best(self, ex):
        losses = {1: NAN, 2: 0.75, 3: 0.5, 4: NAN, 5: 0.625}
        assert ex.keep_best_and_last(losses, 1) == [3, 5]
        assert ex.keep_best_and_last({1: NAN, 2: 0.5, 3: 0.75, 4: NAN}, 1) == [2, 4]
        assert ex.keep_best_and_last({1: NAN, 2: NAN, 3: NAN}, 1) == [3]

    @points(1, hint="0, a loss of 0.0 and an infinite loss are numbers like any others.")
    def test_unusual_numbers(self, ex):
        assert ex.keep_best_and_last({0: 0.25, 10: 0.75, 20: 0.5}, 1) == [0, 20]
        assert ex.keep_best_and_last({10: 0.25, 20: 0.0, 30: 0.125, 40: 1.0}, 1) == [20, 40]
        assert ex.keep_best_and_last({10: NAN, 20: INF, 30: INF, 40: NAN}, 1) == [20, 40]

    @points(1, hint="The dictionary is the caller's: nothing is taken out of it.")
    def test_losses_stay(self, ex):
        losses = {10: NAN, 20: 0.5, 30: NAN, 40: 0.75, 50: 0.625}
        got = ex.run(probes.kept, losses=losses, last=1, times=2)
        assert_steps(got, [[20, 50], [20, 50]], step="call")
        losses = {10: NAN, 20: 0.5, 30: 0.75, 40: NAN}
        got = ex.run(probes.kept, losses=losses, last=1, times=2)
        assert_steps(got, [[20, 40], [20, 40]], step="call")

    @points(1, hint="More wanted than there are: all of them; none: an empty list.")
    def test_few_checkpoints(self, ex):
        assert ex.keep_best_and_last({5: 0.5, 6: 0.25}, 4) == [5, 6]
        assert ex.keep_best_and_last({}, 3) == []


def compare_draws(ex, name):
    """The next numbers of a generator, after it was noted and after it was restored."""
    before, after = ex.run(probes.noted_and_restored)
    assert after[name] == before[name]


@task(
    "random_state",
    difficulty=1,
    minutes=15,
    hints=[
        "`random.getstate`, `np.random.get_state`; then PyTorch: `torch.get_rng_state`, "
        "TensorFlow: the `state` of the global generator.",
        "What NumPy returns contains an array: no format that is safe to read takes it as it is.",
    ],
)
class TestRandomState:
    @points(1, hint="Python's own generator is one of the three.")
    def test_python(self, ex):
        compare_draws(ex, "python")

    @points(1, hint="NumPy's state has five parts, and all belong to it.")
    def test_numpy(self, ex):
        compare_draws(ex, "numpy")

    @points(1, hint="The place where the generator stands, not the seed with which it began.")
    def test_framework(self, ex):
        compare_draws(ex, "framework")

    @points(2, hint="Lists and numbers survive a file; NumPy's array does not.")
    def test_survives_a_file(self, ex):
        before, after = ex.run(probes.noted_and_restored, in_file=True)
        assert after == before

    @points(1, hint="Look at the generators without drawing from them or seeding them.")
    def test_leaves_the_generators_alone(self, ex):
        without, with_noting = ex.run(probes.drawn_with_and_without_noting)
        assert with_noting == without


@task(
    "restore_random_state",
    difficulty=1,
    minutes=5,
    hints=["Each of the three has a function that takes what its counterpart gave."],
)
class TestRestoreRandomState:
    @points(1, hint="Python's own generator is one of the three.")
    def test_python(self, ex):
        compare_draws(ex, "python")

    @points(1, hint="NumPy's generator is one of the three.")
    def test_numpy(self, ex):
        compare_draws(ex, "numpy")

    @points(1, hint="A seed leads to the beginning of a sequence, a state into the middle.")
    def test_framework(self, ex):
        compare_draws(ex, "framework")

    @points(1, hint="A state may be restored more than once, and may come out of a file.")
    def test_again_and_from_a_file(self, ex):
        before, *after = ex.run(probes.noted_and_restored, in_file=True, times=2)
        assert after == [before, before]


@task(
    "save_checkpoint",
    difficulty=2,
    minutes=25,
    hints=[
        "First into a file beside it, such as `path + '.tmp'`, then `os.replace`.",
        "`try: ... finally:` tidies up in both cases: after `os.replace` there is nothing left to "
        "remove, so `unlink(missing_ok=True)`.",
        "TensorFlow: `np.savez` adds .npz to a name, but not to an open file. Take "
        "`model.variables`: `weights` lacks the seeds of the dropout layers.",
    ],
)
class TestSaveCheckpoint:
    @points(2, hint="Model, optimizer and progress, as the docstring names them.")
    def test_contents(self, ex):
        got = ex.run(probes.written, name="last.ckpt", progress=PROGRESS)["contents"]
        want = ex.oracle(oracle.contents, progress=PROGRESS)
        assert got["keys"] == want["keys"]
        assert got["progress"] == want["progress"]
        for part in want.keys() - {"keys", "progress"}:
            assert_close(got[part], want[part])
        assert probes.identical(got, want), "a value in the file differs in its last bits"

    @points(1, hint="The file has exactly the name that was asked for, and nothing lies beside it.")
    def test_name_of_the_file(self, ex):
        found = {}
        for name in ("last.ckpt", "last", "run.1.best"):
            found[name] = ex.run(probes.written, name=name, progress=PROGRESS)["folder"]
        assert found == {name: [name] for name in found}

    @points(1, hint="A path without a folder in it means the current one.")
    def test_name_without_a_folder(self, ex):
        got = ex.run(probes.written, name="last.ckpt", progress=PROGRESS, inside=True)
        assert got["folder"] == ["last.ckpt"]

    @points(2, hint="The complete file, from the same folder, takes the name by os.replace.")
    def test_takes_its_name_when_it_is_complete(self, ex):
        assert ex.run(probes.replaced) == [[True, "last.ckpt", {"step": 3}]]

    @points(2, hint="A crash before the end: the old file stays, the new one leaves no trace.")
    def test_a_crash_costs_nothing(self, ex):
        moments = ("while replacing", "while converting", "by Ctrl+C")
        found = {f"crash {when}": ex.run(probes.crashed, when=when) for when in moments}
        safe = {"raised": True, "old one kept": True, "other files": 0}
        assert found == dict.fromkeys(found, safe)


@task(
    "read_checkpoint",
    difficulty=2,
    minutes=15,
    hints=[
        "The readers raise a dozen kinds of exceptions, and say little. Which single one do you "
        "let pass?",
        "Take out the parts that must be there inside the same `try`: then a missing one is the "
        "same error.",
    ],
)
class TestReadCheckpoint:
    @points(1, hint="What save_checkpoint wrote, with all its parts.")
    def test_reads_what_was_saved(self, ex):
        for kind in ("adam", "sgd"):  # Keras' SGD has a single number, its steps
            got = ex.run(probes.read_back, given=("save_checkpoint",), kind=kind)
            assert got["keys"] == ["model", "optimizer", "progress"]
            assert got["progress"] == {"step": 5, "losses": [0.1, 2.5]}
            for mine, want in zip(got["got"], ex.oracle(oracle.state, kind=kind), strict=True):
                assert_close(mine, want)
                assert probes.identical(mine, want), "a number differs in its last bits"

    @points(2, hint="Any part of a file may be missing: ValueError, with the name of the file.")
    def test_truncated_files(self, ex):
        got = ex.run(
            probes.read_truncated, given=("save_checkpoint",), shares=[0, 0.02, 0.5, 0.9, 1]
        )
        assert_steps(got, [["ValueError", True]] * 5, ["raised", "names the file"], step="file")

    @points(2, hint="A file of another kind, or without one of the parts: the same ValueError.")
    def test_foreign_files(self, ex):
        found = {}
        for kind in ("empty", "text", "json", "list"):
            found[kind] = ex.run(probes.read_foreign, given=("save_checkpoint",), kind=kind)
        assert found == dict.fromkeys(found, ["ValueError", True])

    @points(1, hint="Every part has to be there; in Keras each number up to the last.")
    def test_missing_parts(self, ex):
        parts = ["model", "optimizer", "progress"]
        parts += ["model.1", "optimizer.0", "optimizer.2"] if ex.track == "tf" else []
        found = {}
        for kind in parts:
            without = ex.run(probes.read_foreign, given=("save_checkpoint",), kind=kind)
            found[f"without {kind}"] = without
        assert found == dict.fromkeys(found, ["ValueError", True])

    @points(1, hint="That a file is absent is no damage: let FileNotFoundError pass.")
    def test_absent_file(self, ex):
        assert ex.run(probes.read_foreign, kind="absent")[0] == "FileNotFoundError"

    @points(2, hint="To read a pickle is to run it: weights_only=True, or allow_pickle=False.")
    def test_runs_no_code(self, ex):
        got = ex.run(probes.read_code)
        assert not got["ran"], "code from the file was run"
        assert got["raised"] == ["ValueError", True]


@task(
    "load_checkpoint",
    difficulty=3,
    minutes=25,
    hints=[
        "First compare everything, then change everything.",
        "`model.load_state_dict` raises when shapes differ, but what it had copied by then stays "
        "copied.",
        "A Keras optimizer has no slots before `build`: there is nothing to put its state into.",
    ],
)
class TestLoadCheckpoint:
    GIVEN = ("save_checkpoint", "read_checkpoint")

    @points(2, hint="Weights, running statistics, slots of the optimizer, number of steps.")
    def test_everything_comes_back(self, ex):
        got = ex.run(probes.loaded, given=self.GIVEN)
        want = ex.oracle(oracle.state, seed=1, steps=3)
        for part, mine, saved in zip(("model", "optimizer"), got["got"], want, strict=True):
            assert_close(mine, saved)
            assert probes.identical(mine, saved), f"the {part} differs in its last bits"
        assert got["progress"] == {"step": 3, "name": "x"}

    @points(2, hint="Compare the shapes of the model before you touch it.")
    def test_another_model(self, ex):
        kinds = [{"classes": 5}, {"extra": True}, {"dtype": "float16"}, {"dropout": False}]
        if ex.track == "pytorch":
            kinds += [{"nested": True}]
        self.refused(ex, kinds)

    @points(2, hint="Compare the optimizer too before the model is touched.")
    def test_another_optimizer(self, ex):
        kinds = [{"kind": "sgd", "classes": 5}, {"kind": "sgd"}]
        if ex.track == "pytorch":
            kinds.insert(1, {"kind": "adam in two groups"})
        self.refused(ex, kinds)

    @points(1, hint="Damage is a ValueError that names the file, and comes before any change.")
    def test_damaged_file(self, ex):
        self.refused(ex, [{"damaged": True}])

    def refused(self, ex, kinds):
        found = {}
        for kind in kinds:
            name = ", ".join(f"{key}={value}" for key, value in kind.items())
            found[name] = ex.run(probes.loaded_into_another, given=self.GIVEN, **kind)
        refused = {"raised": "ValueError", "names the file": True, "changed": False}
        assert found == dict.fromkeys(found, refused)


@task(
    "train_with_checkpoints",
    difficulty=3,
    minutes=30,
    hints=[
        "The number of losses is the number of steps done. `divmod(step, batches)` gives the "
        "epoch and the place in it.",
        "What does the next step depend on? Weights and slots are in the file by themselves; the "
        "generators, the losses and, in PyTorch, the schedule belong in `progress`.",
        "Restore the generators last, after everything that might draw from them.",
    ],
)
class TestTrainWithCheckpoints:
    GIVEN = (
        "save_checkpoint", "read_checkpoint", "load_checkpoint", "random_state",
        "restore_random_state",
    )  # fmt: skip

    @points(2, hint="Without an interruption this is an ordinary training loop.")
    def test_a_run_without_interruption(self, ex):
        got = ex.run(probes.trained, given=self.GIVEN, silent=True)
        want = ex.oracle(oracle.plainly_trained, seed=3)
        assert_close(got["losses"], want["losses"])
        for mine, other in zip(got["state"], want["state"], strict=True):
            assert_close(mine, other)
        assert got["draws"] == want["draws"]

    @points(3, hint="In the middle of an epoch: right after a checkpoint, and one step later.")
    def test_an_interrupted_run_is_the_same_bit_for_bit(self, ex):
        want = ex.run(probes.trained, given=self.GIVEN)
        for stop in (4, 5):
            self.compare(ex.run(probes.trained, given=self.GIVEN, stops=[stop]), want)

    @points(2, hint="Interrupted where an epoch ends, and more than once.")
    def test_interrupted_more_than_once(self, ex):
        want = ex.run(probes.trained, given=self.GIVEN)
        self.compare(ex.run(probes.trained, given=self.GIVEN, stops=[6, 8]), want)

    @points(1, hint="Every second step, or every fourth, from the start, and after the last one.")
    def test_when_checkpoints_are_written(self, ex):
        for every, steps in ((2, [2, 4, 6, 8, 9]), (4, [4, 8, 9])):
            got = ex.run(probes.steps_of_checkpoints, given=self.GIVEN, every=every)
            assert_steps(got, steps, ["written after step"], step="checkpoint")

    @points(1, hint="After each step, with the number of steps of the run, 1 after the first.")
    def test_what_is_called_after_a_step(self, ex):
        for before, steps in ((None, range(1, 10)), (1, range(4, 10))):
            got = ex.run(probes.steps_told, given=self.GIVEN, every=3, before=before)
            assert_steps(got, list(steps), ["after_step is given"], step="call")

    @points(1, hint="Step 4 of the run, not step 1 since it goes on: count from its first step.")
    def test_more_epochs_later(self, ex):
        for every, steps in ((2, [4, 6, 8, 9]), (4, [4, 8, 9])):
            ask = {"every": every, "before": 1}  # three steps are done
            got = ex.run(probes.steps_of_checkpoints, given=self.GIVEN, **ask)
            assert_steps(got, steps, ["written after step"], step="checkpoint")

    @points(1, hint="A run that is complete has no step left.")
    def test_a_complete_run_stays_as_it_is(self, ex):
        first, second = ex.run(probes.trained_again, given=self.GIVEN)
        self.compare(second, first)

    def compare(self, got, want):
        assert_close(got["losses"], want["losses"])
        assert got["losses"] == want["losses"], "the losses differ in their last bits"
        names = ("model", "optimizer")
        for name, mine, other in zip(names, got["state"], want["state"], strict=True):
            assert_close(mine, other)
            assert probes.identical(mine, other), f"the {name} differs in its last bits"
        assert got["draws"] == want["draws"], "the random generators stand elsewhere"
