"""Tests of the chapter on distillation: soft targets, wrong classes, calibration, hints."""

import math

import numpy as np

from autograder import assert_close, points, task
from oracles import distillation as known
from probes import distillation as probes

MODES = [True, True, False, True, True, True]  # in which the probes put a teacher and its layers
FAR = np.array([[1000.0, -1000.0, 0.0], [-800.0, 900.0, 890.0], [0.0, 3.0, -2000.0]])


def near(ex):
    """What the track's precision allows for sums of a few terms."""
    return 5e-5 if ex.track == "tf" else 1e-9


@task(
    "soft_loss",
    difficulty=2,
    minutes=15,
    hints=[
        "Divide by the temperature first, then take log-softmax as in the chapter on losses.",
        "The gradient of the divergence in the scaled logits is q - p. One temperature is lost by "
        "the chain rule, and two come with the factor.",
    ],
)
class TestSoftLoss:
    def compare(self, ex, student, teacher, temperature):
        got, after = ex.run(
            probes.softened, student=student, teacher=teacher, temperature=temperature
        )
        loss = known.soft(student, teacher, temperature)
        slope = known.slopes(lambda moved: known.soft(moved, teacher, temperature), student)
        assert_close(got[0], loss)
        assert_close(got[1], slope, rtol=1e-7)
        assert_close(after, [student, teacher])

    @points(1, hint="At temperature 2 the teacher says 3/4 and 1/4, the student 1/2 and 1/2.")
    def test_two_classes_by_hand(self, ex):
        teacher = np.array([[2 * math.log(3), 0.0]])
        (loss, slope), _ = ex.run(
            probes.softened, student=np.zeros((1, 2)), teacher=teacher, temperature=2.0
        )
        assert_close(loss, 4 * (0.75 * math.log(1.5) + 0.25 * math.log(0.5)))
        assert_close(slope, [[-0.5, 0.5]])

    @points(2, hint="Loss and gradient of several images: both are means over the batch.")
    def test_random_logits(self, ex, rng):
        for shape, temperature in (((5, 3), 1.0), ((2, 4), 3.0), ((3, 6), 0.5)):
            self.compare(ex, 2 * rng.normal(size=shape), 3 * rng.normal(size=shape), temperature)

    @points(2, hint="For a large temperature it is the squared distance of centered logits.")
    def test_large_temperature(self, ex, rng):
        student, teacher = rng.normal(size=(2, 3, 4)) + 5 * rng.normal(size=(2, 3, 1))
        got, _ = ex.run(probes.softened, student=student, teacher=teacher, temperature=1e4)
        gaps = student - teacher
        gaps -= gaps.mean(axis=1, keepdims=True)
        assert_close(got[1], gaps / 12, rtol=1e-3)
        assert_close(got[0], np.mean((gaps**2).sum(axis=1)) / 8, rtol=1e-3)

    @points(1, hint="Logits of 1000 and -1000: take logarithms without overflow.")
    def test_far_apart(self, ex):
        grown, due = 0.0, 0.0
        for sign, times in ((-1, 10), (1, 100)):  # no bound at which the loss stops
            student, teacher = times * FAR[::-1], times * FAR
            got, _ = ex.run(probes.softened, student=student, teacher=teacher, temperature=1.0)
            grown += sign * float(got[0])
            due += sign * known.soft(student, teacher, 1.0)
        assert_close(round(grown, 1), round(due, 1))
        for temperature in (1.0, 4.0):
            want = known.soft(FAR[::-1], FAR, temperature)
            got, _ = ex.run(
                probes.softened, student=FAR[::-1].copy(), teacher=FAR, temperature=temperature
            )
            assert_close(got[0], want)
            assert np.isfinite(got[1]).all(), "a gradient that is finite"


