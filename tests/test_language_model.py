"""Tests of the chapter on language models: targets, bits, sampling, GPT-2's layout, a cache."""

import numpy as np

from autograder import assert_close, assert_steps, points, task
from oracles import language_model as known
from oracles import language_model_layers as assembled
from probes import language_model as probes

# --- a text and its cost


@task(
    "shifted_windows",
    difficulty=1,
    minutes=6,
    hints=[
        "How many windows fit if the last token of the text can only be a target?",
        "Inputs are `tokens[: N * T]`, targets `tokens[1 : N * T + 1]`; reshape both.",
    ],
)
class TestShiftedWindows:
    @points(1, hint="Six tokens, windows of two: the last token of a window has a target, too.")
    def test_six_tokens_by_hand(self, ex):
        got, _ = ex.run(probes.windows, tokens=[5, 3, 8, 1, 9, 4], length=2)
        assert_close(got, [np.array([[5, 3], [8, 1]]), np.array([[3, 8], [1, 9]])])

    @points(2, hint="As many windows as have all their targets: N = (L - 1) // T.")
    def test_lengths(self, ex, rng):
        for count, length in ((13, 4), (12, 4), (14, 4), (7, 1), (5, 5), (6, 5), (3, 5), (1, 2)):
            tokens = rng.permutation(40)[:count]
            got, after = ex.run(probes.windows, tokens=tokens, length=length)
            assert_close(got, known.windows(tokens, length))
            assert_close(after, tokens)


@task(
    "bits_per_token",
    difficulty=1,
    minutes=8,
    hints=[
        "The cost in natural units is ln(sum of exp) minus the target's logit.",
        "Take the largest logit away first. One bit is ln 2 natural units.",
    ],
)
class TestBitsPerToken:
    @points(1, hint="Logits 0, 0, ln 2: the last has probability 1 / 2 (1 bit), the others 2 bits.")
    def test_three_tokens_by_hand(self, ex):
        logits = np.log(np.array([[1.0, 1.0, 2.0]] * 4))
        got, _ = ex.run(probes.bits, logits=logits, targets=np.array([2, 0, 1, 2]))
        assert_close(got, 1.5)

    @points(2, hint="The mean over all axes in front of the last one.")
    def test_axes(self, ex, rng):
        for shape in ((5, 7), (2, 3, 6), (3, 3, 3), (4,)):
            logits = 2 * rng.normal(size=shape)
            targets = rng.integers(shape[-1], size=shape[:-1])
            got, after = ex.run(probes.bits, logits=logits, targets=targets)
            assert_close(got, known.bits(logits, targets))
            assert_close(after, logits)

    @points(1, hint="Take the largest logit of each row away before the exponential.")
    def test_large_logits(self, ex, rng):
        for shift in (1e5, -1e5, 800.0):
            logits = rng.normal(size=(2, 4, 5)) + shift * np.array([[1], [0], [-1], [0.5]])
            logits[0, 0, 0] += 2000
            targets = rng.integers(5, size=(2, 4))
            got, _ = ex.run(probes.bits, logits=logits, targets=targets)
            assert_close(got, known.bits(logits, targets), rtol=1e-7)


@task(
    "bigram_table",
    difficulty=1,
    minutes=8,
    hints=[
        "Pairs are `zip(tokens[:-1], tokens[1:])`.",
        "`np.add.at` counts a pair as often as it comes; `counts[a, b] += 1` on arrays does not.",
    ],
)
class TestBigramTable:
    @points(1, hint="0 1 0 0: after 0 came 1 and 0, after 1 came 0; one is added to each count.")
    def test_four_tokens_by_hand(self, ex):
        got = ex.run(probes.table, tokens=[0, 1, 0, 0], vocabulary=2)
        assert_close(got, np.array([[0.5, 0.5], [2 / 3, 1 / 3]]))

    @points(2, hint="Row: the token before; column: the token after. Pairs may come many times.")
    def test_counts(self, ex, rng):
        for count, vocabulary, extra in ((60, 4, 1.0), (30, 7, 0.25), (9, 5, 3.0), (1, 3, 0.5)):
            tokens = np.minimum(rng.integers(vocabulary, size=count), rng.integers(6, size=count))
            got = ex.run(probes.table, tokens=tokens, vocabulary=vocabulary, extra=extra)
            assert_close(got, known.table(tokens.tolist(), vocabulary, extra))

    @points(1, hint="Nothing is added: a row without counts is uniform, and nothing is NaN.")
    def test_nothing_added(self, ex):
        for tokens in ([2, 0, 2, 2, 0, 1], [1, 1, 1], [3]):
            got = ex.run(probes.table, tokens=tokens, vocabulary=5, extra=0.0)
            assert_close(got, known.table(tokens, 5, 0.0))


