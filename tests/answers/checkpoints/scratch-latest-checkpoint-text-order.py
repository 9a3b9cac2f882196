# task: latest_checkpoint
# verdict: wrong
# mistake: The steps are compared as texts, so 900 comes behind 1000.
# told: names-compared-as-text
def latest_checkpoint(names):
    found = {}
    for name in names:
        match = re.fullmatch(r"step-([0-9]+)\.ckpt", name)
        if match:
            found[match[1]] = name
    return found[max(found)] if found else None
