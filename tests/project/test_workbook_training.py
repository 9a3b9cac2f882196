"""The training loops: the same names, arguments, batches and book-keeping in both frameworks."""

import inspect
from functools import partial

import numpy as np
import pytest
from training_kits import pytorch_kit, tf_kit

from workbook import WorkbookError
from workbook.data import Split, load

KITS = {"pytorch": pytorch_kit, "tf": tf_kit}


@pytest.fixture(scope="module", params=KITS)
def kit(request):
    return KITS[request.param]()


@pytest.fixture(scope="module")
def digits():
    return load("digits")


@pytest.fixture(scope="module")
def few(digits):
    return digits.train.subset(slice(0, 150))


def learn(kit, split, seed=0, **options):
    kit.seed_everything(seed)
    model = kit.model()
    options = {"epochs": 2, "batch_size": 64, "max_lr": 0.01, "progress": False} | options
    return model, kit.train(model, split, seed=seed, **options)


def test_equal_names_and_signatures():
    pytorch, tf = pytorch_kit(), tf_kit()
    assert pytorch.__all__ == tf.__all__
    for name in pytorch.__all__:
        assert inspect.signature(getattr(pytorch, name)) == inspect.signature(getattr(tf, name))


def test_it_learns(kit, digits):
    model, history = learn(kit, digits.train, epochs=6, validation=digits.validation)
    assert set(history) == {"loss", "accuracy", "val_loss", "val_accuracy"}
    assert all(len(values) == 6 for values in history.values())
    assert history["loss"][-1] < 0.3 * history["loss"][0]
    assert history["accuracy"][-1] > 0.9 and history["val_accuracy"][-1] > 0.9
    again = kit.evaluate(model, digits.validation)
    assert again["accuracy"] == history["val_accuracy"][-1]
    assert again["loss"] == pytest.approx(history["val_loss"][-1])


def test_without_validation_there_is_none(kit, few):
    assert set(learn(kit, few)[1]) == {"loss", "accuracy"}


def test_the_seed_decides(kit, few):
    first, again, other = (learn(kit, few, seed) for seed in (1, 1, 2))
    assert first[1] == again[1] != other[1]
    for one, two in zip(kit.weights(first[0]), kit.weights(again[0]), strict=True):
        assert (one == two).all()


def test_the_schedule_sets_the_rate_of_every_step(kit, few):
    asked = []

    def only_the_last(step, total_steps, max_lr):
        asked.append((step, total_steps, max_lr))
        return max_lr if step == total_steps - 1 else 0.0

    kit.seed_everything(0)
    model, still = kit.model(), []
    kit.predict(model, few.images[:1])
    before = kit.weights(model)

    def watch(images, rng):
        still.append(all((a == b).all() for a, b in zip(before, kit.weights(model), strict=True)))
        return images

    options = {"epochs": 2, "optimizer": kit.sgd, "schedule": only_the_last, "augment": watch}
    kit.train(model, few, batch_size=64, max_lr=0.5, progress=False, **options)
    assert asked == [(step, 6, 0.5) for step in range(6)] and all(still)
    assert any((a != b).any() for a, b in zip(before, kit.weights(model), strict=True))


def test_every_image_once_an_epoch_and_in_the_same_order_in_both(few):
    def orders(kit):
        seen = []
        learn(kit, few, augment=lambda images, rng: (seen.append(images), images)[1])
        return seen

    pytorch, tf = orders(pytorch_kit()), orders(tf_kit())
    assert [len(batch) for batch in pytorch] == [64, 64, 22] * 2
    assert all((one == two).all() for one, two in zip(pytorch, tf, strict=True))
    epochs = [np.concatenate(pytorch[:3]), np.concatenate(pytorch[3:])]
    assert (epochs[0] != epochs[1]).any()
    for epoch in epochs:
        assert {image.tobytes() for image in epoch} == {image.tobytes() for image in few.images}


