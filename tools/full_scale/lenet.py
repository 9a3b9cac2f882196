"""Train LeNet at full scale, over several seeds, and write the run card that the chapter draws.

    python tools/full_scale/lenet.py --data mnist --track pytorch --seeds 5
    python tools/full_scale/lenet.py --data mnist --track pytorch --network lenet5 --seeds 3

MNIST is downloaded once, or read from the folder that WORKBOOK_DATA names. A seed takes one to
three minutes on one core. The test images are looked at once for each seed, after its last epoch.
"""

import argparse
import sys
import time
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from workbook import WorkbookError, data, runs  # noqa: E402  (found by the line above)

FRAMEWORK = {"pytorch": "PyTorch", "tf": "TensorFlow"}
TEN_GRAY_CLASSES = ("digits", "mnist", "fashion_mnist")
RUBBISH = 10.0  # j of the 1998 loss, eq. 9: distance of "no character at all"


@dataclass
class Recipe:
    """How one of the two networks is built, fed and judged."""

    title: str
    size: int  # of an image, in pixels
    max_lr: float  # peak of the one-cycle schedule
    build: object  # () -> model
    prepare: object  # images -> what the network takes
    loss: object  # None: cross-entropy
    loss_name: str
    decide: object  # None: the largest output


def modern(track):
    """Today's LeNet: logits and cross-entropy."""
    network = import_module(f"solutions.{track}.lenet").LeNet
    title = f"LeNet ({FRAMEWORK[track]})"
    return Recipe(title, 28, 3e-3, network, lambda images: images, None, "cross-entropy", None)


def original(track):
    """LeNet-5 of 1998: distances to bitmaps, and the paper's discriminative loss (eq. 9)."""
    network = import_module(f"solutions.{track}.lenet5")
    numbers = import_module("solutions.scratch.lenet5")
    table, codes = numbers.c3_table(), data.digit_codes()
    return Recipe(
        title=f"LeNet-5 of 1998 ({FRAMEWORK[track]})",
        size=32,
        max_lr=1e-2,  # better than 3e-3 on validation images of MNIST
        build=lambda: network.LeNet5(table, codes),
        prepare=lambda images: numbers.normalize(images).astype("float32"),
        loss=lambda distances, labels: network.map_loss(distances, labels, RUBBISH),
        loss_name=f"map_loss (eq. 9), j = {RUBBISH:g}",
        decide=lambda distances: distances.argmin(axis=1),
    )


RECIPES = {"lenet": modern, "lenet5": original}


def parse(argv):
    """The command line as a namespace."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", default="mnist", choices=TEN_GRAY_CLASSES, help="data set")
    parser.add_argument("--track", default="pytorch", choices=sorted(FRAMEWORK))
    parser.add_argument("--network", default="lenet", choices=sorted(RECIPES))
    parser.add_argument("--seeds", type=int, default=5, help="number of trainings, seeds from 0")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--batch-size", type=int, default=64)
    parser.add_argument("--max-lr", type=float, help="default: the recipe's")
    parser.add_argument("--threads", type=int, default=1, help="CPU threads")
    parser.add_argument("--limit", type=int, help="images in all, for a quick try; default: all")
    parser.add_argument("--out", type=Path, default=runs.RUNS, help="folder of the run card")
    return parser.parse_args(argv)


def new_card(args, recipe, splits):
    """A run card without results; nothing in it names this machine or its folders."""
    options = {key: value for key, value in vars(args).items() if value is not None}
    del options["out"]
    flags = [f"--{key.replace('_', '-')} {value}" for key, value in options.items()]
    config = {key: options[key] for key in ("network", "epochs", "batch_size", "max_lr")}
    config |= {"schedule": "one_cycle", "optimizer": "Adam", "loss": recipe.loss_name}
    return runs.RunCard(
        name=f"{args.network}-{args.data.replace('_', '-')}-{args.track}",
        title=recipe.title,
        command=" ".join(["python tools/full_scale/lenet.py", *flags]),
        config=config,
        data=runs.describe_data(splits),
        versions=runs.describe_versions(args.track),
        hardware=runs.describe_hardware(args.threads),
        test_total=len(splits.test),
    )


def train_once(args, recipe, splits, seed):
    """One training: history, test result, wall-clock and processor seconds."""
    framework = import_module(f"workbook.{args.track}")
    one_cycle = import_module("solutions.scratch.lenet").one_cycle
    train, validation, test = (
        data.Split(recipe.prepare(split.images), split.labels)
        for split in (splits.train, splits.validation, splits.test)
    )
    framework.seed_everything(seed)
    model = recipe.build()
    judge = {"loss": recipe.loss, "decide": recipe.decide}
    start, cpu_start = time.perf_counter(), time.process_time()
    history = framework.train(
        model, train, epochs=args.epochs, batch_size=args.batch_size, max_lr=args.max_lr,
        schedule=one_cycle, validation=validation, seed=seed, **judge,
    )  # fmt: skip
    seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - cpu_start
    return history, framework.evaluate(model, test, **judge), seconds, cpu_seconds


def run(args):
    """Train every seed; the card is written after each, so that an interruption loses one."""
    import_module(f"workbook.{args.track}").use_threads(args.threads)  # before any computing
    recipe = RECIPES[args.network](args.track)
    args.max_lr = args.max_lr or recipe.max_lr
    splits = data.load(args.data, size=recipe.size, samples=args.limit)
    card = new_card(args, recipe, splits)
    for seed in range(args.seeds):
        card.add(seed, *train_once(args, recipe, splits, seed))
        path = runs.save_card(card, args.out)
        print(f"seed {seed}: test error {card.error_percent[-1]:.2f} %, {card.seconds[-1]:.0f} s")
    print(f"written: {path}")


def main(argv=None):
    """Run the command; what goes wrong is said in one sentence."""
    try:
        run(parse(argv))
    except WorkbookError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
