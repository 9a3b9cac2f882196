"""A network of the book can be saved, and what is loaded computes the same, in both frameworks."""

from pathlib import Path

import numpy as np
import pytest
import torch  # first where both frameworks are in one process

from autograder.submission.modules import load

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"
TABLE = np.eye(16, 6, dtype=int) + np.eye(16, 6, -6, dtype=int) + np.eye(16, 6, -12, dtype=int)
CODES = np.where(np.arange(840).reshape(10, 84) % 3 == 0, 1.0, -1.0)
NETWORKS = [
    ("lenet", "LeNet", {"num_classes": 7}, (28, 28, 1)),
    ("lenet5", "LeNet5", {"table": TABLE, "codes": CODES}, (32, 32, 1)),
    ("alexnet", "AlexNet", {"num_classes": 3, "hidden": 5}, (227, 227, 3)),
    ("alexnet", "AlexNetOneTower", {"num_classes": 3, "hidden": 5, "dropout": 0.2}, (224, 224, 3)),
    ("alexnet", "SmallAlexNet", {"activation": "tanh", "alpha": 0.3}, (28, 28, 3)),
    ("vgg", "VGG", {"letter": "C", "num_classes": 3, "width": 2, "hidden": 5}, (224, 224, 3)),
    ("vgg", "NetworkInNetwork", {"blocks": ((3, (4, 5)), (1, (3,))), "dropout": 0.2}, (9, 8, 3)),
    ("inception", "GoogLeNet", {"num_classes": 3, "shrink": 8, "dropout": 0.1}, (64, 64, 3)),
    ("inception", "GoogLeNet", {"num_classes": 3, "shrink": 8, "aux_logits": False}, (64, 64, 3)),
    ("inception", "DenseNet", {"growth_rate": 3, "block_config": (2, 1), "stem": 6}, (32, 32, 3)),
    ("resnet", "ResNet", {"counts": (1, 2, 1, 1), "num_classes": 4, "width": 8}, (32, 32, 3)),
    ("convnext", "ConvNeXt", {"counts": (1, 2), "widths": (4, 6), "rate": 0.2}, (18, 13, 3)),
    ("resnet", "CifarResNet", {"depth": 8, "option": "B", "widths": (4, 8, 6)}, (16, 16, 3)),
    ("mobilenet", "MobileNetV2", {"blocks": ((1, 8, 1, 1), (3, 8, 2, 2)), "num_classes": 3},
     (16, 12, 3)),
]  # fmt: skip


def solution(track, chapter):
    return load(SOLUTIONS / track / f"{chapter}.py", f"saving_{track}_{chapter}", track)


def images(shape):
    return np.random.default_rng(3).normal(size=(2, *shape)).astype(np.float32)  # (2, H, W, C)


@pytest.mark.parametrize(("chapter", "name", "settings", "shape"), NETWORKS, ids=lambda x: str(x))
def test_in_keras_the_file_holds_the_whole_model(chapter, name, settings, shape, tmp_path):
    import keras

    network = getattr(solution("tf", chapter), name)
    model, batch = network(**settings), images(shape)
    expected = model(batch).numpy()
    model.save(tmp_path / "model.keras")
    known = vars(solution("tf", chapter))
    again = keras.models.load_model(tmp_path / "model.keras", custom_objects=known)
    assert type(again).__name__ == name
    np.testing.assert_array_equal(again(batch).numpy(), expected)


def test_a_classifier_is_loaded_with_its_bound_for_the_gradients(tmp_path):
    import keras

    classifier = solution("tf", "training").Classifier
    model = classifier([keras.Input((4,)), keras.layers.Dense(3)], max_norm=0.5)
    model.save(tmp_path / "model.keras")
    known = {"Classifier": classifier}
    again = keras.models.load_model(tmp_path / "model.keras", custom_objects=known)
    batch = np.ones((2, 4), np.float32)
    assert again.max_norm == 0.5
    np.testing.assert_array_equal(again(batch).numpy(), model(batch).numpy())


@pytest.mark.parametrize(("chapter", "name", "settings", "shape"), NETWORKS, ids=lambda x: str(x))
def test_in_pytorch_the_state_fits_a_new_network(chapter, name, settings, shape, tmp_path):
    network = getattr(solution("pytorch", chapter), name)
    tensors = {"table": torch.tensor(TABLE), "codes": torch.tensor(CODES, dtype=torch.float32)}
    settings = {key: tensors.get(key, value) for key, value in settings.items()}
    model, other = network(**settings).eval(), network(**settings).eval()
    batch = torch.tensor(images(shape)).permute(0, 3, 1, 2)  # (2, C, H, W)
    torch.save(model.state_dict(), tmp_path / "model.pt")
    other.load_state_dict(torch.load(tmp_path / "model.pt", weights_only=True))
    torch.testing.assert_close(other(batch), model(batch), rtol=0, atol=0)
