"""Tests of the chapter on attention: lookup, masks, positions, heads, a transformer's block."""

import numpy as np

from autograder import assert_close, assert_steps, points, task
from oracles import attention as known
from probes import attention as probes

# --- functions


def lookup(rng, front=(2, 3), count=4, others=5, width=6, out=3):
    """Queries, keys and values, all of whose sizes differ."""
    return {
        "queries": rng.normal(size=(*front, count, width)),
        "keys": rng.normal(size=(*front, others, width)),
        "values": rng.normal(size=(*front, others, out)),
    }


def compare(ex, ask, **settings):
    """Outputs and weights against slow loops."""
    got = ex.run(probes.attended, **ask, **settings)
    want = known.attended(**ask, **settings)
    assert_close(got, list(want), rtol=2e-4 if ex.track == "tf" else 1e-9)


@task(
    "attention",
    difficulty=2,
    minutes=12,
    hints=[
        "`queries @ keys` with the last two axes of the keys exchanged holds all scores.",
        "Put the lowest number there is, or -inf, where a key is not allowed, before the softmax.",
        "With -inf a row without any key becomes 0 / 0: set its weights to 0, and mind that "
        "the gradient of what you replaced may still be NaN.",
    ],
)
class TestAttention:
    @points(1, hint="Scores 0 and ln 3: weights 1 / 4 and 3 / 4, so the mean of 8 and 16 is 14.")
    def test_two_keys_by_hand(self, ex):
        got = ex.run(
            probes.attended, queries=np.array([[1.0]]),
            keys=np.array([[0.0], [np.log(3.0)]]), values=np.array([[8.0], [16.0]]),
        )  # fmt: skip
        assert_close(got, [np.array([[14.0]]), np.array([[0.25, 0.75]])])

    @points(2, hint="softmax over the keys of (queries . keys / sqrt(d)), then the mean of values.")
    def test_batches(self, ex, rng):
        compare(ex, lookup(rng))
        compare(ex, lookup(rng, (), 3, 7, 2, 4))
        compare(ex, lookup(rng, (3,), 3, 3, 3, 3))

    @points(1, hint="A scale that is given takes the place of 1 / sqrt(d); 0 is a number, too.")
    def test_scale(self, ex, rng):
        for scale in (1.0, 0.3, 0.0):
            compare(ex, lookup(rng), scale=scale)

    @points(2, hint="A key that is not allowed counts as absent: the other weights sum to 1.")
    def test_allowed(self, ex, rng):
        for shape in ((4, 5), (2, 1, 4, 5), (2, 1, 1, 5), (2, 3, 4, 5)):
            allowed = rng.random(shape) < 0.6
            allowed[..., 1] = True  # every query has a key
            compare(ex, lookup(rng), allowed=allowed)
        compare(ex, lookup(rng), allowed=np.ones((4, 5), dtype=bool))

    @points(2, hint="A query without any key: weights 0, output 0, and nothing is NaN.")
    def test_no_key_at_all(self, ex, rng):
        allowed = rng.random((2, 3, 4, 5)) < 0.5
        allowed[0, 1], allowed[1, 2, 3], allowed[1, 0, 0] = False, False, True
        compare(ex, lookup(rng), allowed=allowed)

    @points(1, hint="Take the largest score away before the exponential, and of allowed keys only.")
    def test_large_scores(self, ex, rng):
        ask = lookup(rng, (2,))
        for sign in (1, -1):
            large = ask | {"keys": np.abs(ask["keys"]) * sign * 300}
            large["queries"] = np.round(8 * np.abs(ask["queries"])) + 1000
            got = ex.run(probes.attended, **large)
            assert_close(got[1], known.attended(**large)[1], rtol=1e-2)
        keys = np.array([[4000.0], [1.0], [2.0]])  # the largest score is not allowed
        one = {"queries": np.ones((1, 1)), "keys": keys, "values": keys}
        compare(ex, one, allowed=np.array([[False, True, True]]))

    @points(2, hint="The library's own function has the same outputs and gradients.")
    def test_equals_the_librarys_own(self, ex, rng):
        if ex.track == "scratch":
            compare(ex, lookup(rng, (2, 2), 7, 4, 5, 2))
            return
        mask = rng.random((4, 5)) < 0.6
        mask[:, 2] = True
        for settings in ({}, {"scale": 0.7}, {"allowed": mask}):
            ask = {**lookup(rng), "upstream": rng.normal(size=(2, 3, 4, 3)), **settings}
            if "allowed" in settings:
                ask["allowed"] = np.broadcast_to(mask, (2, 3, 4, 5)).copy()
            got = ex.run(probes.attention_gradients, **ask)
            assert_close(got, ex.oracle(known.librarys_attention, **ask), rtol=1e-4)

    @points(1, hint="Where a query has no key, its gradients are 0.")
    def test_gradients_without_any_key(self, ex, rng):
        mask = np.array([[True, False, True, True, False], [False] * 5] * 2)
        ask = lookup(rng, (2, 1))
        upstream = rng.normal(size=(2, 1, 4, 3))
        got = ex.run(probes.attention_gradients, **ask, upstream=upstream, allowed=mask)
        assert_close(got[0], known.attended(**ask, allowed=mask)[0], rtol=1e-4)
        if ex.track == "scratch":
            return
        rows, seen = [0, 2], [0, 2, 3]
        small = {"queries": ask["queries"][:, :, rows], "keys": ask["keys"][:, :, seen],
                 "values": ask["values"][:, :, seen], "upstream": upstream[:, :, rows]}  # fmt: skip
        want = [np.zeros(one.shape) for one in ask.values()]
        answers = ex.oracle(known.librarys_attention, **small)[1:]
        for one, part, where in zip(want, answers, (rows, seen, seen), strict=True):
            one[:, :, where] = part
        assert_close(got[1:], want, rtol=1e-4)

    @points(1, hint="Queries, keys, values and the mask stay as they are.")
    def test_inputs_stay(self, ex, rng):
        ask = lookup(rng) | {"allowed": rng.random((2, 3, 4, 5)) < 0.5}
        ask["allowed"][..., 2] = True  # every query has a key
        got, after = ex.run(probes.attended_and_after, **ask)
        assert_close(got, known.attended(**ask)[0], rtol=1e-4)
        assert_close(after, list(ask.values()), rtol=1e-6)


