"""What ImageNet's weights are worth for ants and bees: MobileNet on real photographs.

    python tools/full_scale/photographs.py --methods layers probe frozen updated lora scratch

The photographs and, if Keras is not to download them, the weights are read from the folder that
WORKBOOK_DATA names. MobileNet is cut at `conv_pw_12_relu`; what the blocks below `conv_pw_6_relu`
compute is kept, since only `scratch` changes them. Every method that trains gets the same number of
steps. A card is written after each draw, and a second call goes on where the first was stopped.
"""

import argparse
import sys
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "tools")]

from full_scale import mobilenet  # noqa: E402  (found by the line above)

from workbook import WorkbookError, pretrained, runs  # noqa: E402

LABELS = (2, 5, 10, 20, 50, 100)  # photographs of a class that a probe is fitted to
TRAINED = (10, 100)  # those with which the slower methods are repeated
TITLES = {
    "layers": "a probe on each layer of MobileNet",
    "probe": "a probe on the last features",
    "frozen": "blocks 7 to 12 tuned, statistics frozen",
    "updated": "blocks 7 to 12 tuned, statistics updated",
    "lora": f"adapters of rank {mobilenet.RANK} in the 1 x 1 convolutions of blocks 7 to 12",
    "scratch": "the same network from random weights",
}


def counts(method):
    """The numbers of labeled photographs of a class that a method is tried with."""
    return {"layers": (max(LABELS),), "probe": LABELS}.get(method, TRAINED)


def new_card(method, draws, threads):
    """A card without results."""
    config = {"cut": pretrained.CUT, "labels": list(counts(method))}
    if method == "layers":
        config["layers"] = list(mobilenet.LAYERS)
    elif method != "probe":
        config |= {
            "steps": mobilenet.STEPS,
            "batch_size": mobilenet.BATCH,
            "rates": mobilenet.RATES,
        }
    more = f" --threads {threads}" if threads > 1 else ""
    return runs.RunCard(
        name=f"photographs-{method}",
        title=TITLES[method],
        command=f"python tools/full_scale/photographs.py --methods {method} --draws {draws}{more}",
        config=config,
        data=runs.describe_data(mobilenet.photographs()),
        versions=runs.describe_versions("tf"),
        hardware=runs.describe_hardware(threads),
        test_total=len(mobilenet.photographs().test),
    )


def run(method, draws, threads, out):
    """All draws of a method that its card does not have yet."""
    card = continued(new_card(method, draws, threads), out)
    table = inputs(method) if len(card.seeds) < draws else None
    for seed in range(len(card.seeds), draws):
        start, cpu_start = time.perf_counter(), time.process_time()
        curves = one_draw(method, table, seed)
        spent = time.perf_counter() - start, time.process_time() - cpu_start
        card.add(seed, curves, {"errors": int(curves["errors"][-1])}, *spent)
        runs.save_card(card, out)
        print(f"{method}, draw {seed}: {curves['errors']} errors, {spent[0]:.0f} s", flush=True)


def continued(card, out):
    """The card that an earlier call left, if it was made with the same settings."""
    try:
        kept = runs.load_card(card.name, out)
    except WorkbookError:
        return card
    same = ("command", "config", "data", "versions")
    return kept if all(getattr(kept, key) == getattr(card, key) for key in same) else card


def inputs(method):
    """{layer: (training, test)}: what the method learns from."""
    if method == "scratch":
        return {"images": tuple(images for images, _ in mobilenet.labeled())}
    if method in ("frozen", "updated", "lora"):
        return mobilenet.features([mobilenet.BELOW], pooled=False)
    return mobilenet.features(mobilenet.LAYERS if method == "layers" else [pretrained.CUT])


def one_draw(method, table, seed):
    """The errors among the test photographs: by layer, or by the number of labeled photographs."""
    (_, labels), (_, truth) = mobilenet.labeled()
    curves = {"errors": []}
    for count in counts(method):
        index = mobilenet.draw(seed, count)
        for train, test in table.values():
            if method in ("layers", "probe"):
                guesses = mobilenet.probe(train[index], labels[index]).predict(test)
            else:
                losses, guesses = mobilenet.trained(method, train[index], labels[index], test, seed)
                curves[f"loss_{count}"] = losses
            curves["errors"].append(int(np.sum(guesses != truth)))
    return curves


def parse(argv):
    """The command line as a namespace."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--methods", nargs="+", default=list(TITLES), choices=TITLES)
    parser.add_argument("--draws", type=int, default=10, help="how often photographs are drawn")
    parser.add_argument("--threads", type=int, default=1, help="CPU threads")
    parser.add_argument("--out", type=Path, default=runs.RUNS, help="folder of the run cards")
    return parser.parse_args(argv)


def main(argv=None):
    """Run the command; what goes wrong is said in one sentence."""
    from workbook import tf  # before any computing

    args = parse(argv)
    tf.use_threads(args.threads)
    try:
        for method in args.methods:
            run(method, args.draws, args.threads, args.out)
    except WorkbookError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
