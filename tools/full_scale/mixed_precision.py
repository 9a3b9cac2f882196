"""Measure a ResNet's training step in four kinds of arithmetic, and write a run card.

    python tools/full_scale/mixed_precision.py --device cuda
    python tools/full_scale/mixed_precision.py --device cpu --network resnet18 --size 32 \
        --batch-sizes 4 --steps 3 --warm-up 1 --samples 200 --seeds 2 --out cards

The kinds: float32 without TF32, TF32, float16 with loss scaling, bfloat16. For each of them and
each batch size the same network with the same weights meets the same batches, in the same order.
The card holds, for every seed: the loss and the time of each step, the peak of the GPU's memory,
the bytes that autograd keeps for the backward pass, and the misread test images after the last
step. A batch that the memory does not hold is left out. The images are ten kinds of drawn shapes.
"""

import argparse
import sys
import time
from contextlib import nullcontext
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

import numpy as np  # noqa: E402
import torch  # noqa: E402, TID253
from torch.nn import functional  # noqa: E402, TID253

from solutions.pytorch.mixed_precision import saved_bytes  # noqa: E402, TID251
from workbook import WorkbookError, data, runs  # noqa: E402
from workbook.pytorch import evaluate, seed_everything, use_threads  # noqa: E402

HALF = {"fp16": torch.float16, "bf16": torch.bfloat16}
KINDS = {"cuda": ["fp32", "tf32", "fp16", "bf16"], "cpu": ["fp32", "fp16", "bf16"]}
MIB = 2**20


