"""What learners type into the search of the built book finds the page that answers them."""

import functools
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
import yaml
from browsing import open_page

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "book/_ext"))
book_search = pytest.importorskip("book_search", reason="the book's requirements are not installed")

# What is typed, and the pages that answer it, by basename: the first result has to be one of them.
QUERIES = {
    "batch norm": "layers",
    "weight decay": "optimizers",
    "fp16": "number_formats",
    "tf.function": "tensorflow",
    "optimizer": "optimizers",
    "dropout": "layers",
    "autocast": "mixed_precision",
    "skip connection": "residual_blocks",
    "data loader": "data_pipelines",
    "learning rate schedule": "training",
    "optimiser": "optimizers",
    "batch normalisation": "layers",
    "weight initialisation": "layers",
    "colour augmentation": "alexnet_pieces",
    "regularisation": "early_stopping optimizers",
    "generalisation gap": "early_stopping",
    "standardise images": "data_pipelines",
    "local response normalisation": "alexnet_pieces",
    "visualise feature maps": "lenet",
    "vectorisation": "tensors",
    "cross entropy": "losses",
    "softmax overflow": "losses",
    "label smoothing": "losses",
    "binary cross entropy with logits": "losses",
    "adam": "optimizers",
    "gradient clipping": "optimizers training",
    "Adam vs AdamW": "optimizers",
    "Nesterov momentum": "optimizers",
    "backprop": "autodiff",
    "requires_grad": "autodiff",
    "gradient is None": "autodiff",
    "how does backpropagation work": "autodiff",
    "broadcasting": "tensors",
    "reshape vs transpose": "tensors",
    "einsum": "tensors",
    "model.eval()": "layers",
    "kaiming init": "layers",
    "num_workers": "data_pipelines",
    "train validation test split": "data_pipelines",
    "padding variable length sequences": "data_pipelines",
    "zero_grad": "training",
    "warm up learning rate": "training",
    "gradient accumulation": "training loss_scaling",
    "save and load a model": "checkpoints",
    "resume training": "checkpoints",
    "state dict": "checkpoints",
    "loss is nan": "debugging",
    "my network does not learn": "debugging",
    "receptive field": "convolution",
    "stride and padding": "convolution",
    "max pooling": "convolution",
    "mnist": "lenet lenet5",
    "RBF output layer": "lenet5",
    "imagenet": "alexnet",
    "inception module": "inception",
    "GoogLeNet": "inception",
    "DenseNet121": "inception",
    "auxiliary classifier": "inception",
    "resnet50": "resnet",
    "vanishing gradient": "residual_blocks",
    "depthwise convolution": "mobilenet",
    "squeeze and excitation": "mobilenet",
    "MobileNetV2": "mobilenet",
    "self-attention": "attention",
    "causal mask": "attention",
    "positional encoding": "attention",
    "FlashAttention": "attention",
    "ViT": "vision_transformer",
    "class token": "vision_transformer",
    "patch embedding": "vision_transformer",
    "GPT-2": "language_model",
    "KV cache": "language_model",
    "perplexity": "language_model",
    "bf16": "number_formats",
    "GradScaler": "loss_scaling",
    "overfitting": "early_stopping",
    "mixup": "augmentation",
    "int8": "quantization",
    "straight-through estimator": "autodiff quantization",
    "sparsity": "quantization",
    "QAT": "quantization",
    "knowledge distillation": "distillation",
    "soft labels": "distillation",
    "temperature scaling": "distillation",
    "RandAugment": "augmentation",
    "cutout": "augmentation",
    "EMA of weights": "training_recipe",
    "SWA": "training_recipe",
    "warm restarts": "training_recipe",
    "freeze layers": "transfer",
    "LoRA": "fine_tuning",
    "NHWC": "parity",
    "convert pytorch weights to keras": "parity",
    "torch.compile": "performance",
    "multi gpu training": "distributed",
}
SEARCH = """query => {
    history.replaceState({}, "", "?q=" + encodeURIComponent(query));
    const found = Search._performSearch(...Search._parseQuery(query)).reverse();
    return [...new Set(found.map(([page]) => page.split("/").pop()))];
}"""


@pytest.fixture(scope="module")
def found(browser, address):
    """A function: the pages that a query finds, best first."""
    context = browser.new_context()
    with open_page(context, address, "search") as (tab, _):
        tab.wait_for_function("Search.hasIndex()")
        yield functools.cache(lambda query: tab.evaluate(SEARCH, query))
    context.close()


def test_there_are_enough_queries():
    assert len(QUERIES) >= 60


@pytest.mark.parametrize("query", QUERIES)
def test_the_right_page_is_among_the_first_three(found, query):
    assert set(found(query)[:3]) & set(QUERIES[query].split())


def test_the_right_page_comes_first(found):
    late = {
        query: found(query)[:3]
        for query, pages in QUERIES.items()
        if not found(query) or found(query)[0] not in pages.split()
    }
    assert len(late) <= len(QUERIES) // 12, late


def test_the_page_shows_them_in_this_order(browser, address, found):
    """The queries above are asked of Sphinx's own functions; a reader sees a list of links."""
    context, query = browser.new_context(), "batch normalisation"
    with open_page(context, address, "search") as (tab, _):
        tab.goto(f"{address}/search.html?q={quote(query)}")
        links = tab.locator("#search-results li a")
        links.first.wait_for(timeout=5000)
        assert f"{found(query)[0]}.html" in links.first.get_attribute("href")
    context.close()


def test_keywords_are_for_pages_of_the_book():
    toc = yaml.safe_load((ROOT / "book/_toc.yml").read_text("utf-8"))
    pages = {chapter["file"] for part in toc["parts"] for chapter in part["chapters"]}
    keywords = book_search.read_keywords(ROOT / "book/keywords.yml")
    chapters = {page for page in pages if page.startswith("chapters/")}
    assert chapters <= set(keywords) <= pages


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("batch normalization", "batch normalisation"),
        ("optimizer", "optimiser"),
        ("neighboring colors", "neighbouring colours"),
        ("labeled", "labelled"),
        ("size", "size"),
        ("resize", "resize"),
        ("model", "model"),
    ],
)
def test_british_spelling(american, british):
    assert book_search.british(american) == british
