"""Tests of the chapter on finding bugs: eight programs that must do what their docstrings say."""

import numpy as np

from autograder import assert_close, fan_in, points, task
from oracles import common as oracles
from oracles import debugging as oracle
from probes import debugging as probes


def check_mode(ex, got):
    """A Keras model is told at each call whether it is training."""
    if ex.track == "tf":
        assert got["modes"] == ["training"], "the mode in which the model was called"


@task(
    "train_classifier",
    difficulty=1,
    minutes=10,
    hints=[
        "The number 1.4612 is the logarithm of e + 9, minus 1. Which ten inputs make the "
        "cross-entropy say that?",
        "Print what the loss receives for one image. Its docstring in the framework says what "
        "it expects.",
    ],
)
class TestTrainClassifier:
    @staticmethod
    def example(rng):
        images, labels = rng.normal(size=(7, 5)), np.array([3, 0, 2, 2, 1, 3, 2])
        weights = [fan_in(rng, 4, 5), rng.normal(size=4)]
        return images, labels, weights, dict(rate=0.5, steps=4)

    @points(1, hint="With logits of zero, what does the loss say? And with logits of 1, 2, 3, 4?")
    def test_losses(self, ex, rng):
        images, labels, (weight, bias), run = self.example(rng)
        args = dict(images=images, labels=labels, weight=weight, bias=bias, **run)
        got = ex.run(probes.classifier_trained, **args)
        assert_close(
            got["losses"],
            oracle.descend(oracle.logistic(images, labels), [weight, bias], **run)["losses"],
        )

    @points(1, hint="From the logits, not from probabilities: those of sure models round to 0.")
    def test_sure_and_wrong(self, ex, rng):
        images, labels, (weight, bias), run = self.example(rng)
        images, run = 1000 * images, run | {"rate": 1e-6}  # logits of some hundreds
        got = ex.run(
            probes.classifier_trained, images=images, labels=labels, weight=weight, bias=bias, **run
        )
        by_hand = oracle.descend(oracle.logistic(images, labels), [weight, bias], **run)
        assert by_hand["losses"].min() > 100, "weak probe"
        above = {"finite": np.isfinite(got["losses"]).all(), "above 50": np.min(got["losses"]) > 50}
        above = {key: bool(value) for key, value in above.items()}
        assert above == {"finite": True, "above 50": True}, "losses of a sure and wrong model"
        assert_close(got["losses"], by_hand["losses"], rtol=1e-4)

    @points(1, hint="The gradient at the logits is softmax minus one-hot label, divided by N.")
    def test_weights_after_training(self, ex, rng):
        images, labels, (weight, bias), run = self.example(rng)
        args = dict(images=images, labels=labels, weight=weight, bias=bias, **run)
        got = ex.run(probes.classifier_trained, **args)
        assert_close(
            got["weights"],
            oracle.descend(oracle.logistic(images, labels), [weight, bias], **run)["weights"],
        )
        check_mode(ex, got)


