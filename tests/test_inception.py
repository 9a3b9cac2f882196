"""Tests of the chapter on parallel branches: inception modules, GoogLeNet, DenseNet."""

import numpy as np

from autograder import assert_close, assert_steps, points, task
from oracles import common as oracles
from oracles import inception as known
from oracles import inception_shapes as tensors
from probes import inception as probes

LOOSE = {"pytorch": 1e-8, "tf": 2e-4}  # many layers of float32
WIDTHS = (5, 3, 7, 2, 4, 6)

# --- on paper


def only_ints(found):
    assert {type(number).__name__ for number in found.values()} == {"int"}, "ints"


@task(
    "inception_costs",
    difficulty=1,
    minutes=15,
    hints=[
        "List the convolutions as triples: maps that enter, maps that leave, kernel size. The "
        "3x3 sees the reduced maps, and the reduction sees all of them.",
        "Without reductions the 3x3 and the 5x5 see all maps, and pooling hands all maps on.",
    ],
)
class TestInceptionCosts:
    def compare(self, ex, *arguments, **more):
        got = ex.inception_costs(*arguments, **more)
        assert_close(got, known.module_by_counting(*arguments, **more), rtol=1e-12)
        only_ints(got)

    @points(2, hint="Module 3a: 256 maps, 163,328 weights and 368 biases.")
    def test_module_3a_by_hand(self, ex):
        got = ex.inception_costs(192, (64, 96, 128, 16, 32, 32), 28, 28)
        want = {"channels": 256, "parameters": 163_696, "multiply_adds": 163_328 * 784}
        assert_close(got, want, rtol=1e-12)

    @points(2, hint="Figure 2a: 416 maps leave the module, since pooling hands on 192.")
    def test_module_3a_without_reductions(self, ex):
        got = ex.inception_costs(192, (64, 96, 128, 16, 32, 32), 28, 28, reductions=False)
        weights = 192 * (64 + 9 * 128 + 25 * 32)
        want = {"channels": 416, "parameters": weights + 224, "multiply_adds": weights * 784}
        assert_close(got, want, rtol=1e-12)

    @points(1, hint="Height and width may differ, and every width, too.")
    def test_other_modules(self, ex):
        self.compare(ex, 9, WIDTHS, 7, 4)
        self.compare(ex, 9, WIDTHS, 4, 7, False)
        self.compare(ex, 1, (1, 2, 3, 4, 5, 6), 1, 3, reductions=True)


@task(
    "inception_module",
    difficulty=2,
    minutes=20,
    hints=[
        "All branches keep height and width, so only axis 1 differs: `np.concatenate` there.",
        "Which value in the border can never be the largest, not even among negative values?",
        "`sliding_window_view(padded, (3, 3), axis=(2, 3))` has the windows in two new axes.",
    ],
)
class TestInceptionModule:
    PLAN = ([(5, 1)], [(3, 1), (4, 3)], [(2, 1), (6, 5)], [(3, 1)])

    def compare(self, ex, rng, plan, shape):
        maps = rng.normal(size=shape)
        chains = known.branches(rng, shape[1], plan)
        got, after = ex.run(probes.module_made, maps=maps, branches=chains)
        assert_close(got, known.module_by_hand(maps, chains))
        assert_close(after, maps)

    @points(3, hint="Convolutions with a ReLU behind each; the branches side by side.")
    def test_four_branches(self, ex, rng):
        self.compare(ex, rng, self.PLAN, (3, 4, 7, 5))

    @points(2, hint="At the border there are fewer neighbors, and a zero is not one of them.")
    def test_pooling_of_negative_values(self, ex, rng):
        maps = -np.abs(rng.normal(size=(2, 3, 4, 6))) - 0.1
        got, _ = ex.run(probes.module_made, maps=maps, branches=[[], [], [], []])
        want = np.concatenate([maps] * 3 + [known.pooled_by_loops(maps)], axis=1)
        assert_close(got, want)

    @points(1, hint="A branch is a chain of any length, and its order counts.")
    def test_other_branches(self, ex, rng):
        plan = ([(2, 3), (3, 1), (4, 3)], [], [(1, 5)], [(4, 1), (2, 3)])
        self.compare(ex, rng, plan, (2, 3, 4, 8))
        self.compare(ex, rng, plan, (1, 2, 1, 3))


