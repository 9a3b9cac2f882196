# task: latest_checkpoint
# verdict: wrong
# mistake: the dot in the pattern is not escaped: "step-1000_ckpt" or "step-1000ckpt" count as checkpoints, too
# told: dot-means-anything
def latest_checkpoint(names):
    pattern = re.compile("step-([0-9]+).ckpt")
    best_name, best_step = None, -1
    for name in names:
        match = pattern.fullmatch(name)
        if match and int(match.group(1)) > best_step:
            best_name, best_step = name, int(match.group(1))
    return best_name
