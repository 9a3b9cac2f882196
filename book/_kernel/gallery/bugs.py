"""Which known mistakes hang in the gallery, and in which training run."""

from dataclasses import dataclass
from functools import cached_property

from gallery import networks, setups
from gallery.patched import mistake


@dataclass(frozen=True, eq=False)
class Room:
    """Bugs of one kind, in one training run.

    Attributes:
        chapter, track: the exercise that they are known mistakes of.
        setup: function (module, seed) -> Run.
        titles: {id: a few words}.
    """

    chapter: str
    track: str
    setup: object
    titles: dict

    @property
    def about(self):
        return self.setup.__doc__.splitlines()[0]

    @cached_property
    def mistakes(self):
        """{id: entry of tests/misconceptions}"""
        return {name: mistake(self.chapter, self.track, name) for name in self.titles}


def _room(place, setup, lines):
    track, _, chapter = place.partition("/")
    pairs = (line.split(": ", 1) for line in lines.strip().splitlines())
    return Room(chapter, track, setup, {name.strip(): title for name, title in pairs})


ROOMS = {
    "loop": _room("pytorch/training", setups.loop, """
        no-zero-grad: gradients are never cleared
        nothing-learned: the optimizer takes no step
        sum-instead-of-mean: the loss is a sum over the batch
        softmax-before-the-loss: softmax before the loss
        trained-in-evaluation-mode: training happens in evaluation mode
        schedule-ignored: the schedule is ignored
        trained-on-the-validation-data: the validation trains, too
        validated-on-the-training-data: validation uses the training data
        evaluated-in-training-mode: validation happens in training mode
        only-the-first-batch: validation ends after one batch
        mean-of-batch-means: means of batches are averaged
        left-in-evaluation-mode: validation leaves the model in evaluation mode
        cleared-after-the-step: gradients are cleared after the step"""),
    "clipping": _room("pytorch/training", setups.clipping, """
        clipped-after-the-step: clipping comes after the step
        each-gradient-clipped: each gradient is clipped by itself"""),
    "pieces": _room("pytorch/training", setups.pieces, """
        gradients-not-divided: gradients of the pieces are added undivided
        only-the-last-piece: only the last piece counts
        a-step-for-each-piece: every piece makes a step"""),
    "schedule": _room("scratch/training", setups.schedule, """
        quarter-of-a-wave: the rate falls along a quarter wave
        straight-fall: the rate falls along a line"""),
    "smoothing": _room("pytorch/losses", setups.smoothing, """
        mean-over-classes-too: the mean is also taken over the classes
        smoothing-ignored: label smoothing is ignored
        smoothing-not-shared-out: each class gets the whole share of smoothing"""),
    "sgd": _room("pytorch/optimizers", setups.sgd, """
        sgd-ascends: the step goes uphill
        momentum-ignored: momentum is ignored
        decay-grows-the-weights: weight decay has the wrong sign"""),
    "adam": _room("pytorch/optimizers", setups.adam, """
        root-forgotten: Adam divides by the square
        no-bias-correction: Adam without bias correction
        adam-always-the-first-step: Adam corrects as in the first step"""),
    "layers": _room("pytorch/layers", setups.layers, """
        memory-never-follows: the running statistics stay at their start
        constants-to-the-gradient: no gradient through the statistics
        active-in-evaluation: dropout is active in evaluation
        weight-not-registered: a weight is no parameter
        momentum-reversed: the old statistics get the weight of the new
        biased-variance-remembered: the biased variance is remembered"""),
    "pipeline": _room("pytorch/data_pipelines", setups.pipeline, """
        not-shuffled: training data are not shuffled
        batches-shuffled: batches are shuffled, not examples
        divided-before-conversion: bytes are divided as integers
        bytes-not-scaled: pixels run from 0 to 255
        validation-shuffled: validation data are shuffled"""),
    "standardized": _room("scratch/data_pipelines", setups.standardized, """
        variance-instead-of-deviation: images are divided by the variance
        measured-on-all-images: the statistics include validation images"""),
    "division": _room("scratch/data_pipelines", setups.division, """
        parts-overlap: the training data contain the validation data
        parts-exchanged: training and validation data are exchanged"""),
    "lenet": _room("pytorch/lenet", networks.lenet, """
        softmax-in-the-model: a softmax ends the network
        activation-on-the-logits: a ReLU ends the network
        gradients-cut-off: gradients stop before the convolutions"""),
    "residual": _room("pytorch/residual_blocks", networks.residual, """
        relu-behind-the-branch: a ReLU closes the branch
        mean-of-both-paths: the two paths are averaged"""),
    "half": _room("pytorch/loss_scaling", networks.half, """
        scale-not-removed: the scale is not taken out again
        divided-twice: the scale is taken out twice
        scaled-after-the-backward-pass: scaling comes after the backward pass
        weights-became-fp16: the weights are rounded to fp16"""),
    "stopping": _room("pytorch/early_stopping", networks.stopping, """
        training-loss-watched: the rule watches the training loss
        nothing-restored: the best weights are not restored
        snapshot-is-alive: the snapshot is no copy"""),
    "patience": _room("scratch/early_stopping", networks.patience, """
        patience-is-used-up: patience is used up over all epochs
        compared-with-the-epoch-before: each epoch is compared with the one before"""),
    "tuning": _room("pytorch/fine_tuning", networks.tuning, """
        pulled-to-zero: the weights are pulled to zero
        body-cut-off: the body gets no gradient
        statistics-of-the-target: the body takes statistics of the new data
        penalty-left-out: the penalty is left out"""),
}  # fmt: skip