@task(
    "wrong_classes",
    difficulty=2,
    minutes=12,
    hints=[
        "An image's own class takes part in nothing: what if its logit were minus infinity?",
        "One-hot labels, transposed, times the shares: sums over the images of each class.",
    ],
)
class TestWrongClasses:
    def compare(self, ex, logits, labels, **settings):
        got, after = ex.run(probes.wrong, logits=logits, labels=labels, **settings)
        assert_close(got, known.wrong(logits, labels, settings.get("temperature", 1.0)))
        assert_close(after, logits)

    @points(1, hint="Of a 0 with probabilities 1/2, 3/8 and 1/8, the wrong ones are 3/4 and 1/4.")
    def test_one_image_by_hand(self, ex):
        got, _ = ex.run(probes.wrong, logits=np.log([[4.0, 3.0, 1.0]]), labels=np.array([0]))
        assert_close(got, [[0, 0.75, 0.25], [0, 0, 0], [0, 0, 0]])

    @points(2, hint="Divide for each image first, then take the mean over the images of a class.")
    def test_random_logits(self, ex, rng):
        for count, classes in ((20, 3), (9, 4)):
            labels = np.concatenate([np.arange(classes), rng.integers(classes, size=count)])
            self.compare(ex, 3 * rng.normal(size=(len(labels), classes)), labels)

    @points(1, hint="The logits are divided by the temperature.")
    def test_temperature(self, ex, rng):
        labels = np.array([0, 1, 2, 3, 0, 1, 3])
        for temperature in (0.5, 4.0):
            self.compare(ex, rng.normal(size=(7, 4)), labels, temperature=temperature)

    @points(1, hint="A class without images has a row of zeros, and no NaN.")
    def test_no_images_of_a_class(self, ex, rng):
        self.compare(ex, rng.normal(size=(4, 5)), np.array([4, 0, 0, 2]))
        self.compare(ex, rng.normal(size=(3, 2)), np.array([1, 1, 1]))

    @points(2, hint="A teacher so sure that the wrong probabilities round to 0 still has shares.")
    def test_far_apart(self, ex):
        logits = np.array([[1000.0, 2.0, 1.0], [0.0, 900.0, -1.0], [-700.0, -701.0, 60.0],
                           [-5.0, 800.0, 795.0]])  # fmt: skip
        self.compare(ex, logits, np.array([0, 1, 2, 0]))


@task(
    "calibration_error",
    difficulty=2,
    minutes=12,
    hints=[
        "Confidence times the number of bins, rounded up, is the number of the bin.",
        "A bin's share of the images times its mean is a sum, divided by all images.",
    ],
)
class TestCalibrationError:
    def compare(self, ex, rng, count, classes, bins):
        rows = rng.normal(size=(count, classes)) * rng.uniform(0.2, 4, size=(count, 1))
        rows = np.exp(rows) / np.exp(rows).sum(axis=1, keepdims=True)
        labels = np.where(rng.random(count) < 0.6, rows.argmax(axis=1), rng.integers(classes))
        got, after = ex.run(probes.calibration, probabilities=rows, labels=labels, bins=bins)
        assert_close(got, known.calibration(rows, labels, bins))
        assert_close(after, rows)

    @points(1, hint="Two bins: |1/2 - 0.675| for two images, |1 - 0.9| for one, over 3.")
    def test_three_images_by_hand(self, ex):
        rows = np.array([[0.65, 0.35], [0.3, 0.7], [0.9, 0.1]])
        got, _ = ex.run(probes.calibration, probabilities=rows, labels=np.array([0, 0, 0]), bins=4)
        assert_close(got, (2 * 0.175 + 0.1) / 3)

    @points(2, hint="The share of a bin times the gap of its means, summed over the bins.")
    def test_random_images(self, ex, rng):
        for count, classes, bins in ((40, 3, 4), (60, 5, 10), (7, 4, 1)):
            self.compare(ex, rng, count, classes, bins)

    @points(1, hint="15 bins, if nothing else is asked.")
    def test_default(self, ex, rng):
        rows = rng.dirichlet(np.ones(4), size=80)
        odd = np.ceil(15 * rows.max(axis=1)) % 2 == 1  # right in every other bin, so signs differ
        labels = np.where(odd, rows.argmax(axis=1), rows.argmin(axis=1))
        got, _ = ex.run(probes.calibration, probabilities=rows, labels=labels)
        assert_close(got, known.calibration(rows, labels, 15))

    @points(1, hint="A confidence of exactly m / M belongs to bin m; 1 belongs to the last.")
    def test_ends_of_bins(self, ex):
        top = np.array([1.0, 0.5, 0.75, 0.75, 0.5625, 0.8125, 0.6875, 1.0, 0.84375])
        rows = np.stack([top, 1 - top], axis=1)
        rows[1] = 0.5, 0.25
        rows = np.concatenate([rows, np.zeros((9, 1))], axis=1)
        rows[1, 2] = 0.25
        labels = np.array([0, 1, 0, 1, 0, 1, 0, 1, 1])
        for bins in (4, 8):
            got, _ = ex.run(probes.calibration, probabilities=rows, labels=labels, bins=bins)
            assert_close(got, known.calibration(rows, labels, bins))