@task(
    "allowed_pairs",
    difficulty=1,
    minutes=8,
    hints=[
        "A place s is real where s < length: compare arrays whose axes are (N, 1, 1) and (T,).",
        "Looking back only is s <= t: `places <= places[:, None]`.",
    ],
)
class TestAllowedPairs:
    @points(1, hint="Two of three places are real: each of the three looks at the first two.")
    def test_one_sequence_by_hand(self, ex):
        got, kind = ex.run(probes.pairs, lengths=[2], longest=3)
        assert kind == "bool", "True and False, not numbers"
        assert_close(got, np.array([[[1, 1, 0]] * 3], dtype=bool))

    @points(2, hint="No place looks at what was filled in; sequences may be empty, or full.")
    def test_padding(self, ex):
        for lengths, longest in (([4, 0, 2], 5), ([5, 1], 5), ([1, 2, 3], 3)):
            got, _ = ex.run(probes.pairs, lengths=lengths, longest=longest)
            assert_close(got, known.pairs(lengths, longest))

    @points(2, hint="Place t sees places up to t, itself among them, if they are real.")
    def test_causal(self, ex):
        for lengths, longest in (([4, 0, 2], 5), ([3, 1, 2], 3), ([1], 1)):
            got, kind = ex.run(probes.pairs, lengths=lengths, longest=longest, causal=True)
            assert_close(got, known.pairs(lengths, longest, causal=True))
            assert kind == "bool", "True and False, not numbers"


@task(
    "sinusoidal_positions",
    difficulty=1,
    minutes=8,
    hints=[
        "All angles at once: places as a column, wavelengths as a row.",
        "`found[:, 0::2]` are the sines, `found[:, 1::2]` the cosines.",
    ],
)
class TestSinusoidalPositions:
    @points(1, hint="Four values: wavelengths 2 pi and 200 pi. Place 0 is 0, 1, 0, 1.")
    def test_four_values_by_hand(self, ex):
        want = [[0.0, 1.0, 0.0, 1.0], [np.sin(1), np.cos(1), np.sin(0.01), np.cos(0.01)]]
        assert_close(ex.sinusoidal_positions(2, 4), np.array(want))

    @points(2, hint="The exponent of 10000 is the even number divided by dim.")
    def test_many(self, ex):
        for length, dim in ((7, 6), (5, 16), (300, 2), (1, 8)):
            assert_close(ex.sinusoidal_positions(length, dim), known.sinusoids(length, dim))

    @points(1, hint="With an odd dim there is one sine more than there are cosines.")
    def test_odd(self, ex):
        for length, dim in ((6, 5), (4, 1), (3, 7)):
            assert_close(ex.sinusoidal_positions(length, dim), known.sinusoids(length, dim))


