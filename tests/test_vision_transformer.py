"""Tests of the chapter on the vision transformer: patches, positions, costs, blocks, network."""

import numpy as np

from autograder import assert_close, assert_steps, points, task
from oracles import vision_transformer as known
from probes import vision_transformer as probes

# --- patches


@task(
    "cut_patches",
    difficulty=2,
    minutes=12,
    hints=[
        "Split each of the two axes of pixels into (patches, pixels of a patch): six axes.",
        "Both axes of patches must come before the channels, both axes of pixels after them: "
        "`transpose(0, 2, 4, 1, 3, 5)`.",
    ],
)
class TestCutPatches:
    def compare(self, ex, images, size):
        got, after = ex.run(probes.cut, images=images.copy(), size=size)
        assert_close(got, known.patches(images, size))
        assert_close(after, images)

    @points(1, hint="0 to 15 in four rows: the first patch of 2 x 2 is 0, 1, 4, 5.")
    def test_sixteen_pixels_by_hand(self, ex):
        image = np.arange(16.0).reshape(1, 1, 4, 4)
        want = [[0, 1, 4, 5], [2, 3, 6, 7], [8, 9, 12, 13], [10, 11, 14, 15]]
        assert_close(ex.cut_patches(image, 2), np.array([want], dtype=float))

    @points(2, hint="Patches row by row; in a patch channel by channel, then row by row.")
    def test_batches(self, ex, rng):
        self.compare(ex, rng.normal(size=(2, 3, 4, 6)), 2)
        self.compare(ex, rng.normal(size=(3, 2, 9, 6)), 3)

    @points(1, hint="A patch may be one pixel, or the whole image.")
    def test_extremes(self, ex, rng):
        self.compare(ex, rng.normal(size=(2, 3, 2, 5)), 1)
        self.compare(ex, rng.normal(size=(2, 3, 4, 4)), 4)

    @points(1, hint="Height and width must both be multiples of the size.")
    def test_error(self, ex):
        shapes = ((1, 1, 5, 4), (1, 1, 4, 5), (1, 2, 4, 6), (1, 1, 1, 1))
        raised = [ex.run(probes.what_cutting_raises, shape=one, size=2) for one in shapes]
        assert raised == ["ValueError", "ValueError", None, "ValueError"], "5x4, 4x5, 4x6, 1x1"


@task(
    "embed_patches",
    difficulty=2,
    minutes=10,
    hints=[
        "A kernel (C, p, p), laid in a row, is one column of a matrix (C p p, D).",
        "`cut_patches` lays patches in the same order: channel, row, column.",
        "The class token gets its position, too, the first one.",
    ],
)
class TestEmbedPatches:
    def ask(self, rng, shape, dim, size):
        places = shape[2] // size * (shape[3] // size) + 1
        return dict(
            images=rng.normal(size=shape), kernel=rng.normal(size=(dim, shape[1], size, size)),
            bias=rng.normal(size=dim), class_token=rng.normal(size=dim),
            positions=rng.normal(size=(places, dim)),
        )  # fmt: skip

    def compare(self, ex, ask):
        copies = {name: one.copy() for name, one in ask.items()}
        got, after = ex.run(probes.embedded, given=("cut_patches",), **copies)
        assert_close(got, known.embedded(**ask))
        return after

    @points(1, hint="One pixel a patch, one value: 2 x + 1, with 7 in front; then the positions.")
    def test_two_pixels_by_hand(self, ex):
        got, _ = ex.run(
            probes.embedded, given=("cut_patches",), images=np.array([[[[3.0, 4.0]]]]),
            kernel=np.full((1, 1, 1, 1), 2.0), bias=np.ones(1), class_token=np.full(1, 7.0),
            positions=np.array([[0.1], [0.2], [0.3]]),
        )  # fmt: skip
        assert_close(got, np.array([[[7.1], [7.2], [9.3]]]))

    @points(3, hint="The same as a convolution whose stride is the size of its kernel.")
    def test_images(self, ex, rng):
        self.compare(ex, self.ask(rng, (2, 3, 4, 6), 5, 2))
        self.compare(ex, self.ask(rng, (3, 1, 6, 3), 4, 3))

    @points(1, hint="What was handed over stays as it is.")
    def test_inputs_stay(self, ex, rng):
        ask = self.ask(rng, (2, 2, 2, 4), 8, 2)
        assert_close(self.compare(ex, ask), list(ask.values()))


# --- positions, costs