# --- sampling


@task(
    "sampling_distribution",
    difficulty=2,
    minutes=10,
    hints=[
        "Temperature 0 needs a branch of its own: argmax, as a row with one 1.",
        "The k-th largest logit is the bar: what is below it becomes -inf before the softmax.",
        "Subtract the largest logit first, then divide: gaps of 0 and below never overflow.",
    ],
)
class TestSamplingDistribution:
    def compare(self, ex, logits, **settings):
        got, after = ex.run(probes.distribution, logits=logits, **settings)
        assert_close(got, known.distribution(logits, **settings), rtol=self.near(ex))
        assert_close(after, logits, rtol=1e-6)

    def near(self, ex):
        return 1e-4 if ex.track == "tf" else 1e-9

    @points(1, hint="ln 4 and 0 at temperature 2 are ln 2 and 0: probabilities 2 / 3 and 1 / 3.")
    def test_two_tokens_by_hand(self, ex):
        got, _ = ex.run(
            probes.distribution, logits=np.array([np.log(4.0), 0.0]), temperature=2.0
        )  # fmt: skip
        assert_close(got, np.array([2 / 3, 1 / 3]), rtol=self.near(ex))

    @points(1, hint="Divide the logits by the temperature, row by row.")
    def test_temperature(self, ex, rng):
        for shape in ((3, 6), (2, 3, 5), (4,)):
            for temperature in (1.0, 0.5, 3.0):
                self.compare(ex, 2 * rng.normal(size=shape), temperature=temperature)

    @points(2, hint="The k largest of each row share all probability; k may exceed the vocabulary.")
    def test_top_k(self, ex, rng):
        for top_k in (1, 3, 5, 6, 7, 50):
            self.compare(ex, rng.normal(size=(4, 6)), top_k=top_k)
            self.compare(ex, rng.normal(size=(2, 2, 6)) - 5, top_k=top_k, temperature=0.7)

    @points(1, hint="Tokens that tie with the k-th stay, so that more than k may remain.")
    def test_ties(self, ex):
        logits = np.array([[2.0, 1.0, 1.0, 0.0, 1.0], [0.0, 0.0, 0.0, 0.0, 0.0]])
        for top_k in (1, 2, 3, 5):
            self.compare(ex, logits, top_k=top_k)

    @points(2, hint="Temperature 0 is greedy: the first of the largest, with probability 1.")
    def test_greedy(self, ex, rng):
        logits = np.array([[1.0, 3.0, 3.0, 2.0], [-4.0, -5.0, -6.0, -4.0]])
        for settings in ({}, {"top_k": 2}, {"top_k": 9}):
            self.compare(ex, logits, temperature=0, **settings)
            self.compare(ex, rng.normal(size=(2, 3, 5)), temperature=0.0, **settings)

    @points(1, hint="Take the largest logit away before you divide and exponentiate.")
    def test_extremes(self, ex, rng):
        logits = 10 * rng.normal(size=(3, 5)) + np.array([[1000.0], [0.0], [-1000.0]])
        logits = np.round(8 * logits) / 8  # exact in single precision
        for temperature in (0.01, 1.0, 1e4):
            self.compare(ex, logits, temperature=temperature)
            self.compare(ex, logits, temperature=temperature, top_k=2)

    @points(1, hint="1000 divided by a tiny temperature is infinite; 0 divided by it is 0.")
    def test_tiny_temperature(self, ex):
        tiny = 1e-37 if ex.track == "tf" else 1e-306  # single precision, and double
        logits = np.array([[1000.0, 999.0, 1000.0, -500.0], [-2000.0, -1000.0, -3000.0, -999.0]])
        for top_k in (None, 1, 3):
            self.compare(ex, logits, temperature=tiny, top_k=top_k)