def parse(argv):
    """The command line as a namespace."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--device", default="cuda", help="cuda, cuda:1, ... or cpu")
    parser.add_argument("--network", default="resnet50", choices=["resnet18", "resnet50"])
    parser.add_argument("--size", type=int, default=224, help="height and width of the images")
    parser.add_argument("--batch-sizes", type=int, nargs="+", default=[32, 128, 256])
    parser.add_argument("--kinds", nargs="+", help="of fp32 tf32 fp16 bf16; default: all")
    parser.add_argument("--steps", type=int, default=60, help="steps that are measured")
    parser.add_argument("--warm-up", type=int, default=10, help="steps before them")
    parser.add_argument("--samples", type=int, default=2000, help="images in all")
    parser.add_argument("--lr", type=float, default=0.02)
    parser.add_argument("--seeds", type=int, default=3, help="number of runs, seeds from 0")
    parser.add_argument("--threads", type=int, default=1, help="CPU threads")
    parser.add_argument("--out", type=Path, default=runs.RUNS, help="folder of the run card")
    args = parser.parse_args(argv)
    args.where = args.device.partition(":")[0]
    if args.where not in KINDS:
        parser.error(f"{args.device} is neither cpu nor cuda.")
    args.kinds = args.kinds or KINDS[args.where]
    strange = [kind for kind in args.kinds if kind not in KINDS[args.where]]
    if strange:
        parser.error(f"{', '.join(strange)} cannot be measured on {args.where}.")
    return args


def check_device(args):
    """Refuse what this machine does not have."""
    if args.where == "cuda" and not torch.cuda.is_available():
        raise WorkbookError(
            "PyTorch finds no GPU here: run this command where there is one, or add --device cpu "
            "and small settings."
        )


def build(args, seed):
    """The network with weights that depend on the seed alone."""
    from torchvision import models

    seed_everything(seed)
    model = models.get_model(args.network, weights=None, num_classes=10)
    return model.to(args.device, memory_format=torch.channels_last)


def allow_tf32(allowed):
    """Whether products and convolutions of float32 tensors are rounded to TF32 on a GPU."""
    precision = "tf32" if allowed else "ieee"
    torch.backends.cuda.matmul.fp32_precision = precision
    torch.backends.cudnn.conv.fp32_precision = precision


class Training:
    """Steps of one network in one kind of arithmetic."""

    def __init__(self, args, kind, seed):
        self.args, self.half = args, HALF.get(kind)
        allow_tf32(kind == "tf32")
        self.model = build(args, seed).train()
        self.optimizer = torch.optim.SGD(self.model.parameters(), args.lr, momentum=0.9)
        self.scaler = torch.amp.GradScaler(args.where, enabled=kind == "fp16")

    def loss(self, images, labels):
        """The forward pass, under autocast where the kind has a half type."""
        region = torch.autocast(self.args.where, self.half) if self.half else nullcontext()
        with region:
            return functional.cross_entropy(self.model(images), labels)

    def step(self, images, labels):
        """One update: loss and seconds."""
        start = self.clock()
        self.optimizer.zero_grad()
        loss = self.loss(images, labels)
        self.scaler.scale(loss).backward()
        self.scaler.step(self.optimizer)
        self.scaler.update()
        seconds = self.clock() - start
        return loss.item(), seconds

    def clock(self):
        """The time at which all that was asked for has been done."""
        if self.args.where == "cuda":
            torch.cuda.synchronize(self.args.device)
        return time.perf_counter()


def batches(args, split, batch_size, seed):
    """As many batches as there are steps, on the device."""
    rng = np.random.default_rng(seed)
    for _ in range(args.warm_up + args.steps):
        index = rng.integers(0, len(split), batch_size)
        images = torch.as_tensor(split.images[index], device=args.device)
        labels = torch.as_tensor(split.labels[index], device=args.device)
        yield images.contiguous(memory_format=torch.channels_last), labels


def measure(args, splits, kind, batch_size, seed):
    """One training: its curves by name, or None if the memory does not hold the batch."""
    on_gpu = args.where == "cuda"
    try:
        training = Training(args, kind, seed)
        taken = []
        for number, batch in enumerate(batches(args, splits.train, batch_size, seed)):
            if number == args.warm_up:
                weights = list(training.model.parameters())
                kept = saved_bytes(lambda: training.loss(*batch), weights)  # noqa: B023
                if on_gpu:
                    torch.cuda.reset_peak_memory_stats(args.device)
            taken.append(training.step(*batch))
        peak = torch.cuda.max_memory_allocated(args.device) / MIB if on_gpu else 0.0
    except torch.OutOfMemoryError:
        return None
    losses, seconds = zip(*taken, strict=True)
    return {
        "loss": losses,
        "seconds": seconds[args.warm_up :],
        "peak_mib": [peak],
        "kept_mib": [sum(kept.values()) / MIB],
        "errors": [evaluate(training.model, splits.test, batch_size=64)["errors"]],
    }


def new_card(args, splits):
    """A run card without results; nothing in it names this machine or its folders."""
    flags = {"network": args.network, "size": args.size, "steps": args.steps}
    flags |= {"warm-up": args.warm_up, "samples": args.samples, "lr": args.lr}
    options = " ".join(f"--{name} {value}" for name, value in flags.items())
    sizes = " ".join(map(str, args.batch_sizes))
    hardware = runs.describe_hardware(args.threads)
    if args.where == "cuda":
        hardware["gpu"] = torch.cuda.get_device_name(args.device)
    return runs.RunCard(
        name=f"mixed-precision-{args.network}",
        title=f"{args.network} on images of {args.size}x{args.size}",
        command=f"python tools/full_scale/mixed_precision.py --device {args.where} {options} "
        f"--batch-sizes {sizes} --kinds {' '.join(args.kinds)} --seeds {args.seeds}",
        config=flags
        | {"device": args.where, "batch_sizes": args.batch_sizes, "kinds": args.kinds}
        | {"optimizer": "SGD", "momentum": 0.9, "memory_format": "channels_last"},
        data=runs.describe_data(splits),
        versions=runs.describe_versions("pytorch"),
        hardware=hardware,
        test_total=len(splits.test),
    )


def run(args):
    """Measure everything with every seed; the card is written after each seed."""
    check_device(args)
    use_threads(args.threads)
    splits = data.load("shapes", size=args.size, samples=args.samples)
    card, left_out = new_card(args, splits), set()
    for seed in range(args.seeds):
        start, cpu_start = time.perf_counter(), time.process_time()
        for batch_size in args.batch_sizes:
            for kind in args.kinds:
                name = f"{kind} {batch_size}"
                found = None if name in left_out else measure(args, splits, kind, batch_size, seed)
                if args.where == "cuda":
                    torch.cuda.empty_cache()
                if found is None:
                    left_out.add(name)
                    print(f"{name}: more than the memory holds", flush=True)
                    continue
                for what, values in found.items():
                    rounded = [round(float(value), 6) for value in values]
                    card.curves.setdefault(f"{what} {name}", []).append(rounded)
                milliseconds = 1000 * float(np.median(found["seconds"]))
                print(f"seed {seed}, {name}: {milliseconds:.1f} ms a step", flush=True)
        finish(card, seed, left_out, time.perf_counter() - start, time.process_time() - cpu_start)
        print(f"written: {runs.save_card(card, args.out)}", flush=True)


def finish(card, seed, left_out, seconds, cpu_seconds):
    """Enter what belongs to a seed as a whole; the test errors are the first measurement's."""
    card.config["left_out"] = sorted(left_out)
    first = next((values for key, values in card.curves.items() if key.startswith("errors ")), [])
    card.test_errors = [int(errors) for (errors,) in first]
    card.seeds.append(seed)
    card.seconds.append(round(seconds, 1))
    card.cpu_seconds.append(round(cpu_seconds, 1))


def main(argv=None):
    """Run the command; what goes wrong is said in one sentence."""
    try:
        run(parse(argv))
    except WorkbookError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
