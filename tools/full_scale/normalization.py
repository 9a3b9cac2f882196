"""One small residual network with three normalizations, at several batch sizes: run cards.

    python tools/full_scale/normalization.py --seeds 6

Drawn shapes of 16x16 pixels in color. SGD with momentum, a cosine from a rate that grows linearly
with the batch size, and as many epochs for every batch size, as in Wu & He (2018), section 4.1.
Seeds that a card has are not repeated. The test images are looked at once for each seed, after its
last epoch.
"""

import argparse
import math
import sys
import time
from functools import partial
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src")]

import torch  # noqa: E402, TID253

from workbook import WorkbookError, data, runs  # noqa: E402
from workbook.pytorch import evaluate, seed_everything, train, use_threads  # noqa: E402
from workbook.pytorch_norms import NORMS, small_resnet  # noqa: E402

SIZE, SAMPLES, BATCH_SIZES = 16, 2000, (2, 4, 16, 64)
RECIPE = {"epochs": 10, "momentum": 0.9, "weight_decay": 5e-4}
RATE, RATE_AT = 0.05, 64  # the largest learning rate, and the batch size that it belongs to


def parse(argv):
    """The command line as a namespace."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=6, help="number of trainings, seeds from 0")
    parser.add_argument("--epochs", type=int, default=RECIPE["epochs"])
    parser.add_argument("--threads", type=int, default=1, help="CPU threads")
    parser.add_argument("--limit", type=int, default=SAMPLES, help="images in all")
    parser.add_argument("--out", type=Path, default=runs.RUNS, help="folder of the run cards")
    return parser.parse_args(argv)


def cosine(step, total_steps, max_lr):
    """The learning rate of a step: half a cosine down."""
    return max_lr * (1 + math.cos(math.pi * step / total_steps)) / 2


def card_of(args, norm, batch_size, splits):
    """The card that is there already, if it is of the same training, or a new one."""
    config = RECIPE | {"epochs": args.epochs, "norm": norm, "batch_size": batch_size,
                       "max_lr": RATE * batch_size / RATE_AT, "schedule": "cosine",
                       "optimizer": "SGD", "limit": args.limit}  # fmt: skip
    flags = f"--seeds {args.seeds}" + (f" --limit {args.limit}" if args.limit != SAMPLES else "")
    flags += f" --epochs {args.epochs}" if args.epochs != RECIPE["epochs"] else ""
    fresh = runs.RunCard(
        name=f"normalization-{norm.lower()}-{batch_size:02d}-shapes",
        title=f"{norm}, batches of {batch_size}",
        command=f"python tools/full_scale/normalization.py {flags}",
        config=config,
        data=runs.describe_data(splits),
        versions=runs.describe_versions("pytorch"),
        hardware=runs.describe_hardware(args.threads),
        test_total=len(splits.test),
    )
    return runs.continued(fresh, args.out)


def trained(card, splits, seed):
    """Train the network of a card with a seed, and add what came of it."""
    seed_everything(seed)
    channels, config = splits.train.images.shape[1], card.config
    net = small_resnet(NORMS[config["norm"]], channels, len(splits.classes))
    start, cpu_start = time.perf_counter(), time.process_time()
    history = train(
        net, splits.train, epochs=config["epochs"], batch_size=config["batch_size"],
        max_lr=config["max_lr"], schedule=cosine, seed=seed, progress=False,
        optimizer=partial(torch.optim.SGD, momentum=config["momentum"],
                          weight_decay=config["weight_decay"]),
    )  # fmt: skip
    seconds = time.perf_counter() - start, time.process_time() - cpu_start
    card.add(seed, history, evaluate(net, splits.test), *seconds)


def run(args):
    """Train with every normalization, batch size and seed; a card is written after each."""
    use_threads(args.threads)
    splits = data.load("shapes", size=SIZE, samples=args.limit)
    cards = [card_of(args, *pair, splits) for pair in product(NORMS, BATCH_SIZES)]
    for seed in range(args.seeds):
        for card in cards:
            if seed in card.seeds:
                continue
            trained(card, splits, seed)
            path = runs.save_card(card, args.out)
            print(f"{card.title}, seed {seed}: test error {card.error_percent[-1]:.2f} %, "
                  f"{card.cpu_seconds[-1]:.0f} s; written: {path}", flush=True)  # fmt: skip


def main(argv=None):
    """Run the command; what goes wrong is said in one sentence."""
    try:
        run(parse(argv))
    except WorkbookError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
