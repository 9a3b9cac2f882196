"""Which known mistakes hang in the gallery, and in which training run."""

from dataclasses import dataclass
from functools import cached_property

from gallery import networks, setups
from gallery.patched import mistake


@dataclass(frozen=True)
class Room:
    """Bugs of one kind, in one training run."""

    chapter: str
    track: str
    setup: object  # function (module, seed) -> Run
    names: tuple

    def __hash__(self):
        return id(self)

    @property
    def about(self):
        return self.setup.__doc__.splitlines()[0]

    @cached_property
    def bugs(self):
        return {name: mistake(self.chapter, self.track, name) for name in self.names}


def _room(place, setup, names):
    track, _, chapter = place.partition("/")
    return Room(chapter, track, setup, tuple(names.split()))


ROOMS = {
    "loop": _room("pytorch/training", setups.loop, """
        no-zero-grad cleared-after-the-step nothing-learned trained-in-evaluation-mode
        sum-instead-of-mean softmax-before-the-loss evaluated-in-training-mode
        left-in-evaluation-mode only-the-first-batch schedule-starts-anew schedule-ignored
        trained-on-the-validation-data validated-on-the-training-data
        same-order-in-every-epoch step-before-backward mean-of-batch-means"""),
    "clipping": _room("pytorch/training", setups.clipping, """
        clipped-after-the-step each-gradient-clipped short-gradients-stretched"""),
    "pieces": _room("pytorch/training", setups.pieces, """
        gradients-not-divided only-the-last-piece a-step-for-each-piece"""),
    "schedule": _room("scratch/training", setups.schedule, """
        straight-fall first-step-without-a-rate smallest-rate-ignored quarter-of-a-wave"""),
    "decay": _room("scratch/training", setups.decay, "divided-by-the-factor decays-in-every-step"),
    "criterion": _room("pytorch/losses", setups.criterion, """
        softmax-twice mean-over-classes-too sum-called-mean divided-by-the-number-of-classes"""),
    "smoothing": _room("pytorch/losses", setups.smoothing, """
        smoothing-ignored smoothing-not-shared-out smoothing-over-the-other-classes"""),
    "sgd": _room("pytorch/optimizers", setups.sgd, """
        momentum-ignored velocity-averages-the-gradients sgd-decay-ignored
        decay-grows-the-weights sgd-ascends"""),
    "adam": _room("pytorch/optimizers", setups.adam, """
        no-bias-correction root-forgotten magnitude-instead-of-square adam-decay-decoupled
        adam-always-the-first-step"""),
    "adamw": _room("pytorch/optimizers", setups.adamw, """
        adamw-decay-without-the-rate adamw-decay-forgotten"""),
    "layers": _room("pytorch/layers", setups.layers, """
        momentum-reversed memory-never-follows always-training biased-variance-remembered
        constants-to-the-gradient kernel-flipped active-in-evaluation divided-by-p
        same-mask-in-every-call whole-examples-dropped weight-not-registered gradient-cut-off"""),
    "plain_layers": _room("pytorch/layers", setups.plain_layers, """
        starts-at-zero variance-taken-for-the-deviation relu-not-considered"""),
    "pipeline": _room("pytorch/data_pipelines", setups.pipeline, """
        bytes-not-scaled divided-before-conversion not-shuffled batches-shuffled
        validation-shuffled every-epoch-the-same"""),
    "standardized": _room("scratch/data_pipelines", setups.standardized, """
        measured-on-all-images variance-instead-of-deviation one-number-for-each-pixel"""),
    "division": _room("scratch/data_pipelines", setups.division, "parts-overlap parts-exchanged"),
    "lenet": _room("pytorch/lenet", networks.lenet, """
        softmax-in-the-model activation-on-the-logits gradients-cut-off sigmoid-instead-of-relu
        log-softmax-in-the-model no-activation-after-conv1"""),
    "residual": _room("pytorch/residual_blocks", networks.residual, """
        relu-behind-the-branch no-relu-after-the-sum relu-before-the-sum mean-of-both-paths"""),
    "half": _room("pytorch/loss_scaling", networks.half, """
        scale-not-removed scaled-after-the-backward-pass weights-became-fp16 computed-in-fp32
        divided-twice"""),
    "stopping": _room("pytorch/early_stopping", networks.stopping, """
        nothing-restored evaluated-on-the-training-data training-loss-watched
        snapshot-is-alive"""),
    "patience": _room("scratch/early_stopping", networks.patience, """
        patience-is-used-up delta-sign-in-min compared-with-the-epoch-before one-epoch-too-late"""),
    "tuning": _room("pytorch/fine_tuning", networks.tuning, """
        statistics-of-the-target body-cut-off penalty-left-out pulled-to-zero
        gradients-pile-up"""),
}  # fmt: skip