@task(
    "find_temperature",
    difficulty=2,
    minutes=15,
    hints=[
        "With b = 1 / temperature the loss of an image is log(sum(exp(b z))) - b z[label]. What "
        "is its slope in b?",
        "The slope never falls, so halve the range again and again: bisection.",
    ],
)
class TestFindTemperature:
    def compare(self, ex, cases, **settings):
        ends = {"low": 0.05, "high": 20.0} | settings
        want = [known.temperature_of(*case, **ends) for case in cases]
        self.near(ex.run(probes.temperatures, cases=cases, **settings), want)

    def near(self, got, want):
        """Each by itself: right to a hundredth or so first, then to a thousandth."""
        if not np.allclose(got, want, rtol=0.015, atol=0):
            assert_close(got, want, rtol=1.5e-3)
        near = {"right to a thousandth": bool(np.allclose(got, want, rtol=1.5e-3, atol=0))}
        assert near == {"right to a thousandth": True}, f"{got}, where {want} are right"

    @points(1, hint="Logits 2 and 0, right in three of four: 3/4 = softmax at 2 / log(3).")
    def test_two_classes_by_hand(self, ex):
        logits, labels = np.array([[2.0, 0.0]] * 4), np.array([0, 0, 1, 0])
        got = ex.run(probes.temperatures, cases=[(logits, labels), (0.1 * logits, labels)])
        self.near(got, [2 / math.log(3), 0.2 / math.log(3)])
        after = ex.run(probes.logits_after, logits=logits, labels=np.array([0, 0, 1, 0]))
        assert_close(after, logits)

    @points(3, hint="The temperature of the smallest mean cross-entropy.")
    def test_random_logits(self, ex, rng):
        cases = []
        for scale in (0.3, 1.0, 6.0):
            rows = rng.normal(size=(60, 4))
            labels = np.array([rng.choice(4, p=np.exp(r) / np.exp(r).sum()) for r in rows])
            cases.append((scale * rows + rng.normal(size=(60, 1)), labels))
        self.compare(ex, cases)
        self.compare(ex, cases[1:2], low=0.2, high=9.0)

    @points(1, hint="If the loss still falls at an end, the answer is the end.")
    def test_ends(self, ex, rng):
        logits = rng.normal(size=(9, 3))
        right, wrong = logits.argmax(axis=1), logits.argmin(axis=1)
        got = ex.run(probes.temperatures, cases=[(logits, right), (logits, wrong)])
        assert_close(got, [0.05, 20.0], rtol=1.5e-3)
        got = ex.run(
            probes.temperatures, cases=[(logits, right), (logits, wrong)], low=0.5, high=3.0
        )
        assert_close(got, [0.5, 3.0], rtol=1.5e-3)

    @points(1, hint="Logits of 1000 must not overflow.")
    def test_far_apart(self, ex, rng):
        logits = 400 * rng.normal(size=(40, 3)) + 200000
        labels = np.where(np.arange(40) % 3 > 0, logits.argmax(axis=1), rng.integers(3, size=40))
        self.compare(ex, [(logits, labels)], low=10.0, high=2000.0)
        apart = logits + np.array([[0.0], [-3e6]] * 20)  # rows of different heights
        self.compare(ex, [(apart, labels)], low=10.0, high=2000.0)
        got = ex.run(probes.temperatures, cases=[(3000 * rng.normal(size=(30, 4)),
                                                  rng.integers(4, size=30))])  # fmt: skip
        assert_close(got, [20.0], rtol=1.5e-3)


