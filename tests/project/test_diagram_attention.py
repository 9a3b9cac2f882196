"""Products of attention in drawings of networks, counted by hand in both frameworks."""

import pytest

from workbook.diagram.network import record
from workbook.diagram.nodes import contracted

N, T, S, DIM, HEADS, MLP = 2, 5, 5, 12, 3, 20
LINEAR = T * DIM * DIM  # each of the four linear maps of attention
PAIRS = T * S * DIM  # scores, and means: each of the heads has its share of the width
ATTENTION = 4 * LINEAR + 2 * PAIRS
BLOCK = ATTENTION + 2 * T * DIM * MLP
ATTENTION_WEIGHTS = 4 * (DIM * DIM + DIM)
BLOCK_WEIGHTS = ATTENTION_WEIGHTS + 2 * 2 * DIM + DIM * MLP + MLP + MLP * DIM + DIM


def totals(nodes):
    return sum(one.parameters for one in nodes), sum(one.multiply_adds for one in nodes)


def products(nodes):
    found = [one for one in nodes if one.multiply_adds]
    return [(one.kind, one.multiply_adds) for one in found]


def torch_attention(one_call):
    torch = pytest.importorskip("torch")

    class Attention(torch.nn.Module):
        """All three maps in one matrix that is torn apart, as in PyTorch's own layer."""

        def __init__(self):
            super().__init__()
            self.weight = torch.nn.Parameter(torch.zeros(3 * DIM, DIM))
            self.bias = torch.nn.Parameter(torch.zeros(3 * DIM))
            self.out = torch.nn.Linear(DIM, DIM)

        def forward(self, x):
            heads = [
                torch.nn.functional.linear(x, *both).unflatten(-1, (HEADS, -1)).transpose(1, 2)
                for both in zip(self.weight.chunk(3), self.bias.split(DIM), strict=True)
            ]
            if one_call:
                found = torch.nn.functional.scaled_dot_product_attention(*heads)
            else:
                scores = torch.einsum("nhtd, nhsd -> nhts", *heads[:2])
                found = scores.softmax(dim=-1) @ heads[2]
            return self.out(found.transpose(1, 2).flatten(2))

    return Attention()


def test_scores_and_means_are_products_of_the_data():
    maps = [("linear", LINEAR)]
    found = record(torch_attention(one_call=False), (N, T, DIM))
    pairs = [("matrix product", PAIRS)] * 2
    assert products(found) == maps * 3 + pairs + maps
    assert totals(found) == (ATTENTION_WEIGHTS, ATTENTION)
    found = record(torch_attention(one_call=True), (N, T, DIM))
    assert products(found) == maps * 3 + [("attention", 2 * PAIRS)] + maps
    assert totals(found) == (ATTENTION_WEIGHTS, ATTENTION)


@pytest.mark.parametrize("norm_first", [True, False])
def test_the_librarys_block_is_seen_in_all_its_parts(norm_first):
    torch = pytest.importorskip("torch")
    block = torch.nn.TransformerEncoderLayer(
        DIM, HEADS, MLP, batch_first=True, norm_first=norm_first
    )
    before = torch.backends.mha.get_fastpath_enabled()
    nodes = record(block, (N, T, DIM))
    assert torch.backends.mha.get_fastpath_enabled() == before
    assert totals(nodes) == (BLOCK_WEIGHTS, BLOCK)
    assert [one.shape for one in nodes if one.kind == "attention"] == [(T, DIM)]


def test_torchvisions_transformer_has_its_published_cost():
    models = pytest.importorskip("torchvision").models
    torch = pytest.importorskip("torch")
    with torch.device("meta"):
        net = models.vit_b_16()
    published = models.ViT_B_16_Weights.IMAGENET1K_V1.meta
    parameters, work = totals(record(net, (1, 3, 224, 224)))
    assert parameters == published["num_params"]
    assert round(work / 1e9, 3) == published["_ops"]


def test_keras_counts_the_same():
    keras = pytest.importorskip("keras", reason="Keras is not installed")
    from workbook import tf  # noqa: F401

    layers = keras.layers
    inputs = keras.Input((T, DIM))
    asked = layers.LayerNormalization()(inputs)
    asked = inputs + layers.MultiHeadAttention(HEADS, DIM // HEADS)(asked, asked)
    wide = layers.Dense(MLP, activation="gelu")(layers.LayerNormalization()(asked))
    model = keras.Model(inputs, asked + layers.Dense(DIM)(wide))
    for count in (1, N, T):
        nodes = record(model, (count, T, DIM))
        assert totals(nodes) == (BLOCK_WEIGHTS, BLOCK)
        kinds = [kind for kind, _ in products(nodes)]
        assert kinds == ["linear"] * 3 + ["matrix product"] * 2 + ["linear"] * 3
        assert [one.shape for one in nodes if one.kind == "layer norm"] == [(T, DIM)] * 2


def test_a_product_of_other_sizes_than_its_batch():
    torch = pytest.importorskip("torch")

    class Gram(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.weight = torch.nn.Parameter(torch.zeros(7, 3))

        def forward(self, x):
            return (x @ self.weight) @ (x @ self.weight).mT  # (N, 5, 5)

    nodes = record(Gram(), (2, 5, 7))
    assert products(nodes) == [("linear", 5 * 3 * 7)] * 2 + [("matrix product", 5 * 5 * 3)]


def test_what_an_einsum_sums_over():
    assert contracted("ntc,chd->nhtd", [(2, 5, 12), (12, 3, 4)]) == 12
    assert contracted("nhtd,hdc->ntc", [(2, 3, 5, 4), (3, 4, 12)]) == 12
    assert contracted("...td, ...sd -> ...ts", [(2, 3, 5, 4), (2, 3, 7, 4)]) == 4
    assert contracted("ij,jk", [(2, 3), (3, 5)]) == 3