def test_augment_changes_what_is_learned_from_and_draws_from_the_seed(kit, few):
    def noisy(images, rng):
        return images + rng.normal(0, 0.5, images.shape).astype(np.float32)

    plain, first, again = (learn(kit, few, augment=f)[1] for f in (None, noisy, noisy))
    assert first == again != plain


def test_loss_decide_and_optimizer_are_the_callers(kit, few):
    options = {"loss": kit.loss, "decide": lambda outputs: outputs.argmin(axis=1)}
    model, history = learn(kit, few, epochs=1, optimizer=partial(kit.sgd, momentum=0.9), **options)
    outputs = kit.predict(model, few.images)
    result = kit.evaluate(model, few, **options)
    assert result["loss"] == pytest.approx(abs(outputs - few.labels[:, None]).mean(), rel=1e-5)
    assert result["errors"] == (outputs.argmin(axis=1) != few.labels).sum()
    assert history["loss"][0] > result["loss"]


def test_evaluate_agrees_with_predict(kit, digits):
    model, _ = learn(kit, digits.train.subset(slice(0, 300)))
    logits = kit.predict(model, digits.test.images)
    assert logits.shape == (400, 10) and logits.dtype == np.float32
    np.testing.assert_allclose(
        kit.predict(model, digits.test.images, batch_size=7), logits, atol=1e-5
    )
    errors = int((logits.argmax(axis=1) != digits.test.labels).sum())
    shifted = logits - logits.max(axis=1, keepdims=True)
    surprise = np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(400), digits.test.labels]
    result = kit.evaluate(model, digits.test, batch_size=150)  # the last batch is smaller
    assert result["errors"] == errors and result["accuracy"] == 1 - errors / 400
    assert result["loss"] == pytest.approx(surprise.mean(), rel=1e-5)


def test_color_images_reach_both_layouts(kit):
    images = np.random.default_rng(0).uniform(size=(6, 3, 8, 5)).astype(np.float32)
    means = kit.predict(kit.color_means(), images)
    np.testing.assert_allclose(means, images.mean(axis=(2, 3)), rtol=1e-5)


def test_pytorch_predicts_in_evaluation_mode_and_restores_the_mode():
    kit = pytorch_kit()
    model = kit.nn.Sequential(kit.nn.Flatten(), kit.nn.Dropout(0.5), kit.nn.Linear(64, 10))
    images = np.ones((5, 1, 8, 8), np.float32)
    assert (kit.predict(model, images) == kit.predict(model, images)).all() and model.training
    kit.train(model, Split(images, np.arange(5)), epochs=1, progress=False)
    assert not model.training


def test_tf_adds_the_losses_of_regularized_layers(few):
    kit = tf_kit()
    import keras

    def norm(strength):
        kit.seed_everything(0)
        penalty = keras.regularizers.L2(strength)
        layers = [keras.layers.Flatten(), keras.layers.Dense(10, kernel_regularizer=penalty)]
        model = keras.Sequential(layers)
        kit.train(model, few, epochs=2, max_lr=0.01, progress=False)
        return np.square(model.layers[1].kernel.numpy()).sum()

    assert norm(1.0) < 0.5 * norm(0.0)


def test_threads():
    kit = pytorch_kit()
    import torch

    before = torch.get_num_threads()
    kit.use_threads(2)
    assert torch.get_num_threads() == 2
    kit.use_threads(before)


def test_tensorflow_cannot_change_its_threads_any_more():
    kit = tf_kit()
    kit.predict(kit.model(), np.zeros((1, 1, 8, 8), np.float32))
    with pytest.raises(WorkbookError, match="call use_threads before anything else"):
        kit.use_threads(3)


def test_the_bar_is_for_people(kit, few, monkeypatch, capfd):
    def said(progress):
        capfd.readouterr()
        learn(kit, few, progress=progress)
        return "".join(capfd.readouterr())

    monkeypatch.delenv("BOOK_BUILD", raising=False)
    assert said(progress=False) == ""
    assert "2/2" in (bar := said(progress=True)) and "loss=" in bar
    monkeypatch.setenv("BOOK_BUILD", "1")
    assert said(progress=True) == ""