@task(
    "distillation_loss",
    difficulty=2,
    minutes=15,
    hints=[
        "PyTorch: `kl_div` takes logarithms first and the target second; look at `reduction`.",
        "Keras: its KLDivergence takes probabilities and clips them. Logarithms do not need that.",
        "A label of -1: PyTorch has `ignore_index`. TensorFlow: a weight of 0, and a safe index.",
    ],
)
class TestDistillationLoss:
    def compare(self, ex, logits, teacher, labels, temperature, alpha):
        ask = dict(teacher=teacher, labels=labels, temperature=temperature, alpha=alpha)
        got, _ = ex.run(probes.mixed, logits=logits, **ask)
        slope = known.slopes(lambda moved: known.mixed(moved, **ask), logits)
        assert_close(got[0], known.mixed(logits, **ask), rtol=near(ex))
        assert_close(got[1], slope, rtol=max(near(ex), 1e-7))

    @points(2, hint="The divergence, summed over classes, a mean over images, times T squared.")
    def test_soft_alone(self, ex, rng):
        for temperature in (1.0, 3.0, 0.5):
            logits, teacher = 2 * rng.normal(size=(2, 5, 3))
            self.compare(ex, logits, teacher, np.array([0, 2, 1, 1, 0]), temperature, 1.0)

    @points(2, hint="alpha belongs to the soft part; the hard one has temperature 1.")
    def test_as_the_library(self, ex, rng):
        for temperature, alpha in ((4.0, 0.75), (2.0, 0.25), (3.0, 0.0)):
            ask = dict(
                logits=rng.normal(size=(6, 4)), teacher=2 * rng.normal(size=(6, 4)),
                labels=rng.integers(4, size=6), temperature=temperature, alpha=alpha,
            )  # fmt: skip
            got, _ = ex.run(probes.mixed, **ask)
            want = ex.oracle(known.by_the_framework, **ask)
            assert_close(got[0], want[0], rtol=5e-5)
            assert_close(got[1], want[1], rtol=5e-5)

    @points(2, hint="-1 is no label: the hard part is the mean over the others.")
    def test_some_labels(self, ex, rng):
        logits, teacher = rng.normal(size=(2, 6, 4))
        for alpha in (0.0, 0.4):
            self.compare(ex, logits, teacher, np.array([-1, 3, -1, 0, 2, -1]), 2.0, alpha)
        self.compare(ex, logits, teacher, np.array([-1, -1, -1, 1, -1, -1]), 2.0, 0.4)

    @points(1, hint="Without any label the hard part is 0, not NaN, and the soft part is as ever.")
    def test_no_labels(self, ex, rng):
        logits, teacher = rng.normal(size=(2, 3, 4))
        for alpha in (0.4, 1.0):
            self.compare(ex, logits, teacher, np.array([-1, -1, -1]), 2.0, alpha)

    @points(1, hint="Logits of 1000 and -1000: logarithms of softmax, not of a result of it.")
    def test_far_apart(self, ex):
        ask = dict(teacher=FAR, labels=np.array([1, 0, 2]), temperature=2.0, alpha=0.5)
        got, _ = ex.run(probes.mixed, logits=FAR[::-1].copy(), **ask)
        assert_close(got[0], known.mixed(FAR[::-1], **ask), rtol=near(ex))
        assert np.isfinite(got[1]).all(), "a gradient that is finite"

    @points(1, hint="No gradient goes back to the teacher: detach, or stop_gradient.")
    def test_nothing_to_the_teacher(self, ex, rng):
        logits, teacher = rng.normal(size=(2, 3, 4))
        _, reached = ex.run(probes.mixed, logits=logits, teacher=teacher,
                            labels=np.array([0, 1, -1]), temperature=2.0, alpha=0.5)  # fmt: skip
        assert reached is False, "whether a gradient reaches the teacher's logits"