@task(
    "streamed_attention",
    difficulty=3,
    minutes=15,
    hints=[
        "With a larger maximum m' instead of m, all exponentials so far shrink by exp(m - m').",
        "Start with a maximum of -inf and sums of 0: the first factor is exp(-inf) = 0.",
        "Divide once, at the end.",
    ],
)
class TestStreamedAttention:
    def compare(self, ex, rng, sizes, factor=1.0, order=None, count=4):
        keys = factor * rng.normal(size=(sum(sizes), 6))
        queries, values = rng.normal(size=(count, 6)), rng.normal(size=(sum(sizes), 3))
        if order:  # the scores of the first query rise, or fall
            keys = keys[np.argsort(order * (keys @ queries[0]))]
        got, asked, after = ex.run(
            probes.streamed, queries=queries, keys=keys, values=values, sizes=sizes
        )
        assert asked == list(sizes), "the blocks that were asked for"
        assert_close(got, known.attended(queries, keys, values)[0])
        assert_close(after, queries)

    @points(1, hint="One block: the softmax as it is.")
    def test_one_block(self, ex, rng):
        self.compare(ex, rng, [7])
        self.compare(ex, rng, [1])

    @points(3, hint="Correct both sums whenever a larger score comes.")
    def test_many_blocks(self, ex, rng):
        self.compare(ex, rng, [3, 3, 3, 2])
        self.compare(ex, rng, [4, 1, 6], factor=3.0)
        self.compare(ex, rng, [1] * 9, factor=3.0)
        self.compare(ex, rng, [2, 5], count=1)

    @points(2, hint="Scores that rise from block to block, and such as fall.")
    def test_order(self, ex, rng):
        for order in (1, -1):
            self.compare(ex, rng, [3, 4, 2, 3], factor=4.0, order=order)

    @points(1, hint="Nothing overflows: each query has a maximum of its own.")
    def test_large_scores(self, ex, rng):
        for order in (1, -1):
            self.compare(ex, rng, [3, 4, 2, 3], factor=2000.0, order=order, count=6)


@task(
    "attention_costs",
    difficulty=1,
    minutes=8,
    hints=[
        "Each linear layer has dim * dim weights, and uses each once for each place.",
        "All heads together multiply dim numbers for each pair of places.",
    ],
)
class TestAttentionCosts:
    @points(1, hint="One place asks one place, one head: a layer has 2 * 2 + 2 parameters.")
    def test_one_place_by_hand(self, ex):
        want = {"parameters": 24, "linear": 16, "scores": 2, "means": 2, "bytes": 4}
        assert ex.attention_costs(1, 1, 2, 1) == want

    @points(2, hint="Queries and what leaves: T places. Keys and values: S places.")
    def test_costs(self, ex):
        for ask in ((3, 5, 8, 2, 2), (784, 784, 64, 4, 4), (7, 2, 12, 3, 8), (1, 9, 6, 6, 1)):
            assert ex.attention_costs(*ask) == known.costs(*ask)

    @points(1, hint="Four bytes for a number, unless another size is given.")
    def test_default(self, ex):
        assert ex.attention_costs(5, 3, 4, 2) == known.costs(5, 3, 4, 2, 4)


# --- layers


def close(ex, got, want):
    assert len(got) == len(want), f"answers, and gradients at {len(want) - 1} tensors"
    for one, other in zip(got, want, strict=True):
        if ex.track == "tf" and float(np.abs(other).max()) < 1e-5:  # of the keys' bias: 0
            assert_close(np.round(one, 4) + 0, np.zeros(other.shape))
            continue
        assert_close(one, other, rtol=1e-8 if ex.track == "pytorch" else 2e-4)