@task(
    "resize_positions",
    difficulty=2,
    minutes=15,
    hints=[
        "Take the first row away, make a grid of the others, and put the row back at the end.",
        "`np.linspace(0, h - 1, new)` are the places of new rows, in steps of the old ones.",
        "Rows and columns can be done one after the other, each by a matrix of shares.",
    ],
)
class TestResizePositions:
    def compare(self, ex, rng, before, after, dim=3):
        positions = rng.normal(size=(1 + before[0] * before[1], dim))
        ask = dict(positions=positions.copy(), before=before, after=after)
        got, stayed = ex.run(probes.resized, **ask)
        assert_close(got, known.resized(positions, before, after))
        assert_close(stayed, positions)

    @points(1, hint="A row of two, 10 and 20, made three: 10, 15, 20. The first value is kept.")
    def test_a_row_by_hand(self, ex):
        rows = np.array([[1.0], [10.0], [20.0]])
        want = np.array([[1.0], [10.0], [15.0], [20.0]])
        assert_close(ex.run(probes.resized, positions=rows, before=(1, 2), after=(1, 3))[0], want)

    @points(3, hint="Bilinear means, row by row; corners meet corners.")
    def test_larger_and_smaller(self, ex, rng):
        self.compare(ex, rng, (3, 4), (5, 6))
        self.compare(ex, rng, (5, 4), (3, 2))
        self.compare(ex, rng, (2, 3), (4, 2))
        self.compare(ex, rng, (3, 2), (2, 5))

    @points(1, hint="The same grid gives the same positions.")
    def test_same_grid(self, ex, rng):
        self.compare(ex, rng, (3, 4), (3, 4), dim=2)

    @points(1, hint="One patch along an axis: old and new.")
    def test_single_patches(self, ex, rng):
        self.compare(ex, rng, (3, 3), (2, 2))  # squares: exchanged sizes do not matter here
        self.compare(ex, rng, (3, 3), (1, 1))
        self.compare(ex, rng, (1, 4), (3, 2))
        self.compare(ex, rng, (3, 4), (1, 3))
        self.compare(ex, rng, (3, 2), (1, 1))
        self.compare(ex, rng, (1, 1), (2, 3))


@task(
    "transformer_costs",
    difficulty=2,
    minutes=12,
    hints=[
        "The class token is a place like the others: T + 1 of them go through the blocks.",
        "Scores and means: (T + 1)^2 dim multiply-adds each. The number of heads does not matter.",
        "Of a block: 4 (dim^2 + dim) for the attention, 4 dim for two normalizations, and the MLP.",
    ],
)
class TestTransformerCosts:
    @points(1, hint="One pixel, one value, one block: 2 places.")
    def test_smallest_by_hand(self, ex):
        got = ex.transformer_costs(1, 1, 1, 1, 1, 1, channels=1)
        # conv 2, token 1, positions 2, attention 8, norms 4 + 2, mlp 4, head 2
        want = {"places": 2, "parameters": 25, "patches": 1, "attention": 16, "mlp": 4, "head": 1}
        assert got == want

    @points(3, hint="Count layer by layer: weights, biases, and how many places use them.")
    def test_sizes(self, ex):
        for ask in ((8, 2, 3, 6, 10, 7), (12, 4, 1, 8, 5, 2), (9, 3, 5, 4, 16, 10)):
            for channels in (1, 3):
                got = ex.transformer_costs(*ask, channels=channels)
                assert got == known.costs(*ask, channels)
                fractions = [name for name, one in got.items() if isinstance(one, float)]
                assert fractions == [], "counts that are no ints"

    @points(1, hint="ViT-B/16 has 86,567,656 parameters in torchvision's documentation.")
    def test_base(self, ex):
        got = ex.transformer_costs(224, 16, 12, 768, 3072, 1000)
        some = {name: got[name] for name in ("places", "parameters")}
        assert some == {"places": 197, "parameters": 86_567_656}
        assert got == known.costs(224, 16, 12, 768, 3072, 1000)


# --- networks


def near(ex, got, want):
    """In PyTorch everything is in double precision, in Keras in single; 1e-4 would hide a tanh."""
    assert_close(got, want, rtol=1e-8 if ex.track == "pytorch" else 2e-5)


def close(ex, got, want):
    """An answer and its gradients."""
    assert len(got) == len(want), f"answers, and gradients at {len(want) - 1} tensors"
    for one, other in zip(got, want, strict=True):
        if ex.track == "tf" and float(np.abs(other).max()) < 1e-5:  # of the keys' bias: 0
            assert_close(np.round(one, 4) + 0, np.zeros(other.shape))
            continue
        near(ex, one, other)


