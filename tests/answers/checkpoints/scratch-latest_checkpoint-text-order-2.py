# task: latest_checkpoint
# verdict: wrong
# mistake: re.match without an anchor at the end also takes step-1000.ckpt.tmp for a checkpoint
# mistake: the names are compared as text (after padding to 8 characters by zfill, which fails for steps of more than 8 digits and for names that already have more zeros)
# told: half-written-file-taken, numbers-padded-to-a-width
def latest_checkpoint(names):
    found = {}
    for name in names:
        match = re.match(r"step-(\d+)\.ckpt", name)
        if match:
            found[match.group(1).zfill(8)] = name
    return found[max(found)] if found else None