@task(
    "teacher_logits",
    difficulty=2,
    minutes=15,
    hints=[
        "PyTorch: `modules()` lists every layer, each with a mode of its own.",
        "The logarithm of a mean of exponentials: `logsumexp` minus the logarithm of the number.",
    ],
)
class TestTeacherLogits:
    def compare(self, ex, rng, teachers, count=7, **settings):
        images = rng.normal(size=(count, 5))
        got, sizes, left = ex.run(probes.asked, teachers=teachers, images=images, **settings)
        assert_close(got, known.together(teachers, images), rtol=near(ex))
        return sizes, left

    @points(2, hint="One teacher: log-softmax of its logits, in evaluation mode.")
    def test_one_teacher(self, ex, rng):
        self.compare(ex, rng, [known.teacher(rng)])

    @points(2, hint="Several: average their probabilities, and take the logarithm of that.")
    def test_several_teachers(self, ex, rng):
        self.compare(ex, rng, [known.teacher(rng) for _ in range(3)])
        self.compare(ex, rng, [known.teacher(rng) for _ in range(2)], count=4)

    @points(1, hint="At most batch_size images at once; the last call gets what is left.")
    def test_batches(self, ex, rng):
        teachers = [known.teacher(rng) for _ in range(2)]
        for count, size, want in ((7, 3, [3, 3, 1]), (6, 2, [2, 2, 2]), (3, 5, [3])):
            sizes, _ = self.compare(ex, rng, teachers, count, batch_size=size)
            assert sizes == [want] * 2, f"batches of each teacher, {count} images by {size}"

    @points(1, hint="Probabilities that round to 0 still have a logarithm.")
    def test_far_apart(self, ex, rng):
        teachers = [known.teacher(rng) for _ in range(2)]
        for one in teachers:
            one["w2"] *= 500
        self.compare(ex, rng, teachers)

    @points(2, hint="Modes, weights and running statistics are as before; no gradient is asked.")
    def test_what_is_left(self, ex, rng):
        teachers = [known.teacher(rng) for _ in range(2)]
        _, left = self.compare(ex, rng, teachers, batch_size=4)
        want = {"weights or statistics changed": [False, False]}
        if ex.track == "pytorch":
            want |= {
                "modes": [MODES, MODES],
                "the result requires a gradient": False,
                "one cannot train with it": False,
                "gradients are switched off": False,
            }
        assert left == want, "what the call has left behind"
        if ex.track == "tf":
            images = rng.normal(size=(3, 5))
            got = ex.run(probes.traced, weights=teachers[0], images=images)
            assert got == [False] * len(got), "a tape follows the result back to the teacher"


@task(
    "hint_step",
    difficulty=2,
    minutes=12,
    hints=[
        "The teacher first, without gradients; then the student and the regressor.",
        "Half the sum of squares of the whole batch, divided by its size.",
    ],
)
class TestHintStep:
    def ask(self, rng, shape=(4,), count=1, **settings):
        out = int(np.prod(shape))
        return dict(
            student=(rng.normal(size=(3, 5)), rng.normal(size=3)),
            regressor=(rng.normal(size=(out, 3)), rng.normal(size=out)),
            teacher=known.teacher(rng, out=out), shape=shape, rate=0.125, momentum=0.5,
            batches=[rng.normal(size=(size, 5)) for size in (6, 4, 5)[:count]], **settings,
        )  # fmt: skip

    def compare(self, ex, ask):
        kind, losses, found, told, left = ex.run(probes.hinted, **ask)
        given = {name: one for name, one in ask.items() if name not in ("teacher", "shape")}
        given.pop("training", None)
        hints = [known.says(ask["teacher"], batch) for batch in ask["batches"]]
        want = known.hinted(hints=hints, **given)
        assert_close(losses, want[0], rtol=near(ex))
        for arrays, wanted in zip(found, want[1], strict=True):
            assert_close(arrays, wanted, rtol=near(ex))
        return kind, told, left

    @points(2, hint="Half the squared differences, summed over features, a mean over images.")
    def test_one_step(self, ex, rng):
        kind, *_ = self.compare(ex, self.ask(rng))
        assert kind == "float", "the type of the loss"

    @points(1, hint="Features with more axes: the sum is over all of them.")
    def test_maps(self, ex, rng):
        self.compare(ex, self.ask(rng, shape=(2, 3)))

    @points(2, hint="Each call starts from gradients of zero, with the optimizer's momentum.")
    def test_several_steps(self, ex, rng):
        self.compare(ex, self.ask(rng, count=3))

    @points(2, hint="The teacher stays as it is: statistics, gradients, modes.")
    def test_the_teacher_stays(self, ex, rng):
        for training in (True, False)[: 2 if ex.track == "pytorch" else 1]:
            _, told, left = self.compare(ex, self.ask(rng, count=2, training=training))
            want = {"weights or statistics changed": False}
            if ex.track == "pytorch":
                own = {"modes of student": [training] * 4, "modes of regressor": [training] * 4}
                want |= own | {"modes of teacher": MODES, "gradients changed": False}
            assert left == want, "what the steps have left behind"
            assert told == [training] * 4, "the modes of student and regressor in two steps"
