"""Train the scale model of AlexNet by the paper's recipe, over several seeds; write the run card.

    python tools/full_scale/alexnet.py --data cifar10 --track pytorch --seeds 3
    python tools/full_scale/alexnet.py --data shapes --track pytorch --seeds 3 --epochs 30

The recipe: random windows of 28x28 and their mirror images, dropout 0.5, gradient descent with
momentum 0.9 and weight decay 0.0005, a rate that is divided by ten three times. A seed takes
some minutes on one core with the shapes, an hour with CIFAR-10 (less on a GPU, which the PyTorch
track uses if there is one). CIFAR-10 is downloaded once, or read from the folder that
WORKBOOK_DATA names. The test images are looked at once for each seed, after its last epoch.
"""

import argparse
import sys
import time
from functools import partial
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from workbook import WorkbookError, data, runs  # noqa: E402  (found by the line above)

FRAMEWORK = {"pytorch": "PyTorch", "tf": "TensorFlow"}
DECAY, MOMENTUM = 5e-4, 0.9  # section 5 of the paper
SIZE, CROP = 32, 28  # as 256 and 224
EDGE = (SIZE - CROP) // 2
MIDDLE = (..., slice(EDGE, -EDGE), slice(EDGE, -EDGE))


def parse(argv):
    """The command line as a namespace."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", default="cifar10", choices=("shapes", "cifar10"))
    parser.add_argument("--track", default="pytorch", choices=sorted(FRAMEWORK))
    parser.add_argument("--seeds", type=int, default=3, help="number of trainings, seeds from 0")
    parser.add_argument("--epochs", type=int, default=90)
    parser.add_argument("--batch-size", type=int, default=128)
    parser.add_argument("--max-lr", type=float, default=0.01, help="the rate at the start")
    parser.add_argument("--dropout", type=float, default=0.5)
    parser.add_argument("--windows", default="random", choices=("random", "middle"))
    parser.add_argument("--threads", type=int, default=1, help="CPU threads")
    parser.add_argument("--limit", type=int, help="images in all, for a quick try; default: all")
    parser.add_argument("--out", type=Path, default=runs.RUNS, help="folder of the run card")
    return parser.parse_args(argv)


def without(args):
    """Which parts of the recipe are left out, for the name of the card."""
    left_out = {"windows": args.windows == "middle", "dropout": args.dropout == 0}
    return [part for part, out in left_out.items() if out]


def new_card(args, splits):
    """A run card without results; nothing in it names this machine or its folders."""
    options = {key: value for key, value in vars(args).items() if value is not None}
    del options["out"]
    flags = [f"--{key.replace('_', '-')} {value}" for key, value in options.items()]
    config = {key: options[key] for key in ("epochs", "batch_size", "max_lr", "dropout")}
    config |= {"schedule": "divided by 10 after each quarter", "windows": args.windows}
    config |= {"optimizer": f"SGD, momentum {MOMENTUM}, weight decay {DECAY} in the loss"}
    return runs.RunCard(
        name="-".join([f"alexnet-{args.data}-{args.track}", *without(args)]),
        title=", without ".join(["the recipe", *without(args)]),
        command=" ".join(["python tools/full_scale/alexnet.py", *flags]),
        config=config,
        data=runs.describe_data(splits),
        versions=runs.describe_versions(args.track),
        hardware=runs.describe_hardware(args.threads),
        test_total=len(splits.test),
    )


def prepared(splits):
    """Standardized splits: whole images to learn from, middle windows to judge by."""
    mean, deviation = splits.train.images.mean(), splits.train.images.std()

    def standard(split, window):
        return data.Split(((split.images - mean) / deviation)[window], split.labels)

    return standard(splits.train, ...), *(
        standard(split, MIDDLE) for split in (splits.validation, splits.test)
    )


def stepwise(step, total_steps, max_lr):
    """The rate of a step: a tenth as large after each quarter of the training."""
    return max_lr / 10 ** (4 * step // total_steps)


def build(args):
    """A network that takes windows of 28x28, and the optimizer of the paper."""
    small = import_module(f"solutions.{args.track}.alexnet").SmallAlexNet(dropout=args.dropout)
    if args.track == "tf":
        import keras
        from keras import layers

        penalty = keras.regularizers.L2(DECAY / 2)  # its derivative brings a 2
        for layer in small.layers:
            if hasattr(layer, "kernel"):
                layer.kernel_regularizer = layer.bias_regularizer = penalty
                layer.kernel.regularizer = layer.bias.regularizer = penalty
        whole = keras.Sequential(
            [keras.Input((None, None, 3)), layers.CenterCrop(CROP, CROP), small]
        )
        return whole, partial(keras.optimizers.SGD, momentum=MOMENTUM)
    import torch

    small.to("cuda" if torch.cuda.is_available() else "cpu")
    return small, partial(torch.optim.SGD, momentum=MOMENTUM, weight_decay=DECAY)


def train_once(args, splits, seed):
    """One training: history, test result, wall-clock and processor seconds."""
    framework = import_module(f"workbook.{args.track}")
    crop_flip = import_module("solutions.scratch.alexnet_pieces").random_crop_flip
    train, validation, test = prepared(splits)
    framework.seed_everything(seed)
    model, optimizer = build(args)
    start, cpu_start = time.perf_counter(), time.process_time()
    history = framework.train(
        model, train, epochs=args.epochs, batch_size=args.batch_size, max_lr=args.max_lr,
        schedule=stepwise, optimizer=optimizer, validation=validation, seed=seed,
        augment=(lambda images, rng: crop_flip(images, CROP, rng)) if args.windows == "random"
        else lambda images, rng: images[MIDDLE],
    )  # fmt: skip
    seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - cpu_start
    return history, framework.evaluate(model, test), seconds, cpu_seconds


def run(args):
    """Train every seed; the card is written after each, so that an interruption loses one."""
    import_module(f"workbook.{args.track}").use_threads(args.threads)  # before any computing
    splits = data.load(args.data, size=SIZE, samples=args.limit)
    card = new_card(args, splits)
    for seed in range(args.seeds):
        card.add(seed, *train_once(args, splits, seed))
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