@task(
    "predict_digits",
    difficulty=1,
    minutes=10,
    hints=[
        "Which layers draw random numbers, and which look at the other examples of the batch?",
        "Ask for the labels of one image, alone and among others. Then compare the model's "
        "buffers before and after.",
    ],
)
class TestPredictDigits:
    @staticmethod
    def example(rng, count=60):
        images = 2 + 3 * rng.normal(size=(count, 6))
        norm = {
            "weight": rng.uniform(0.5, 2, size=6), "bias": rng.normal(size=6),
            "mean": rng.normal(size=6), "var": rng.uniform(0.5, 4, size=6),
        }  # fmt: skip
        weight, bias = 2 * fan_in(rng, 5, 6), rng.normal(size=5)
        scaled = (images - norm["mean"]) / np.sqrt(norm["var"] + probes.EPSILON)
        logits = oracles.linear(scaled * norm["weight"] + norm["bias"], weight, bias)
        best = np.sort(logits, axis=1)
        clear = best[:, -1] - best[:, -2] > 1e-2  # no near ties
        inputs = dict(images=images[clear], norm=norm, weight=weight, bias=bias)
        return inputs, logits.argmax(axis=1)[clear]

    @points(2, hint="An image's label must not depend on its neighbors in the batch.")
    def test_labels_for_any_size_of_batch(self, ex, rng):
        inputs, labels = self.example(rng)
        assert len(np.unique(labels)) > 2, "weak probe"
        got = ex.run(probes.predicted, batch_sizes=[16, 7, 2], **inputs)
        assert_close(got, [labels, labels, labels[:6]])

    @points(1, hint="Every layer has to know that this is no training, of whatever kind it is.")
    def test_a_layer_of_another_kind(self, ex, rng):
        images, weight, bias = rng.normal(size=(9, 6)), fan_in(rng, 5, 6), rng.normal(size=5)
        labels = oracles.linear(images, weight, bias).argmax(axis=1)
        assert len(np.unique(labels)) > 1, "weak probe"
        got = ex.run(probes.predicted_beside_turning, images=images, weight=weight, bias=bias)
        assert_close(got, labels)

    @points(1, hint="Compare buffers, each layer's mode and what is trained before and after.")
    def test_leaves_the_model_as_it_was(self, ex, rng):
        inputs, _ = self.example(rng)
        starts = {"training": (True, True), "evaluation": (False, False), "mixed": (True, False)}
        got = {start: ex.run(probes.after_predicting, start=start, **inputs) for start in starts}
        statistics = [inputs["norm"]["mean"], inputs["norm"]["var"]]
        assert_close([one.pop("statistics") for one in got.values()][0], statistics)
        expected = {
            start: {
                "training": [all_, alone, all_, alone, all_, all_],
                "trained": 4,
                "gradients are recorded": True,
            }
            for start, (all_, alone) in starts.items()
        }
        if ex.track == "tf":
            thawed, frozen = ({"frozen": [x, False, False], "trained": 2 if x else 4}
                              for x in (False, True))  # fmt: skip
            expected = {"training": thawed, "evaluation": thawed, "mixed": frozen}
        assert got == expected, "the model after the call, by its state before"


@task(
    "train_in_groups",
    difficulty=2,
    minutes=15,
    hints=[
        "Compute the second update with pencil and paper, for one example. Of what is the "
        "program's update the sum?",
        "Print the norm of the gradient right before each update, for one batch that is always "
        "the same, with a rate of 0. It should not change.",
    ],
)
class TestTrainInGroups:
    @staticmethod
    def example(rng, count):
        features = rng.normal(size=(count, 3))
        targets = features @ [1.0, -2.0, 0.5] + rng.normal(size=count)
        return features, targets, fan_in(rng, 1, 3), rng.normal(size=1)

    def check(self, ex, rng, size, group, steps):
        features, targets, weight, bias = self.example(rng, size * group * steps)
        inputs = dict(features=features, targets=targets, weight=weight, bias=bias, rate=0.1)
        got = ex.run(probes.groups_trained, size=size, group=group, **inputs)
        gradient = oracle.least_squares(features, targets, size * group)
        by_hand = oracle.descend(gradient, [weight, bias], 0.1, steps)
        assert_close({key: got[key] for key in by_hand}, by_hand)
        check_mode(ex, got)

    @points(1, hint="With groups of one batch this is ordinary gradient descent.")
    def test_groups_of_one_batch(self, ex, rng):
        self.check(ex, rng, size=5, group=1, steps=4)

    @points(2, hint="The batches of a group act together, and those of other groups not at all.")
    def test_groups_of_three_batches(self, ex, rng):
        self.check(ex, rng, size=2, group=3, steps=4)