@task(
    "dense_costs",
    difficulty=2,
    minutes=15,
    hints=[
        "Go from layer to layer and carry one number: how many maps there are by now.",
        "`copied` adds up how many maps enter each layer; `made` counts each map once.",
    ],
)
class TestDenseCosts:
    def compare(self, ex, *arguments, **more):
        got = ex.dense_costs(*arguments, **more)
        assert_close(got, known.block_by_counting(*arguments, **more), rtol=1e-12)
        only_ints(got)

    @points(2, hint="3 maps enter, each layer adds 2: the layers see 3, 5 and 7 maps.")
    def test_three_layers_by_hand(self, ex):
        weights = (3 + 5 + 7) * 8 + 3 * 8 * 2 * 9
        want = {"channels": 9, "parameters": weights, "multiply_adds": weights * 20,
                "copied": 15 * 20, "made": 9 * 20}  # fmt: skip
        assert_close(ex.dense_costs(3, 2, 3, 4, 5), want, rtol=1e-12)

    @points(2, hint="Each layer has more maps to look at than the one before.")
    def test_other_blocks(self, ex):
        self.compare(ex, 8, 5, 6, 3, 4, bottleneck=2)
        self.compare(ex, 5, 7, 1, 4, 3)

    @points(1, hint="Without layers the maps pass as they are.")
    def test_no_layers(self, ex):
        self.compare(ex, 6, 4, 0, 2, 3, bottleneck=1)


# --- modules and networks


def trainable(shapes):
    """How many numbers of a state training changes."""
    return sum(int(np.prod(one)) for name, one in shapes.items() if "running" not in name)


class Compared:
    """An object under test with the weights of a state, against NumPy and the library's own."""

    SEED = 11
    GIVEN = ()

    def ask(self, name, settings, shapes):
        return dict(name=name, settings=settings, shapes=[*shapes.items()], seed=self.SEED)

    def answers(self, ex, name, settings, shapes, batches, training=False, holds=False):
        """What comes out; with holds, what `holds` compares is compared first, in one run."""
        ask = self.ask(name, settings, shapes) | dict(batches=batches, training=training)
        if holds and ex.track == "pytorch":
            self.holds(ex, name, settings, shapes, batches[0])
        count = trainable(shapes) if holds and ex.track == "tf" else None
        found, got = ex.run(probes.answers, given=self.GIVEN, count=count, **ask)
        assert count in (None, found), f"{found} numbers, expected {count}"
        return got

    def reach(self, ex, name, settings, shapes, images, training=False):
        """Every parameter has a gradient; how many there are is known."""
        ask = self.ask(name, settings, shapes)
        got = ex.run(probes.gradients, given=self.GIVEN, images=images, training=training, **ask)
        statistics = [one for one in shapes if "running" in one]
        assert len(got) == len(shapes) - len(statistics), "trainable tensors"
        assert [i for i, one in enumerate(got) if not one] == [], "tensors without gradient"

    def equals(self, ex, name, settings, shapes, images, upstream, library=None):
        """Outputs and gradients of the library's own network."""
        how = dict(shapes=[*shapes.items()], seed=self.SEED, images=images, upstream=upstream)
        got = ex.run(probes.own_passes, given=self.GIVEN, name=name, settings=settings, **how)
        want = ex.oracle(known.twin, network=name, settings=library or settings, **how)
        for one, other in zip(got, want, strict=True):
            assert_close(one, other, LOOSE[ex.track])

    def holds(self, ex, name, settings, shapes, images):
        """Names and shapes of a state in PyTorch; how many trainable numbers it has in Keras."""
        how = dict(given=self.GIVEN, name=name, settings=settings)
        if ex.track == "pytorch":
            want = [[one, list(shape)] for one, shape in sorted(shapes.items())]
            assert_steps(ex.run(probes.names_and_shapes, **how), want, step="entry")
        else:
            count = ex.run(probes.parameter_count, images=images, **how)
            assert count == trainable(shapes)