@task(
    "MultiHeadAttention",
    difficulty=2,
    minutes=20,
    hints=[
        "Make all queries at once, and then tear their last axis apart: (N, T, heads, d).",
        "Heads belong in front of places, (N, heads, T, d), so that `attention` takes them as a "
        "batch. A mask needs an axis of length 1 for them.",
        "PyTorch: `in_proj_weight.chunk(3)`. Keras: `tf.einsum('ntc,chd->nhtd', ...)`.",
    ],
)
class TestMultiHeadAttention:
    GIVEN = ("attention",)

    def ask(self, rng, dim=6, num_heads=2, count=3, places=(4,)):
        return dict(
            weights=known.weights(rng, known.head_shapes(dim)), num_heads=num_heads,
            arrays=[rng.normal(size=(count, one, dim)) for one in places],
            upstream=rng.normal(size=(count, places[0], dim)),
        )  # fmt: skip

    def both(self, ex, **ask):
        got = ex.run(probes.heads, given=self.GIVEN, **ask)
        close(ex, got, ex.oracle(known.librarys_heads, **ask))

    @points(3, hint="Linear layers, heads apart, attention, heads together, linear layer.")
    def test_equals_the_librarys_own(self, ex, rng):
        self.both(ex, **self.ask(rng))
        self.both(ex, **self.ask(rng, dim=12, num_heads=3, count=2, places=(5,)))

    @points(2, hint="Queries come from the inputs, keys and values from the context.")
    def test_context(self, ex, rng):
        self.both(ex, **self.ask(rng, places=(4, 5)))
        ask = self.ask(rng, dim=8, num_heads=4, count=2, places=(3, 1))
        inputs, context = ask.pop("arrays")
        ask.pop("upstream")
        got = ex.run(probes.answers, given=self.GIVEN, **ask, inputs=inputs, context=context)
        want = known.heads(inputs, ask["weights"], 4, context)
        assert_close(got, want, rtol=2e-4)

    @points(2, hint="The mask holds for all heads; it may have the axes (T, S) or (N, T, S).")
    def test_allowed(self, ex, rng):
        for shape, places in (((4, 5), (4, 5)), ((2, 4, 5), (4, 5)), ((2, 1, 4), (4,))):
            allowed = rng.random(shape) < 0.6
            allowed[..., 1] = True
            ask = self.ask(rng, places=places, count=2)  # as many sequences as heads
            self.both(ex, **ask, allowed=np.broadcast_to(allowed, (2, 4, places[-1])).copy())
            ask["inputs"], ask["context"] = ask["arrays"][0], ask["arrays"][-1]
            del ask["arrays"], ask["upstream"]
            got = ex.run(probes.answers, given=self.GIVEN, **ask, allowed=allowed)
            assert_close(
                got, known.heads(ask["inputs"], ask["weights"], 2, ask["context"], allowed),
                rtol=2e-4,
            )  # fmt: skip

    @points(1, hint="A place that sees nothing gets the bias of the last layer.")
    def test_no_key_at_all(self, ex, rng):
        ask = self.ask(rng, dim=8, num_heads=4)  # as many heads as places
        allowed = np.ones((4, 4), dtype=bool)
        allowed[2] = False
        got = ex.run(
            probes.answers, given=self.GIVEN, weights=ask["weights"], num_heads=4,
            inputs=ask["arrays"][0], allowed=allowed,
        )  # fmt: skip
        assert_close(got[:, 2], np.tile(ask["weights"]["out_proj.bias"], (3, 1)), rtol=2e-4)

    @points(1, hint="One head, or a head for each value; the scale reaches `attention`.")
    def test_other_heads(self, ex, rng):
        for num_heads, settings in ((1, {}), (6, {}), (2, {"scale": 1.5}), (3, {"scale": 0.2})):
            ask = self.ask(rng, num_heads=num_heads)
            inputs = ask.pop("arrays")[0]
            del ask["upstream"]
            got = ex.run(probes.answers, given=self.GIVEN, **ask, inputs=inputs, **settings)
            want = known.heads(inputs, ask["weights"], num_heads, **settings)
            assert_close(got, want, rtol=2e-4)

    @points(1, hint="PyTorch: the keys of nn.MultiheadAttention. Keras: its shapes, in its order.")
    def test_weights(self, ex):
        for dim, num_heads in ((6, 3), (8, 2)):
            ask = dict(dim=dim, num_heads=num_heads)
            got = ex.run(probes.heads_described, given=self.GIVEN, **ask)
            assert_steps(got, ex.oracle(known.heads_described, **ask), step="tensor")

    @points(1, hint="7 values cannot be shared among 2 heads.")
    def test_error(self, ex):
        raised = [
            ex.run(probes.what_heads_raise, given=self.GIVEN, dim=dim, num_heads=num_heads)
            for dim, num_heads in ((7, 2), (2, 4), (6, 3))
        ]
        assert raised == ["ValueError", "ValueError", None], "what (7, 2), (2, 4), (6, 3) raise"


