"""Take the pieces of the small AlexNet away, one at a time; write a run card for each variant.

    python tools/full_scale/alexnet_ablation.py
    python tools/full_scale/alexnet_ablation.py --variants plain windows --seeds 2 --epochs 10
    python tools/full_scale/alexnet_ablation.py --data cifar10

The settings were fixed before the first run, and this record is that first run: five seeds each,
1,000 drawn shapes for 40 epochs (some 25 minutes of one core), or 5,000 photographs of CIFAR-10
for 20 epochs (about an hour), read from the folder that WORKBOOK_DATA names if they are there. The
test images are looked at once for each seed, after its last epoch. Seeds that a card has are not
repeated.
"""

import argparse
import sys
import time
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from workbook import WorkbookError, data, runs  # noqa: E402  (found by the line above)

CROP, EDGE = 28, 2  # windows of 28x28 in images of 32x32, as 224 and 256
SETTINGS = {"shapes": (1000, 40), "cifar10": (5000, 20)}  # training images, epochs
VARIANTS = {  # settings of the network, and whether the windows are random
    "plain": ({}, False),
    "pooling": ({"overlapping": False}, False),
    "lrn": ({"alpha": 0.5}, False),
    "control": ({"alpha": 0.0}, False),
    "dropout": ({"dropout": 0.5}, False),
    "windows": ({}, True),
    "tanh": ({"activation": "tanh"}, False),
}


def parse(argv):
    """The command line as a namespace."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", choices=SETTINGS, default="shapes", help="data set")
    parser.add_argument("--variants", nargs="+", choices=VARIANTS, default=list(VARIANTS))
    parser.add_argument("--seeds", type=int, default=5, help="number of trainings, seeds from 0")
    parser.add_argument("--images", type=int, help="training images")
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--max-lr", type=float, default=3e-3, help="the highest rate, for Adam")
    parser.add_argument("--threads", type=int, default=1, help="CPU threads")
    parser.add_argument("--limit", type=int, help="images in all, for a quick try; default: all")
    parser.add_argument("--out", type=Path, default=runs.RUNS, help="folder of the run cards")
    args = parser.parse_args(argv)
    images, epochs = SETTINGS[args.data]
    args.images, args.epochs = args.images or images, args.epochs or epochs
    return args


def new_card(args, variant, splits):
    """A run card without results; nothing in it names this machine or its folders."""
    settings, random_windows = VARIANTS[variant]
    place = "" if args.data == "shapes" else f"-{args.data}"
    flags = f"--variants {variant} --seeds {args.seeds} --images {args.images}"
    flags += f" --epochs {args.epochs} --max-lr {args.max_lr} --threads {args.threads}"
    flags += f" --data {args.data}" if place else ""
    flags += f" --limit {args.limit}" if args.limit else ""
    config = {"epochs": args.epochs, "batch_size": 32, "max_lr": args.max_lr, "optimizer": "Adam"}
    config |= {"schedule": "one cycle", "images": args.images, "random_windows": random_windows}
    return runs.RunCard(
        name=f"alexnet-ablation{place}-{variant}",
        title=variant,
        command=f"python tools/full_scale/alexnet_ablation.py {flags}",
        config=config | settings,
        data=runs.describe_data(splits),
        versions=runs.describe_versions("pytorch"),
        hardware=runs.describe_hardware(args.threads),
        test_total=len(splits.test),
    )


def prepared(splits, count):
    """Standardized splits: ``count`` whole images to learn from, middle windows to judge by."""
    mean, deviation = splits.train.images.mean(), splits.train.images.std()

    def standard(split, cut):
        return data.Split(cut((split.images - mean) / deviation), split.labels)

    train = standard(splits.train, lambda images: images).subset(range(count))
    return train, standard(splits.validation, middle), standard(splits.test, middle)


def middle(images, rng=None):
    """The middle windows of images."""
    return images[..., EDGE:-EDGE, EDGE:-EDGE]


def windows(images, rng):
    """Random windows and their mirror images."""
    pieces = import_module("solutions.scratch.alexnet_pieces")
    return pieces.random_crop_flip(images, CROP, rng)


def one_cycle(step, total_steps, max_lr):
    """Three tenths of the training upwards, the rest downwards."""
    progress = (step + 0.5) / total_steps
    return max_lr * min(progress / 0.3, (1 - progress) / 0.7)


def build(seed, settings):
    """A scale model whose weights start with He's variance and whose biases start at zero."""
    from torch import nn

    from workbook.pytorch import seed_everything

    seed_everything(seed)
    model = import_module("solutions.pytorch.alexnet").SmallAlexNet(**settings)
    for module in model.modules():
        if isinstance(module, nn.Conv2d | nn.Linear):
            nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
            nn.init.zeros_(module.bias)
    return model


def train_once(args, variant, parts, seed):
    """One training: history, test result, wall-clock and processor seconds."""
    from workbook.pytorch import evaluate, train

    (settings, random_windows), (images, validation, test) = VARIANTS[variant], parts
    model = build(seed, settings)
    start, cpu_start = time.perf_counter(), time.process_time()
    history = train(
        model, images, epochs=args.epochs, batch_size=32, max_lr=args.max_lr, schedule=one_cycle,
        validation=validation, augment=windows if random_windows else middle, seed=seed,
        progress=False,
    )  # fmt: skip
    seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - cpu_start
    return history, evaluate(model, test), seconds, cpu_seconds


def run(args):
    """Train every variant with every seed; a card is written after each training."""
    from workbook.pytorch import use_threads

    use_threads(args.threads)
    size = {"size": 32} if args.data == "shapes" else {}
    splits = data.load(args.data, samples=args.limit, **size)
    parts = prepared(splits, min(args.images, len(splits.train)))
    for variant in args.variants:
        card = runs.continued(new_card(args, variant, splits), args.out)
        for seed in sorted({*range(args.seeds)} - {*card.seeds}):
            card.add(seed, *train_once(args, variant, parts, seed))
            runs.save_card(card, args.out)
        errors = ", ".join(f"{error:.1f}" for error in card.error_percent)
        print(f"{variant}: test errors {errors} %, {sum(card.cpu_seconds):.0f} s", flush=True)


def main(argv=None):
    """Run the command; what goes wrong is said in one sentence."""
    try:
        run(parse(argv))
    except WorkbookError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