@task(
    "Inception",
    difficulty=2,
    minutes=20,
    hints=[
        "The first argument of the second convolution of a branch is what the first one makes.",
        "All branches keep height and width: pooling needs a stride of 1 and a border, too.",
        "Channels are axis 1 in PyTorch, and the last axis in Keras.",
    ],
)
class TestInception(Compared):
    def example(self, rng, large=3, size=(9, 6), count=2):
        settings = dict(in_channels=8, widths=WIDTHS, large=large)
        shapes = tensors.inception_shapes("", 8, WIDTHS, large)
        return settings, shapes, rng.normal(size=(count, 8, *size))

    def compare(self, ex, rng, training=False, **how):
        settings, shapes, maps = self.example(rng, **how)
        net = known.Layers(probes.state(shapes, self.SEED), training)
        want = net.inception("", maps)
        oracles.assert_adequate({"all branches": np.concatenate(
            [one.ravel() for one in net.entering.values()])})  # fmt: skip
        (got,) = self.answers(ex, "Inception", settings, shapes, [maps], training)
        assert_close(got, want, LOOSE[ex.track])

    @points(3, hint="Four branches that see the same maps, side by side in their order.")
    def test_maps(self, ex, rng):
        self.compare(ex, rng)
        self.compare(ex, rng, size=(5, 8), count=3)

    @points(1, hint="The kernels of branch3's second layer are as large as `large` says.")
    def test_kernels_of_5x5(self, ex, rng):
        self.holds(ex, "Inception", *self.example(rng, large=5))
        self.compare(ex, rng, large=5)

    @points(1, hint="In training every branch normalizes by its own batch.")
    def test_in_training(self, ex, rng):
        self.compare(ex, rng, training=True, count=3)

    @points(2, hint="By default it is torchvision's module, in its outputs and its gradients.")
    def test_equals_the_librarys_own(self, ex, rng):
        settings, shapes, maps = self.example(rng)
        del settings["large"]
        self.holds(ex, "Inception", settings, shapes, maps)
        if ex.track == "pytorch":
            upstream = rng.normal(size=(2, 22, 9, 6))
            self.equals(ex, "Inception", settings, shapes, maps, upstream)

    @points(1, hint="Gradients must reach every kernel, scale and shift.")
    def test_gradients_reach_every_parameter(self, ex, rng):
        settings, shapes, maps = self.example(rng)
        self.reach(ex, "Inception", settings, shapes, maps)


@task(
    "GoogLeNet",
    difficulty=3,
    minutes=35,
    hints=[
        "Each module hands on the sum of four of its six widths: which two are inside?",
        "`setattr(self, f'inception{name}', ...)` in a loop over `MODULES` saves nine lines.",
        "Keep what inception4a and inception4d have made in variables of their own.",
    ],
)
class TestGoogLeNet(Compared):
    GIVEN = ("Inception",)
    SMALL = dict(num_classes=5, shrink=8, dropout=0.0, dropout_aux=0.0)

    def compare(self, ex, rng, sizes, training=False, **more):
        shapes = tensors.googlenet_shapes(8, 5, more.get("aux_logits", True))
        batches = [rng.normal(size=(3, 3, *size)) for size in sizes]
        ask = dict(training=training, holds=bool(more))
        got = self.answers(ex, "GoogLeNet", self.SMALL | more, shapes, batches, **ask)
        for one, images in zip(got, batches, strict=True):
            want, _ = known.googlenet(probes.state(shapes, self.SEED), images, training)
            assert_close(one, want if len(want) > 1 else want[0], LOOSE[ex.track])

    @points(3, hint="Three layers, nine modules, four poolings, the mean, fc.")
    def test_logits(self, ex, rng):
        self.compare(ex, rng, [(64, 96)])

    @points(1, hint="A pooling window that reaches over the end counts: 65 pixels make 33 maps.")
    def test_other_sizes(self, ex, rng):
        self.compare(ex, rng, [(75, 50), (33, 120)])

    @points(2, hint="In training: logits, those of aux2 from 4d, those of aux1 from 4a.")
    def test_auxiliary_heads(self, ex, rng):
        self.compare(ex, rng, [(96, 64)], training=True)

    @points(1, hint="Without auxiliary heads there is one array of logits in training, too.")
    def test_without_auxiliary_heads(self, ex, rng):
        self.compare(ex, rng, [(64, 64)], training=True, aux_logits=False)

    @points(2, hint="dropout is in front of fc, in training only; dropout_aux goes to both heads.")
    def test_dropout(self, ex, rng):
        shapes = tensors.googlenet_shapes(8, 128)
        ask = dict(shapes=[*shapes.items()], images=np.zeros((8, 3, 32, 32)))
        runs = {"by default": {}, "with 0.75 and 0.5": dict(dropout=0.75, dropout_aux=0.5)}
        got = {
            name: ex.run(probes.quiet_answers, given=self.GIVEN, **ask,
                         settings=dict(num_classes=128, shrink=8, **how))
            for name, how in runs.items()
        }  # fmt: skip
        ask |= dict(settings=dict(num_classes=128, shrink=8), training=False)
        got["in evaluation"] = ex.run(probes.quiet_answers, given=self.GIVEN, **ask)
        assert got == {
            "in evaluation": [[1.0]],
            "by default": [[0.0, 1.25], [0.0, 3.33], [0.0, 3.33]],
            "with 0.75 and 0.5": [[0.0, 4.0], [0.0, 2.0], [0.0, 2.0]],
        }, "what is left, and by how much it is scaled"

    @points(2, hint="13,004,888 parameters, of which 6,624,904 are not in auxiliary heads.")
    def test_full_size(self, ex):
        if ex.track == "pytorch":
            got = ex.run(probes.names_and_shapes, given=self.GIVEN, name="GoogLeNet", settings={})
            assert_steps(got, ex.oracle(known.full_names, network="GoogLeNet"), step="entry")
            return
        self.holds(ex, "GoogLeNet", {}, tensors.googlenet_shapes(), np.zeros((1, 3, 32, 32)))

    @points(2, hint="Gradients must reach every parameter, those of the heads in training.")
    def test_gradients(self, ex, rng):
        shapes = tensors.googlenet_shapes(8, 5)
        images = rng.normal(size=(2, 3, 64, 64))
        self.reach(ex, "GoogLeNet", self.SMALL, shapes, images, training=True)
        if ex.track == "pytorch":
            upstream = rng.normal(size=(2, 5))
            self.equals(ex, "GoogLeNet", self.SMALL, shapes, images, upstream)