@task(
    "EncoderBlock",
    difficulty=1,
    minutes=12,
    hints=[
        "x = x + attention(ln_1(x)), then x + mlp(ln_2(x)).",
        "PyTorch: `batch_first=True`, and the layer returns a pair. Keras: `key_dim` is the width "
        "of one head.",
        "PyTorch: `nn.Identity()` behind the GELU keeps the linear layers at the places 0 and 3.",
    ],
)
class TestEncoderBlock:
    def ask(self, rng, dim=6, num_heads=3, mlp_dim=10, shape=(2, 4), factor=1.0):
        return dict(
            weights=known.weights(rng, known.block_shapes(dim, mlp_dim)), num_heads=num_heads,
            inputs=factor * rng.normal(size=(*shape, dim)),
        )  # fmt: skip

    @points(3, hint="Pre-norm: each branch begins with its normalization; sums stay as they are.")
    def test_equals_the_librarys_own(self, ex, rng):
        for sizes in ({}, {"dim": 8, "num_heads": 2, "mlp_dim": 5, "shape": (3, 5)}):
            ask = self.ask(rng, **sizes)
            ask["upstream"] = rng.normal(size=ask["inputs"].shape)
            close(ex, ex.run(probes.block, **ask), ex.oracle(known.librarys_block, **ask))

    @points(1, hint="eps is 1e-6 in both normalizations, and tells where values hardly differ.")
    def test_small_values(self, ex, rng):
        ask = self.ask(rng, factor=1e-3)
        got = ex.run(probes.block_answers, **ask)
        want, _ = known.block(ask["inputs"], ask["weights"], 3)
        near(ex, got, want)

    @points(1, hint="One head, one place, a batch as long as the sequence.")
    def test_other_sizes(self, ex, rng):
        for sizes in ({"num_heads": 1}, {"shape": (3, 1)}, {"shape": (4, 4)}, {"num_heads": 6}):
            ask = self.ask(rng, **sizes)
            want, _ = known.block(ask["inputs"], ask["weights"], ask["num_heads"])
            near(ex, ex.run(probes.block_answers, **ask), want)

    @points(1, hint="Without dropout a block answers in training as in evaluation.")
    def test_training(self, ex, rng):
        ask = dict(num_heads=4, dim=12, mlp_dim=20, inputs=rng.normal(size=(3, 7, 12)))
        got = ex.run(probes.block_in_training, **ask)
        assert got == {"as in evaluation": True}, "in training"

    @points(1, hint="PyTorch: torchvision's keys. Keras: as many numbers.")
    def test_weights(self, ex):
        got = ex.run(probes.block_names, num_heads=2, dim=6, mlp_dim=9)
        shapes = known.block_shapes(6, 9)
        if ex.track == "tf":
            assert got == sum(int(np.prod(one)) for one in shapes.values())
            return
        want = sorted([name, list(one)] for name, one in shapes.items())
        assert_steps(got, want, step="tensor")


SIZES = dict(
    image_size=6, patch_size=2, num_layers=2, num_heads=3, dim=6, mlp_dim=10, num_classes=5
)
OTHERS = dict(
    image_size=8, patch_size=4, num_layers=1, num_heads=2, dim=8, mlp_dim=5, num_classes=3
)


def network(rng, sizes, count=2, channels=3):
    own = {name: one for name, one in sizes.items() if name not in ("num_heads", "channels")}
    side = sizes["image_size"]
    return dict(
        weights=known.weights(rng, known.net_shapes(**own, channels=channels)), sizes=sizes,
        images=rng.normal(size=(count, channels, side, side)),
    )  # fmt: skip