@task(
    "train_regressor",
    difficulty=1,
    minutes=10,
    hints=[
        "The variance of the seven targets is 16. Which constant prediction has that error?",
        "Print the shape of every intermediate result.",
    ],
)
class TestTrainRegressor:
    @staticmethod
    def example(rng):
        features = rng.normal(size=(7, 3))
        targets = features @ [1.0, -2.0, 0.5] + 3
        inputs = dict(weight=fan_in(rng, 1, 3), bias=rng.normal(size=1), rate=0.1, steps=4)
        by_hand = oracle.descend(
            oracle.least_squares(features, targets), [inputs["weight"], inputs["bias"]], 0.1, 4
        )
        return dict(features=features, targets=targets, **inputs), by_hand

    @points(1, hint="How many differences are there for seven predictions and seven targets?")
    def test_losses(self, ex, rng):
        inputs, by_hand = self.example(rng)
        assert_close(ex.run(probes.regressor_trained, **inputs)["losses"], by_hand["losses"])

    @points(1, hint="Each prediction is drawn to its own target, and to no other.")
    def test_weights_after_training(self, ex, rng):
        inputs, by_hand = self.example(rng)
        got = ex.run(probes.regressor_trained, **inputs)
        assert_close(got["weights"], by_hand["weights"])
        check_mode(ex, got)


@task(
    "DigitClassifier",
    difficulty=2,
    minutes=15,
    hints=[
        "List the shapes of all trainable tensors of the model. Which layers are missing?",
        "How does the framework find the layers of a model: what kinds of attributes does it "
        "look into?",
    ],
)
class TestDigitClassifier:
    @points(2, hint="Weights and biases: add up (in + 1) * out over all linear layers by hand.")
    def test_number_of_trainable_parameters(self, ex):
        expected = {
            (64, 32, 3, 10): 4_522,
            (7, 5, 1, 3): 40 + 18,
            (5, 3, 2, 4): 18 + 12 + 16,
            (4, 6, 4, 3): 30 + 3 * 42 + 21,
        }
        got = [ex.run(probes.size_of_classifier, sizes=list(sizes)) for sizes in expected]
        assert dict(zip(expected, got, strict=True)) == expected, "parameters, by the arguments"

    @points(2, hint="Every hidden layer is followed by a ReLU, the last layer by nothing.")
    def test_computes_a_perceptron(self, ex, rng):
        values, bias = rng.normal(size=(9, 4)), 0.3 * rng.normal(size=6)
        weights = [2 * fan_in(rng, *shape) for shape in ((6, 4), (6, 6), (3, 6))]
        biases = [bias, bias, rng.normal(size=3)]
        first = oracles.linear(values, weights[0], bias)
        second = oracles.linear(oracles.relu(first), weights[1], bias)
        oracles.assert_adequate({"first": first, "second": second})
        logits = oracles.linear(oracles.relu(second), weights[2], biases[2])
        inputs = dict(sizes=[4, 6, 2, 3], values=values, weights=weights, biases=biases)
        assert_close(ex.run(probes.classifier_logits, **inputs), logits)


@task(
    "validation_accuracy",
    difficulty=2,
    minutes=15,
    hints=[
        "Compute the accuracy of the first batch by hand, next to its labels. Is it as bad?",
        "Count how often the program loops over the batches.",
    ],
)
class TestValidationAccuracy:
    @staticmethod
    def example(rng, wrong):
        """An image's logits are four times the image, without what all images have in common;
        the first ``wrong`` labels are not the answer."""
        answers = rng.integers(0, 5, size=23)
        labels = np.where(np.arange(23) < wrong, (answers + 1) % 5, answers)
        common = 10.0 * np.arange(5)
        images = np.eye(5)[answers] + 0.1 * rng.normal(size=(23, 5)) + common
        orders = [rng.permutation(23) for _ in range(4)]
        return dict(
            images=images, labels=labels, orders=orders, weight=4 * np.eye(5), bias=-4 * common,
            sizes=[8, 8, 7],
        )  # fmt: skip

    @points(1, hint="Whatever the order, 23 right predictions of 23 are an accuracy of 1.")
    def test_a_perfect_model(self, ex, rng):
        got = ex.run(probes.accuracy, **self.example(rng, wrong=0))
        assert_close(got["share"], 1.0)
        assert got["is a float"], "a Python float, not a tensor"

    @points(2, hint="Count the right ones over all batches, the last and smaller one included.")
    def test_share_of_right_predictions(self, ex, rng):
        inputs = self.example(rng, wrong=6)
        assert_close(ex.run(probes.accuracy, **inputs)["share"], 17 / 23, rtol=1e-6)
        inputs["orders"] = [order[::-1] for order in inputs["orders"]]
        assert_close(ex.run(probes.accuracy, **inputs)["share"], 17 / 23, rtol=1e-6)