@task(
    "auxiliary_loss",
    difficulty=1,
    minutes=10,
    hints=[
        "Evaluation gives an array, training a tuple. Make a tuple of the array, and both cases "
        "are one.",
        "The network's own loss has the weight 1, and each auxiliary head its own 0.3.",
    ],
)
class TestAuxiliaryLoss:
    def compare(self, ex, rng, count, weight=None, **how):
        logits = [2 * rng.normal(size=(6, 4)) for _ in range(count)]
        labels = np.array([2, 0, 3, 3, 1, 2])
        more = {} if weight is None else {"weight": weight}
        got = ex.run(probes.loss_and_gradients, logits=logits, labels=labels, **more, **how)
        losses, gradients = known.cross_entropies(logits, labels)
        weights = [1.0] + [0.3 if weight is None else weight] * (count - 1)
        want = sum(w * loss for w, loss in zip(weights, losses, strict=True))
        assert np.shape(got[0]) == (), "one value"
        assert_close(float(got[0]), want)
        assert_close(got[1], [w * one for w, one in zip(weights, gradients, strict=True)], 2e-5)

    @points(2, hint="The network's loss, and 0.3 times that of each of two heads.")
    def test_two_heads(self, ex, rng):
        self.compare(ex, rng, 3)

    @points(1, hint="The weight is an argument.")
    def test_another_weight(self, ex, rng):
        self.compare(ex, rng, 3, weight=0.75)
        self.compare(ex, rng, 3, weight=0.0)

    @points(1, hint="There may be one head, or four.")
    def test_other_numbers_of_heads(self, ex, rng):
        self.compare(ex, rng, 2, weight=0.5)
        self.compare(ex, rng, 5)
        self.compare(ex, rng, 1)

    @points(1, hint="In evaluation there are logits alone, which are no tuple.")
    def test_logits_alone(self, ex, rng):
        self.compare(ex, rng, 1, as_tuple=False)