# --- GPT-2's weights, and what writing costs


@task(
    "swap_layout",
    difficulty=1,
    minutes=8,
    hints=[
        "Which matrices are not made by Conv1D? Both embeddings.",
        "attn.c_proj is square: its shape does not tell whether it was turned.",
    ],
)
class TestSwapLayout:
    def compare(self, ex, rng, order="C", **sizes):
        shapes = known.gpt_shapes(num_heads=2, **sizes)
        weights = {name: rng.normal(size=shape) for name, shape in shapes.items()}
        turned = "c_attn.weight", "c_proj.weight", "c_fc.weight"
        want = [one.T if name.endswith(turned) else one for name, one in weights.items()]
        names, got, after, common = ex.run(probes.swapped, weights=weights, order=order)
        assert names == list(weights), "names, in their order"
        assert_close(got, want)
        assert_close(after, list(weights.values()))
        assert common == {"the dictionary": False, "memory of": []}, "what old and new share"

    @points(2, hint="Four matrices of every block are turned, the square one among them.")
    def test_small_networks(self, ex, rng):
        self.compare(ex, rng, vocabulary=7, length=5, dim=4, num_layers=2)
        self.compare(ex, rng, vocabulary=4, length=4, dim=4, num_layers=1)  # square embeddings
        self.compare(ex, rng, vocabulary=3, length=8, dim=2, num_layers=11)

    @points(1, hint="In Fortran order the transposed matrix is contiguous: copy it all the same.")
    def test_memory(self, ex, rng):
        self.compare(ex, rng, order="F", vocabulary=5, length=4, dim=6, num_layers=1)

    @points(1, hint="Names outside the blocks stay as they are, whatever they look like.")
    def test_other_names(self, ex, rng):
        weights = {
            "head.c_fc.weight": rng.normal(size=(2, 3)), "h.0.mlp.c_fc.weight": np.eye(3)[:2],
            "h.0.attn.bias": rng.normal(size=(3, 2)), "h.12.attn.c_proj.weight": np.eye(3)[1:],
        }  # fmt: skip
        want = [one.T if name[2] in "01" and "c_" in name else one for name, one in weights.items()]
        names, got, _, _ = ex.run(probes.swapped, weights=weights)
        assert names == list(weights), "names, in their order"
        assert_close(got, want)


@task(
    "generation_costs",
    difficulty=1,
    minutes=8,
    hints=[
        "Loop over the passes: how many tokens go in, and how many places do they look at?",
        "After the last pass the cache holds prompt + count - 1 places.",
    ],
)
class TestGenerationCosts:
    @points(1, hint="Two tokens after one: passes with 1 and 2 tokens, or with 1 and 1.")
    def test_two_tokens_by_hand(self, ex):
        ask = dict(prompt=1, count=2, dim=1, num_layers=1, vocabulary=10)
        assert ex.generation_costs(**ask, cached=False) == (12 + 2 + 10 + 24 + 8 + 10, 0)
        assert ex.generation_costs(**ask, cached=True) == (12 + 2 + 10 + 12 + 4 + 10, 4)

    @points(2, hint="The first pass takes the whole prompt, with a cache, too.")
    def test_costs(self, ex):
        for ask in ((7, 5, 8, 3, 11), (1, 9, 4, 2, 5), (20, 1, 6, 1, 3), (64, 30, 48, 4, 256)):
            for cached in (True, False):
                assert ex.generation_costs(*ask, cached) == known.costs(*ask, cached)


# --- layers


def near(ex):
    return 1e-8 if ex.track == "pytorch" else 5e-4