@task(
    "LearnedPositions",
    difficulty=1,
    minutes=6,
    hints=[
        "Short sequences need the first rows only: `weight[:T]`.",
        "(T, dim) broadcasts over the sequences of a batch.",
    ],
)
class TestLearnedPositions:
    @points(2, hint="Row t is added to place t of every sequence.")
    def test_sum(self, ex, rng):
        for places in (5, 3, 1):
            rows, inputs = rng.normal(size=(5, 4)), rng.normal(size=(3, places, 4))
            upstream = rng.normal(size=inputs.shape)
            got = ex.run(probes.placed, rows=rows, inputs=inputs, upstream=upstream)
            gradient = np.zeros((5, 4))
            gradient[:places] = upstream.sum(axis=0)
            assert got != "no weight before the first call"
            close(ex, got, [inputs + rows[:places], upstream, gradient.ravel()])

    @points(1, hint="A normal distribution with mean 0 and deviation 0.02, anew for each number.")
    def test_start(self, ex):
        got = ex.run(probes.positions_start, length=60, dim=50)
        assert [(name, one.shape) for name, one in got.items()] == [("weight", (60, 50))]
        rows = got["weight"]
        found = {
            "mean, in hundredths": round(100 * float(rows.mean()), 0) + 0.0,
            "deviation, in hundredths": round(100 * float(rows.std()), 0),
            "rows alike": bool(np.allclose(rows, rows[:1])),
            "share within one deviation, in tenths": round(10 * np.mean(np.abs(rows) < 0.02), 0),
        }
        assert found == {
            "mean, in hundredths": 0.0, "deviation, in hundredths": 2.0, "rows alike": False,
            "share within one deviation, in tenths": 7.0,
        }  # fmt: skip

    @points(1, hint="As many places as there are rows are allowed, one more is not.")
    def test_too_many(self, ex, rng):
        raised = [
            ex.run(
                probes.what_too_many_places_raise, length=3, inputs=rng.normal(size=(2, places, 4))
            )
            for places in (3, 4, 5)
        ]
        assert raised == [None, "ValueError", "ValueError"], "3, 4, and 5 places, of 3"


@task(
    "TransformerBlock",
    difficulty=2,
    minutes=15,
    hints=[
        "Pre-norm: x = x + attention(norm1(x)), then x + mlp(norm2(x)).",
        "Post-norm: x = norm1(x + attention(x)), then norm2(x + mlp(x)).",
        "The exact GELU: `nn.GELU()`, `keras.activations.gelu(x, approximate=False)`.",
    ],
)
class TestTransformerBlock:
    GIVEN = ("MultiHeadAttention",)

    def ask(self, rng, dim=6, num_heads=3, mlp_dim=10, count=2, places=4, factor=1.0):
        shape = count, places, dim
        return dict(
            weights=known.weights(rng, known.block_shapes(dim, mlp_dim)), num_heads=num_heads,
            inputs=factor * rng.normal(size=shape), upstream=rng.normal(size=shape),
        )  # fmt: skip

    def both(self, ex, ask, **settings):
        got = ex.run(probes.block, given=self.GIVEN, **ask, **settings)
        close(ex, got, ex.oracle(known.librarys_block, **ask, **settings))

    def by_hand(self, ex, ask, **settings):
        got = ex.run(probes.block, given=self.GIVEN, **ask, **settings)
        want = known.block(ask["inputs"], ask["weights"], ask["num_heads"], **settings)
        assert_close(got[0], want, rtol=1e-8 if ex.track == "pytorch" else 2e-4)

    @points(3, hint="Pre-norm, the default: normalize what enters a branch, not the sum.")
    def test_pre_norm(self, ex, rng):
        self.both(ex, self.ask(rng))
        self.both(ex, self.ask(rng, dim=8, num_heads=2, mlp_dim=5), norm_first=True)

    @points(2, hint="Post-norm: normalize each sum.")
    def test_post_norm(self, ex, rng):
        self.both(ex, self.ask(rng), norm_first=False)
        self.both(ex, self.ask(rng, dim=4, num_heads=1, places=1), norm_first=False)

    @points(1, hint="The mask is for the attention.")
    def test_allowed(self, ex, rng):
        allowed = rng.random((2, 4, 4)) < 0.5
        allowed[:, :, 0] = True
        for norm_first in (True, False):
            self.by_hand(ex, self.ask(rng), allowed=allowed, norm_first=norm_first)

    @points(1, hint="eps is for both normalizations, the scale for the attention.")
    def test_settings(self, ex, rng):
        for settings in ({"eps": 0.5}, {"scale": 2.0}, {"eps": 0.5, "norm_first": False}):
            self.by_hand(ex, self.ask(rng, factor=0.5), **settings)
        self.by_hand(ex, self.ask(rng, factor=1e-3))

    @points(1, hint="PyTorch: the keys of nn.TransformerEncoderLayer. Keras: the order above.")
    def test_weights(self, ex):
        ask = dict(dim=6, num_heads=2, mlp_dim=9)
        got = ex.run(probes.block_described, given=self.GIVEN, **ask)
        assert_steps(got, ex.oracle(known.block_described, **ask), step="tensor")