@task(
    "DenseBlock",
    difficulty=2,
    minutes=15,
    hints=[
        "After each layer put its maps behind those that there are, and go on with all of them.",
        "Layer number i is entered by in_channels + i * growth_rate maps, i from 0 on.",
    ],
)
class TestDenseBlock(Compared):
    def example(self, rng, layers, bottleneck=3, growth_rate=4):
        settings = dict(in_channels=5, growth_rate=growth_rate, layers=layers)
        settings["bottleneck"] = bottleneck
        shapes = tensors.block_shapes("", 5, growth_rate, layers, bottleneck)
        return settings, shapes, rng.normal(size=(3, 5, 6, 7))

    def compare(self, ex, rng, layers, training=False, **how):
        settings, shapes, maps = self.example(rng, layers, **how)
        net = known.Layers(probes.state(shapes, self.SEED), training, 1e-5)
        ask = dict(training=training, holds=True)
        (got,) = self.answers(ex, "DenseBlock", settings, shapes, [maps], **ask)
        assert_close(got, net.dense_block("", maps), LOOSE[ex.track])

    @points(3, hint="All maps leave the block: those that entered first, then layer by layer.")
    def test_maps(self, ex, rng):
        self.compare(ex, rng, 3)

    @points(1, hint="The growth rate and the bottleneck are handed on to every layer.")
    def test_other_blocks(self, ex, rng):
        self.compare(ex, rng, 1, bottleneck=2)
        self.compare(ex, rng, 4, growth_rate=2)

    @points(1, hint="In training every layer normalizes by its own batch.")
    def test_in_training(self, ex, rng):
        self.compare(ex, rng, 2, training=True)

    @points(2, hint="The library's own block, in its outputs and its gradients.")
    def test_equals_the_librarys_own(self, ex, rng):
        settings, shapes, maps = self.example(rng, 3, bottleneck=4)
        upstream = rng.normal(size=(3, 17, 6, 7))
        self.equals(ex, "DenseBlock", settings, shapes, maps, upstream)


@task(
    "DenseNet",
    difficulty=3,
    minutes=30,
    hints=[
        "Carry the number of maps along: a block adds layers * growth_rate, a transition halves.",
        "A transition stands behind every block but the last, so: in front of every block but "
        "the first.",
    ],
)
class TestDenseNet(Compared):
    GIVEN = ("DenseBlock",)
    SMALL = dict(growth_rate=3, block_config=(2, 1, 3), stem=8, bottleneck=2, num_classes=5)

    def compare(self, ex, rng, sizes, training=False, **more):
        settings = self.SMALL | more
        shapes = tensors.densenet_shapes(**settings)
        batches = [rng.normal(size=(3, 3, *size)) for size in sizes]
        ask = dict(training=training, holds=bool(more))
        got = self.answers(ex, "DenseNet", settings, shapes, batches, **ask)
        for one, images in zip(got, batches, strict=True):
            weights = probes.state(shapes, self.SEED)
            want, _ = known.densenet(weights, images, len(settings["block_config"]), training)
            assert_close(one, want, LOOSE[ex.track])

    @points(3, hint="Stem, blocks with transitions between, normalization, ReLU, mean, linear.")
    def test_logits(self, ex, rng):
        self.compare(ex, rng, [(32, 48), (45, 37)])

    @points(1, hint="In training every normalization uses its batch. Keras: use `batch_norm`.")
    def test_in_training(self, ex, rng):
        self.compare(ex, rng, [(40, 32)], training=True)
        if ex.track == "tf":
            got = ex.run(probes.constants_of_norms, given=self.GIVEN)
            assert got == {name: {"momentum": 0.9, "epsilon": 1e-5} for name in ("norm0", "norm5")}

    @points(1, hint="One block has no transition; half of an odd number of maps is rounded down.")
    def test_other_numbers_of_blocks(self, ex, rng):
        self.compare(ex, rng, [(32, 32)], block_config=(2,))
        self.compare(ex, rng, [(64, 33)], block_config=(1, 2, 1, 2), growth_rate=5, stem=6)

    @points(2, hint="The library's own network, in its outputs and its gradients.")
    def test_equals_the_librarys_own(self, ex, rng):
        if ex.track == "pytorch":
            settings, size, library = self.SMALL, (32, 40), None
        else:  # Keras has fixed widths
            settings = dict(growth_rate=32, block_config=(1, 1, 2, 1), stem=64, num_classes=5)
            settings["bottleneck"] = 4
            size, library = (32, 48), settings | dict(size=(32, 48))
        shapes = tensors.densenet_shapes(**settings)
        images, upstream = rng.normal(size=(2, 3, *size)), rng.normal(size=(2, 5))
        self.equals(ex, "DenseNet", settings, shapes, images, upstream, library)

    @points(2, hint="DenseNet-121 by default: 7,978,856 parameters.")
    def test_by_default(self, ex):
        if ex.track == "pytorch":
            got = ex.run(probes.names_and_shapes, given=self.GIVEN, name="DenseNet", settings={})
            assert_steps(got, ex.oracle(known.full_names, network="DenseNet"), step="entry")
            return
        for config in ((1,), (1, 2)):
            settings, shapes = dict(block_config=config), tensors.densenet_shapes(32, config, 64)
            self.holds(ex, "DenseNet", settings, shapes, np.zeros((1, 3, 32, 32)))