@task(
    "CausalSelfAttention",
    difficulty=2,
    minutes=18,
    hints=[
        "Split what c_attn makes into three, then each into heads in front of places.",
        "New place t is place P + t of all: it sees keys 0 to P + t.",
        "PyTorch: `torch.ones(T, P + T).triu(P + 1)` marks what is hidden.",
    ],
)
class TestCausalSelfAttention:
    def ask(self, rng, dim=6, num_heads=2, count=3, places=4, before=None):
        share = count, num_heads, before or 0, dim // num_heads
        past = None if before is None else [rng.normal(size=share) for _ in range(2)]
        return dict(
            weights=known.weights(rng, known.attention_shapes(dim)), num_heads=num_heads,
            inputs=rng.normal(size=(count, places, dim)), past=past,
        )  # fmt: skip

    def both(self, ex, rng, **sizes):
        ask = self.ask(rng, **sizes)
        ask["upstream"] = rng.normal(size=ask["inputs"].shape)
        got = ex.run(probes.attended, **ask)
        assert_close(got, ex.oracle(known.attended, **ask), rtol=near(ex))

    @points(3, hint="Queries, keys, values in this order; scores over sqrt(d); no later places.")
    def test_equals_the_librarys_own(self, ex, rng):
        self.both(ex, rng)
        self.both(ex, rng, dim=12, num_heads=3, count=2, places=5)
        self.both(ex, rng, dim=4, num_heads=4, count=2, places=1)
        self.both(ex, rng, dim=3, num_heads=1, count=1, places=3)

    @points(2, hint="Earlier keys and values come first; all of them are seen by every new place.")
    def test_past(self, ex, rng):
        self.both(ex, rng, before=3)
        self.both(ex, rng, places=1, before=5)
        self.both(ex, rng, dim=8, num_heads=4, count=2, places=3, before=2)
        self.both(ex, rng, before=0)

    @points(2, hint="Return keys and values of all places, of the earlier ones first.")
    def test_what_is_kept(self, ex, rng):
        for before in (None, 0, 2):
            ask = self.ask(rng, before=before)
            _, keys, values = known.parts(**ask)
            got = ex.run(probes.kept, **ask)
            assert_close(got[1:], [keys, values, *(ask["past"] or ())], rtol=near(ex))

    @points(1, hint="c_attn maps dim to 3 dim values, c_proj dim to dim; both have biases.")
    def test_weights(self, ex):
        for dim, num_heads in ((6, 3), (8, 2)):
            shapes = known.attention_shapes(dim)
            want = [list(one) for one in shapes.values()]
            if ex.track == "pytorch":
                want = sorted([name, list(one)] for name, one in shapes.items())
            got = ex.run(probes.attention_described, dim=dim, num_heads=num_heads)
            assert_steps(got, want, step="tensor")

    @points(1, hint="Each matrix has a deviation of its own: Keras takes both as arguments.")
    def test_start(self, ex):
        names, settings = list(known.attention_shapes(64)), {}
        due = {"c_attn": 0.02, "c_proj": 0.02}
        if ex.track == "tf":
            due = {"c_attn": 0.5, "c_proj": 0.1}
            settings = {"deviation": 0.5, "last_deviation": 0.1}
        names = sorted(names) if ex.track == "pytorch" else names
        found = ex.run(probes.attention_starts, dim=64, num_heads=4, settings=settings)
        got = {
            name: round(float(one.std()) / due[name[:6]], 1)
            for name, one in zip(names, found, strict=True)
        }
        assert got == {name: float(name.endswith("weight")) for name in names}, "over what is due"


def sizes(vocabulary=7, length=6, dim=4, num_heads=2, num_layers=2):
    return dict(
        vocabulary=vocabulary, length=length, dim=dim, num_heads=num_heads, num_layers=num_layers
    )