@task(
    "prepare_examples",
    difficulty=2,
    minutes=20,
    hints=[
        "Change one example of the test, and look which numbers of the others change.",
        "Three things are computed from examples: a mean, a standard deviation, a ranking.",
    ],
)
class TestPrepareExamples:
    @classmethod
    def example(cls, rng):
        """The test's examples come from elsewhere, and other features tell their labels."""
        example = cls.drawn(rng)
        while cls.closest(**example) < 1e-4:  # two features are equally telling: draw again
            example = cls.drawn(rng)
        return example

    @staticmethod
    def drawn(rng):
        labels = (np.arange(30) % 3 == 0).astype(float)
        features = rng.normal(size=(30, 8)) * np.arange(1, 9) + 5
        features[:18, :4] += np.array([4, -3, 2, -1]) * labels[:18, None]
        features[18:] = 2 * features[18:] - 3
        features[18:, 4:] += 40 * labels[18:, None]
        return dict(features=features, labels=labels, num_train=18, keep=3)

    @staticmethod
    def telling(features, labels, num_train):
        """How closely each feature goes with the labels, among the examples for training."""
        train, known = features[:num_train], labels[:num_train]
        return np.abs([np.corrcoef(column, known)[0, 1] for column in train.T])

    @classmethod
    def closest(cls, features, labels, num_train, keep):
        return np.diff(np.sort(cls.telling(features, labels, num_train))).min()

    @classmethod
    def by_hand(cls, features, labels, num_train, keep):
        train = features[:num_train]
        scaled = (features - train.mean(axis=0)) / train.std(axis=0)
        best = np.argsort(-cls.telling(features, labels, num_train))[:keep]
        return [scaled[:num_train, best], scaled[num_train:, best]]

    @points(2, hint="Scale and choose as if the examples of the test had not arrived yet.")
    def test_training_and_test_features(self, ex, rng):
        inputs = self.example(rng)
        got = ex.run(probes.prepared_examples, **inputs)
        assert_close(got, self.by_hand(**inputs))

    @points(2, hint="Change one example of the test: no other example may change.")
    def test_examples_of_the_test_do_not_matter(self, ex, rng):
        inputs = self.example(rng)
        inputs["features"][-1] = 1000 * rng.normal(size=8)
        got = ex.run(probes.prepared_examples, **inputs)
        expected = self.by_hand(**inputs)
        assert_close(got[0], expected[0])
        assert_close(got[1][:-1], expected[1][:-1])


@task(
    "prepare_images",
    difficulty=1,
    minutes=10,
    hints=[
        "Give it one photograph of 2x2 pixels whose twelve numbers are 0 to 11, and look where "
        "each number goes.",
        "Reshaping keeps the order of the numbers in memory. Which order do you need?",
    ],
)
class TestPrepareImages:
    @points(1, hint="A photograph that is red throughout has a red picture of ones.")
    def test_a_red_photograph(self, ex):
        photograph = np.zeros((1, 4, 6, 3), "uint8")
        photograph[..., 0] = 255
        assert_close(ex.run(probes.prepared_images, photographs=photograph), photograph / 255)

    @points(1, hint="The numbers go from 0 to 255 whatever integer type holds them.")
    def test_other_types_of_integers(self, ex):
        square = np.add.outer([0, 60], [0, 60])  # rows and columns may be exchanged
        photographs = np.add.outer(square, [0, 51, 102])[None].astype("int32")
        assert_close(ex.run(probes.prepared_images, photographs=photographs), photographs / 255)

    @points(2, hint="Follow one pixel: its row, its column, its three colors.")
    def test_every_number_is_in_its_place(self, ex, rng):
        photographs = rng.integers(0, 250, size=(3, 5, 4, 3)).astype("uint8")
        got = ex.run(probes.prepared_images, photographs=photographs)
        assert_close(got, photographs / 255)
        got = ex.run(probes.prepared_images, photographs=photographs.astype("int32"))
        assert_close(got, photographs / 255)
