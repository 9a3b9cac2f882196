"""Train residual networks and their plain twins by the paper's recipe, and write run cards.

    python tools/full_scale/resnet.py --data cifar10 --device cuda --amp --seeds 5
    python tools/full_scale/resnet.py --data cifar10 --half --epochs 5 --seeds 3 --compile
    python tools/full_scale/resnet.py --data digits --networks all --seeds 5

With cifar10: 64,000 steps of 128 images for each network, all 50,000 training images, padded by
four pixels, cropped and flipped at random; rate 0.1, divided by ten after one half and three
quarters (He et al., 2016, section 4.2). With --half every layer has half of the paper's maps, and
--compile joins by `torch.compile` what can be joined, channels last, in two thirds of the time:
with five epochs and three seeds for a machine without a GPU, two to three hours of one core. With
digits: ten epochs of 8x8 pixels at half the width, in seconds. A training that was interrupted
goes on after its last whole epoch; seeds that the card has are not repeated. The test images are
looked at once for each seed, after its last epoch.
"""

import argparse
import math
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

import numpy as np  # noqa: E402
import torch  # noqa: E402, TID253
from torch.nn import functional  # noqa: E402, TID253

from solutions.pytorch.resnet import CifarResNet  # noqa: E402, TID251
from workbook import WorkbookError, data, runs  # noqa: E402
from workbook.pytorch import evaluate, seed_everything, use_threads  # noqa: E402

OPTION = {"resnet": "A", "plain": None}
SWEEP = [f"{kind}-{depth}" for depth in (8, 14, 20, 32, 44, 56) for kind in OPTION]
IN_THE_PAPER = ["plain-20", "plain-56", "resnet-20", "resnet-56"]
WARM_UP = 110  # from this depth on, rate 0.01 until the training error is under 80 %


@dataclass
class Recipe:
    """What differs between the data sets."""

    epochs: int
    widths: tuple
    schedule: str  # "steps" or "cosine"
    augment: bool
    all_images: bool  # train on the validation images, too, as the paper does
    networks: list


RECIPES = {
    "cifar10": Recipe(164, (16, 32, 64), "steps", True, True, IN_THE_PAPER),
    "digits": Recipe(10, (8, 16, 32), "cosine", False, False, SWEEP),
}