@task(
    "GPT",
    difficulty=3,
    minutes=20,
    hints=[
        "Logits are `ln_f(...)` times the transposed matrix of the token embeddings.",
        "With a past of P places, the positions are rows P to P + T - 1 of wpe.",
        "PyTorch: go through `named_parameters()` at the end, and set what ends in "
        "`c_proj.weight` smaller. Keras: `Block` takes both deviations.",
    ],
)
class TestGPT:
    GIVEN = ("CausalSelfAttention",)

    def ask(self, rng, count=2, places=5, **changed):
        own = sizes(**changed)
        return dict(
            weights=known.weights(rng, known.gpt_shapes(**own)), sizes=own,
            tokens=rng.integers(own["vocabulary"], size=(count, places)),
        )  # fmt: skip

    @points(3, hint="Both embeddings, all blocks, the last normalization, the tied head.")
    def test_equals_the_librarys_own(self, ex, rng):
        for ask in (
            self.ask(rng), self.ask(rng, count=3, places=4, dim=6, num_layers=3, num_heads=2),
        ):  # fmt: skip
            ask["upstream"] = rng.normal(size=(*ask["tokens"].shape, ask["sizes"]["vocabulary"]))
            got = ex.run(probes.logits, given=self.GIVEN, **ask)
            assert_close(got, ex.oracle(assembled.logits, **ask), rtol=near(ex))

    @points(1, hint="A token changes what is predicted at its place and later, and nothing before.")
    def test_no_leak(self, ex, rng):
        ask = self.ask(rng)
        for place in (0, 3, 4):
            got = ex.run(probes.changed_later, given=self.GIVEN, **ask, place=place)
            assert np.array_equal(got, np.arange(5) >= place), f"what place {place} changes"

    @points(2, hint="Count the places on, and hand each block its own keys and values.")
    def test_past(self, ex, rng):
        ask = self.ask(rng, dim=6, num_heads=2)
        want = ex.oracle(assembled.logits, **ask, upstream=np.zeros((2, 5, 7)))[0]
        for cuts in ((1, 2, 3, 4), (3,), (2, 4)):
            got, shapes = ex.run(probes.piece_by_piece, given=self.GIVEN, **ask, cuts=list(cuts))
            assert_close(got, want, rtol=near(ex))
            stops = [*cuts, 5]
            assert shapes == [[[[2, 2, stop, 3]] * 2] * 2 for stop in stops], "what is kept"

    @points(1, hint="P + T may be as large as length, and no larger.")
    def test_too_long(self, ex):
        pairs = ((6, 0), (7, 0), (2, 4), (2, 5), (5, 1))
        raised = [
            ex.run(probes.what_too_long_raises, given=self.GIVEN, sizes=sizes(num_layers=1),
                   first=first, second=second)
            for first, second in pairs
        ]  # fmt: skip
        got = [one if one in (None, "ValueError") else "another error" for one in raised]
        want = [None, "ValueError", None, "ValueError", None]
        assert got == want, f"what {pairs} of 6 places raise, which is {raised}"

    @points(1, hint="PyTorch: the names of the docstring. Keras: the shapes, in its order.")
    def test_weights(self, ex):
        for own in (sizes(), sizes(5, 3, 6, 1, 3)):
            shapes = known.gpt_shapes(**own)
            want = [list(one) for one in shapes.values()]
            if ex.track == "pytorch":
                want = sorted([name, list(one)] for name, one in shapes.items())
            got = ex.run(probes.gpt_described, given=self.GIVEN, sizes=own)
            assert_steps(got, want, step="tensor")

    @points(2, hint="0.02, but 0.02 / sqrt(2 num_layers) for the matrices that end a branch.")
    def test_start(self, ex):
        own = sizes(vocabulary=90, length=70, dim=64, num_layers=3)
        names = list(known.gpt_shapes(**own))
        names = sorted(names) if ex.track == "pytorch" else names
        found = ex.run(probes.starts, given=self.GIVEN, sizes=own)
        last, firsts, got, want = 0.02 / np.sqrt(6), [], {}, {}
        for name, one in zip(names, found, strict=True):
            if one.ndim == 2:
                deviation = last if name.endswith("c_proj.weight") else 0.02
                got[name] = [round(float(one.std()) / deviation, 1), round(float(one.mean()), 2)]
                want[name] = [1.0, 0.0]
                firsts.append(float(one.ravel()[0]) / deviation)
            else:
                got[name] = [float(one.min()), float(one.max())]
                want[name] = [float(name.endswith("weight"))] * 2
        for name, one in want.items():
            assert np.array_equal(got[name], one), f"the start of {name}, over what is due"
        gaps = np.abs(np.subtract.outer(firsts, firsts)) + np.eye(len(firsts))
        assert gaps.min() > 1e-5, "numbers of their own for every matrix"