@task(
    "VisionTransformer",
    difficulty=2,
    minutes=20,
    hints=[
        "Maps of the convolution become a sequence: their two axes of places flattened, then last "
        "but one.",
        "The class token is one for all: expand (PyTorch) or tile (Keras) it to the batch.",
        "The head reads place 0 of what the encoder returns.",
    ],
)
class TestVisionTransformer:
    GIVEN = ("EncoderBlock",)

    @points(3, hint="Convolution, sequence, class token in front, encoder, head of place 0.")
    def test_equals_the_librarys_own(self, ex, rng):
        for sizes in (SIZES, OTHERS):
            ask = network(rng, sizes)
            ask["upstream"] = rng.normal(size=(2, sizes["num_classes"]))
            got = ex.run(probes.net, given=self.GIVEN, **ask)
            close(ex, got, ex.oracle(known.librarys_net, **ask))

    @points(2, hint="An answer does not depend on the other images of a batch, nor on how many.")
    def test_logits(self, ex, rng):
        more = {"channels": 1} if ex.track == "pytorch" else {}
        for sizes, channels in ((SIZES, 3), (OTHERS | more, 1)):
            ask = network(rng, sizes, count=3, channels=channels)
            got = ex.run(probes.logits, given=self.GIVEN, **ask)
            want, _ = known.net(ask["images"], ask["weights"], sizes["num_heads"])
            near(ex, got, [want, want[:1]])
        if ex.track == "tf":
            got, error = ex.run(probes.logits_in_a_graph, given=self.GIVEN, **ask)
            assert error is None, "in a graph that does not know how many images come"
            near(ex, got, [want, want[:1]])

    @points(1, hint="PyTorch: torchvision's keys. Keras: as many numbers.")
    def test_weights(self, ex):
        for sizes in (SIZES, OTHERS):
            got = ex.run(probes.net_described, given=self.GIVEN, sizes=sizes)
            want = ex.oracle(known.described, sizes=sizes)
            if ex.track == "tf":
                assert got == want
            else:
                assert_steps(got, want, step="tensor")

    @points(1, hint="Without dropout a network answers in training as in evaluation.")
    def test_training(self, ex, rng):
        got = ex.run(probes.net_in_training, given=self.GIVEN, **network(rng, SIZES, count=4))
        assert got == {"as in evaluation": True}, "in training"

    @points(1, hint="Without num_classes there are 1000.")
    def test_default(self, ex):
        sizes = {name: one for name, one in OTHERS.items() if name != "num_classes"}
        got = ex.run(probes.net_described, given=self.GIVEN, sizes=sizes)
        want = ex.oracle(known.described, sizes=sizes | {"num_classes": 1000})
        if ex.track == "tf":
            assert got == want
        else:
            assert_steps(got, want, step="tensor")

    @points(1, hint="Class token and head start at 0, positions do not.")
    def test_start(self, ex):
        got = ex.run(probes.starts, given=self.GIVEN, sizes=SIZES)
        assert got == {
            "class_token": True, "weight of the head": True, "bias of the head": True,
            "positions": False,
        }, "what starts at 0"  # fmt: skip

    @points(1, hint="6 pixels are whole patches of 2 or 3 pixels, and not of 4.")
    def test_error(self, ex):
        raised = [
            ex.run(probes.what_sizes_raise, given=self.GIVEN, sizes=SIZES | {"patch_size": one})
            for one in (4, 3, 5)
        ]
        assert raised == ["ValueError", None, "ValueError"], "patches of 4, 3, and 5 pixels, of 6"


@task(
    "attention_maps",
    difficulty=2,
    minutes=15,
    hints=[
        "Do what `forward` does, block by block, and ask each attention for its weights, too.",
        "PyTorch: `need_weights=True, average_attn_weights=False`. Keras: "
        "`return_attention_scores=True`.",
        "A block looks at what its first normalization gives.",
    ],
)
class TestAttentionMaps:
    GIVEN = ("VisionTransformer",)

    @points(3, hint="The weights of each head of each block, for what its normalization gives.")
    def test_maps(self, ex, rng):
        for sizes in (SIZES, OTHERS):
            ask = network(rng, sizes, count=3)
            got, after = ex.run(probes.maps, given=self.GIVEN, **ask)
            logits, want = known.net(ask["images"], ask["weights"], sizes["num_heads"])
            near(ex, got, want)
            near(ex, after, logits)

    @points(2, hint="PyTorch: as in evaluation, without a graph. Nothing is changed afterwards.")
    def test_leaves_the_network_as_it_was(self, ex, rng):
        ask = network(rng, SIZES)
        if ex.track == "tf":
            got, after = ex.run(probes.maps_and_net, given=self.GIVEN, **ask)
            state = {"weights changed": 0, "weights": 40, "frozen": 2}
        else:
            got, after = ex.run(probes.maps_of_torchvision, given=self.GIVEN, **ask)
            state = {
                "modules in evaluation": ["encoder.ln"], "hooks": 1, "graph": False,
                "sum of the gradients": float(SIZES["dim"]), "gradients are on": True,
                "frozen": ["encoder.ln.bias"],
            }  # fmt: skip
        assert after == state | {"weights without being asked": False}, "the network afterwards"
        near(ex, got, known.net(ask["images"], ask["weights"], SIZES["num_heads"])[1])