def parse(argv):
    """The command line as a namespace."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", default="cifar10", choices=sorted(RECIPES), help="data set")
    parser.add_argument("--networks", nargs="+", help="such as resnet-56 plain-56; or: all")
    parser.add_argument("--half", action="store_true", help="half as many maps in every layer")
    parser.add_argument("--seeds", type=int, default=5, help="number of trainings, seeds from 0")
    parser.add_argument("--epochs", type=int, help="default: the recipe's")
    parser.add_argument("--batch-size", type=int, default=128)
    parser.add_argument("--max-lr", type=float, default=0.1)
    parser.add_argument("--device", default="cpu", help="cpu, cuda, ...")
    parser.add_argument("--amp", action="store_true", help="mixed precision")
    parser.add_argument("--compile", action="store_true", help="torch.compile, channels last")
    parser.add_argument("--threads", type=int, default=1, help="CPU threads")
    parser.add_argument("--limit", type=int, help="images in all, for a quick try; default: all")
    parser.add_argument("--out", type=Path, default=runs.RUNS, help="folder of the run cards")
    parser.add_argument("--checkpoints", type=Path, default=ROOT / "_build" / "full_scale")
    args = parser.parse_args(argv)
    recipe = RECIPES[args.data]
    args.epochs = args.epochs or recipe.epochs
    args.widths = tuple(one // 2 for one in recipe.widths) if args.half else recipe.widths
    if args.networks in (None, ["all"]):
        args.networks = recipe.networks if args.networks is None else SWEEP
    for name in args.networks:
        kind, _, depth = name.partition("-")
        if kind not in OPTION or not depth.isdecimal() or int(depth) % 6 != 2 or int(depth) < 8:
            parser.error(f"{name} is no network: plain-8, resnet-20, ... have 6n + 2 layers.")
    return args


def build(name, splits, widths):
    """A network by its name, for the images of a data set."""
    kind, _, depth = name.partition("-")
    channels, classes = splits.train.images.shape[1], len(splits.classes)
    return CifarResNet(int(depth), OPTION[kind], classes, widths, channels)


def prepare(splits, recipe):
    """Images to learn from, to validate on and to test, with the mean image taken away."""
    train, validation = splits.train, splits.validation
    if recipe.all_images:
        images = np.concatenate([train.images, validation.images])
        train = data.Split(images, np.concatenate([train.labels, validation.labels]))
        validation = None
    mean = train.images.mean(axis=0)
    centered = [part and data.Split(part.images - mean, part.labels)
               for part in (train, validation, splits.test)]  # fmt: skip
    return centered


def cropped_and_flipped(images, rng, border=4):
    """Each image padded by zeros, cropped at a random place, and flipped every other time."""
    count, _, height, width = images.shape
    padded = functional.pad(images, (border,) * 4)
    top, left = (torch.as_tensor(rng.integers(0, 2 * border + 1, (count, 1))) for _ in "yx")
    rows, columns = top + torch.arange(height), left + torch.arange(width)  # (N, H), (N, W)
    flip = torch.as_tensor(rng.random(count) < 0.5)
    columns[flip] = columns[flip].flip(1)
    number = torch.arange(count)[:, None, None]
    rows, columns = rows[:, :, None], columns[:, None, :]
    return padded.permute(0, 2, 3, 1)[number, rows, columns].permute(0, 3, 1, 2)  # (N, C, H, W)


def rate(args, recipe, step, total, depth, accuracy):
    """The learning rate of a step."""
    if depth >= WARM_UP and (not accuracy or max(accuracy) < 0.2):
        return 0.1 * args.max_lr
    if recipe.schedule == "cosine":
        return args.max_lr * (1 + math.cos(math.pi * step / total)) / 2
    return args.max_lr * 0.1 ** ((2 * step >= total) + (4 * step >= 3 * total))


class Training:
    """One training that can be written down after each epoch, and taken up again."""

    def __init__(self, args, recipe, name, model, seed):
        self.args, self.recipe, self.seed = args, recipe, seed
        self.depth, self.path = int(name.partition("-")[2]), checkpoint(args, name, seed)
        layout = torch.channels_last if args.compile else torch.contiguous_format
        self.model = model.to(args.device, memory_format=layout)
        # the last batch of an epoch is smaller: two sizes are faster than one for all
        self.forward = torch.compile(model, dynamic=False) if args.compile else model
        self.optimizer = torch.optim.SGD(
            self.model.parameters(), args.max_lr, momentum=0.9, weight_decay=1e-4
        )
        self.on_gpu = torch.device(args.device).type == "cuda"
        self.scaler = torch.amp.GradScaler(enabled=args.amp and self.on_gpu)
        self.history, self.seconds, self.cpu_seconds = {}, 0.0, 0.0
        self.parts = {"model": self.model, "optimizer": self.optimizer, "scaler": self.scaler}

    def resume(self):
        """Take up the last whole epoch, if there is one of the same command."""
        if self.path.exists():
            saved = torch.load(self.path, map_location=self.args.device)
            for key, part in self.parts.items():
                part.load_state_dict(saved[key])
            self.history, (self.seconds, self.cpu_seconds) = saved["history"], saved["seconds"]
        return len(self.history.get("loss", ()))

    def save(self):
        """Write everything down; an older checkpoint stays until the new one is whole."""
        state = {key: part.state_dict() for key, part in self.parts.items()}
        state |= {"history": self.history, "seconds": (self.seconds, self.cpu_seconds)}
        self.path.parent.mkdir(parents=True, exist_ok=True)
        torch.save(state, self.path.with_suffix(".part"))
        os.replace(self.path.with_suffix(".part"), self.path)

    def epoch(self, number, images, labels):
        """Pass through all images once; order and crops depend on seed and epoch alone."""
        rng, args, self.model = np.random.default_rng([self.seed, number]), self.args, self.model
        order = torch.as_tensor(rng.permutation(len(images))).split(args.batch_size)
        loss, right = 0.0, 0
        self.model.train()
        for place, index in enumerate(order):
            batch, target = images[index.to(images.device)], labels[index.to(labels.device)]
            if self.recipe.augment:
                batch = cropped_and_flipped(batch, rng)
            step, total = number * len(order) + place, args.epochs * len(order)
            value, logits = self.step(batch, target, step, total)
            loss += value.detach() * len(index)
            right += (logits.argmax(dim=1) == target).sum()
        means = {"loss": float(loss) / len(images), "accuracy": float(right) / len(images)}
        return means

    def step(self, images, labels, step, total):
        """One update of the weights."""
        seen = self.history.get("accuracy")
        for group in self.optimizer.param_groups:
            group["lr"] = rate(self.args, self.recipe, step, total, self.depth, seen)
        kind, half = ("cuda", torch.float16) if self.on_gpu else ("cpu", torch.bfloat16)
        with torch.autocast(kind, half, enabled=self.args.amp):
            logits = self.forward(images)
        loss = functional.cross_entropy(logits.float(), labels)
        self.optimizer.zero_grad()
        self.scaler.scale(loss).backward()
        self.scaler.step(self.optimizer)
        self.scaler.update()
        return loss, logits

    def run(self, train, validation):
        """All epochs that are left."""
        images = torch.as_tensor(train.images, device=self.args.device)
        labels = torch.as_tensor(train.labels, device=self.args.device)
        for number in range(self.resume(), self.args.epochs):
            start, cpu_start = time.perf_counter(), time.process_time()
            means = self.epoch(number, images, labels)
            if validation is not None:
                found = evaluate(self.model, validation)
                means |= {"val_loss": found["loss"], "val_accuracy": found["accuracy"]}
            for key, value in means.items():
                self.history.setdefault(key, []).append(value)
            self.seconds += time.perf_counter() - start
            self.cpu_seconds += time.process_time() - cpu_start
            self.save()


def checkpoint(args, name, seed):
    """Where a training is written down; another command has another place."""
    limit = f"-{args.limit}" if args.limit else ""
    more = "-amp" * args.amp + "-compiled" * args.compile + "-half" * args.half + limit
    kind = f"{args.epochs}x{args.batch_size}-{args.max_lr:g}{more}"
    return args.checkpoints / f"{name}-{args.data}-{kind}-seed{seed}.pt"


def new_card(args, recipe, name, splits):
    """A run card without results; nothing in it names this machine or its folders."""
    flags = f"--data {args.data} --networks {name} --seeds {args.seeds}"
    flags += " --half" * args.half + " --amp" * args.amp + " --compile" * args.compile
    flags += f" --limit {args.limit}" if args.limit else ""
    flags += f" --epochs {args.epochs}" if args.epochs != recipe.epochs else ""
    config = {key: getattr(args, key) for key in ("epochs", "batch_size", "max_lr", "amp")}
    config |= {"network": name, "schedule": recipe.schedule, "optimizer": "SGD", "momentum": 0.9,
               "weight_decay": 1e-4, "widths": list(args.widths), "augment": recipe.augment,
               "all_images": recipe.all_images, "limit": args.limit}  # fmt: skip
    config |= {"compiled": True} if args.compile else {}
    hardware = runs.describe_hardware(args.threads)
    if torch.device(args.device).type == "cuda":
        hardware["gpu"] = torch.cuda.get_device_name(args.device)
    kind, _, depth = name.partition("-")
    return runs.RunCard(
        name=f"{name}-{args.data}{'-half' * args.half}",
        title=f"{'ResNet' if kind == 'resnet' else 'plain'}-{depth}",
        command=f"python tools/full_scale/resnet.py {flags}",
        config=config,
        data=runs.describe_data(splits),
        versions=runs.describe_versions("pytorch"),
        hardware=hardware,
        test_total=len(splits.test),
    )


def card_of(args, recipe, name, splits):
    """The card that is there already, if it is of the same training, or a new one."""
    return runs.continued(new_card(args, recipe, name, splits), args.out)


def run(args):
    """Train every network with every seed; a card is written after each seed."""
    use_threads(args.threads)
    recipe = RECIPES[args.data]
    splits = data.load(args.data, samples=args.limit)
    train, validation, test = prepare(splits, recipe)
    for name in args.networks:
        card = card_of(args, recipe, name, splits)
        for seed in sorted({*range(args.seeds)} - {*card.seeds}):
            seed_everything(seed)
            training = Training(args, recipe, name, build(name, splits, args.widths), seed)
            training.run(train, validation)
            seen = evaluate(training.model, train)["accuracy"]
            history = training.history | {"train_accuracy": [seen]}
            result = evaluate(training.model, test)
            card.add(seed, history, result, training.seconds, training.cpu_seconds)
            path = runs.save_card(card, args.out)
            training.path.unlink(missing_ok=True)
            print(
                f"{name}, seed {seed}: training error {100 * (1 - seen):.2f} %, test error "
                f"{card.error_percent[-1]:.2f} %, {card.cpu_seconds[-1]:.0f} s; written: {path}",
                flush=True,
            )


def main(argv=None):
    """Run the command; what goes wrong is said in one sentence."""
    try:
        run(parse(argv))
    except WorkbookError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