# --- writing


@task(
    "generate",
    difficulty=2,
    minutes=15,
    hints=[
        "The first call gets all tokens, and each further one only what was drawn last.",
        "`(sums > draw)` is False up to the token that is meant; argmax finds the first True.",
        "Rounding may leave the last sum a little below 1: divide by it.",
    ],
)
class TestGenerate:
    GIVEN = ("sampling_distribution",)

    def ask(self, rng, count=3, places=4, new=6, vocabulary=7):
        return dict(
            logits=2 * rng.normal(size=(vocabulary, vocabulary)),
            tokens=rng.integers(vocabulary, size=(count, places)),
            draws=np.round(rng.random(size=(count, new)), 4),
        )  # fmt: skip

    def write(self, ex, rng, settings, **changed):
        for _ in range(50):  # draws that rounding cannot turn
            ask = self.ask(rng, **changed)
            want, margin = known.written(**ask, **settings)
            if margin > 1e-5:
                break
        got, after, asked = ex.run(probes.written, given=self.GIVEN, **ask, **settings)
        assert_close(got, want)
        assert_close(after, ask["tokens"])
        return asked, want, ask["tokens"].shape[1]

    @points(3, hint="The first token up to which the probabilities sum to more than the draw.")
    def test_draws(self, ex, rng):
        self.write(ex, rng, {})
        self.write(ex, rng, {}, count=1, places=1, new=9, vocabulary=3)
        self.write(ex, rng, {}, count=2, places=5, new=1, vocabulary=11)

    @points(1, hint="Temperature and top_k reach `sampling_distribution`.")
    def test_settings(self, ex, rng):
        for settings in ({"temperature": 0.3}, {"top_k": 2}, {"temperature": 2.5, "top_k": 3}):
            self.write(ex, rng, settings)
        ask = self.ask(rng) | {"temperature": 0}
        got, _, _ = ex.run(probes.written, given=self.GIVEN, **ask)
        assert_close(got, known.written(**ask)[0])

    @points(2, hint="Nothing goes through the model twice: one new token a call, and what it kept.")
    def test_calls(self, ex, rng):
        asked, want, places = self.write(ex, rng, {}, new=4)
        cuts = [(0, places), *((place, place + 1) for place in range(places, places + 3))]
        calls = [
            [want[:, start:stop].tolist(), number == 0, False]
            for number, (start, stop) in enumerate(cuts)
        ]
        assert asked == calls, "tokens, whether nothing is kept yet, whether gradients are recorded"

    @points(1, hint="A draw of 0 picks no token without probability, nor does one just below 1.")
    def test_edges(self, ex, rng):
        logits = np.zeros((5, 5)) + np.array([-1e9, 1.0, 2.0, 1.0, -1e9])
        ask = dict(tokens=np.array([[2]] * 3), draws=np.array([[0.0], [0.99999994], [0.5]]))
        for settings, want in (({}, (1, 3, 2)), ({"top_k": 1}, (2, 2, 2))):
            turned = np.roll(logits, -2, axis=1)  # the model turns them by the sum, 2
            got, _, _ = ex.run(
                probes.written, given=self.GIVEN, logits=turned, **ask, **settings
            )  # fmt: skip
            assert_close(got, np.array([[2, one] for one in want]))

    @points(1, hint="What records gradients does so again afterwards.")
    def test_mode(self, ex, rng):
        got = ex.run(probes.gradients_afterwards, given=self.GIVEN, **self.ask(rng))
        assert got == (ex.track == "pytorch"), "whether gradients are recorded afterwards"
