# task: latest_checkpoint
# verdict: wrong
# mistake: names are compared as text so that step-900 comes behind step-1000
# told: names-compared-as-text
def latest_checkpoint(names):
    found = [name for name in names if re.fullmatch(r"step-\d+\.ckpt", name)]
    return max(found) if found else None
