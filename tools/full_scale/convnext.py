"""From a small ResNet to a small ConvNeXt, one exchange at a time, and a run card for each step.

    python tools/full_scale/convnext.py --seeds 3

Drawn shapes of 24x24 pixels in color. Every network has the width at which one image costs as many
multiply-adds as with the ResNet, and all are trained by one recipe: AdamW, cosine with a warm-up
over the first tenth. Seeds that a card has are not repeated. The test images are looked at once
for each seed, after its last epoch.
"""

import argparse
import math
import sys
import time
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src")]

import torch  # noqa: E402, TID253

from workbook import WorkbookError, data, runs  # noqa: E402
from workbook.pytorch import evaluate, seed_everything, train, use_threads  # noqa: E402
from workbook.pytorch_steps import STEPS, build, multiply_adds, width_for  # noqa: E402

SIZE, WIDTH = 24, 32  # of the images, and of the ResNet's first stage
RECIPE = {"epochs": 10, "batch_size": 64, "max_lr": 3e-3, "weight_decay": 0.05}


def parse(argv):
    """The command line as a namespace."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=3, help="number of trainings, seeds from 0")
    parser.add_argument("--epochs", type=int, default=RECIPE["epochs"])
    parser.add_argument("--threads", type=int, default=1, help="CPU threads")
    parser.add_argument("--limit", type=int, help="images in all, for a quick try; default: all")
    parser.add_argument("--out", type=Path, default=runs.RUNS, help="folder of the run cards")
    return parser.parse_args(argv)


def warm_cosine(step, total_steps, max_lr):
    """The learning rate of a step: up over the first tenth, then half a cosine down."""
    warm = total_steps // 10
    if step < warm:
        return max_lr * (step + 1) / warm
    return max_lr * (1 + math.cos(math.pi * (step - warm) / (total_steps - warm))) / 2


def card_of(args, number, name, splits):
    """The card that is there already, if it is of the same training, or a new one."""
    image = splits.train.images.shape[1:]
    target = multiply_adds(build(STEPS["ResNet"], WIDTH, image[0]), image)
    width = width_for(STEPS[name], target, image)
    net = build(STEPS[name], width, image[0], len(splits.classes))
    config = RECIPE | {"epochs": args.epochs, "network": name, "width": width, "limit": args.limit,
                       "schedule": "cosine with warm-up", "optimizer": "AdamW",
                       "multiply_adds": multiply_adds(net, image),
                       "parameters": sum(one.numel() for one in net.parameters())}  # fmt: skip
    flags = f"--seeds {args.seeds}" + (f" --limit {args.limit}" if args.limit else "")
    flags += f" --epochs {args.epochs}" if args.epochs != RECIPE["epochs"] else ""
    fresh = runs.RunCard(
        name=f"convnext-step-{number:02d}-shapes",
        title=name,
        command=f"python tools/full_scale/convnext.py {flags}",
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
    net = build(STEPS[card.title], config["width"], channels, len(splits.classes))
    start, cpu_start = time.perf_counter(), time.process_time()
    history = train(
        net, splits.train, epochs=config["epochs"], batch_size=config["batch_size"],
        max_lr=config["max_lr"], schedule=warm_cosine, seed=seed, progress=False,
        optimizer=partial(torch.optim.AdamW, weight_decay=config["weight_decay"]),
    )  # fmt: skip
    seconds = time.perf_counter() - start, time.process_time() - cpu_start
    card.add(seed, history, evaluate(net, splits.test), *seconds)


def run(args):
    """Train every network with every seed; its card is written after each."""
    use_threads(args.threads)
    splits = data.load("shapes", size=SIZE, samples=args.limit)
    cards = [card_of(args, number, name, splits) for number, name in enumerate(STEPS)]
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
