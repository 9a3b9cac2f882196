# task: logits_without
# verdict: wrong
# mistake: the network runs as in training; no ValueError is raised for a dropped block that changes the shape
# told: channels-compared-only
def logits_without(model, images, dropped):
    run = lambda part, maps: part(maps, training=True)
    parts = lambda group: group if isinstance(group, (list, tuple)) else [group]
    maps = images
    for part in parts(model.stem):
        maps = run(part, maps)
    for i, block in enumerate(model.blocks):
        if i not in dropped:
            maps = run(block, maps)
    for part in parts(model.head):
        maps = run(part, maps)
    return maps
