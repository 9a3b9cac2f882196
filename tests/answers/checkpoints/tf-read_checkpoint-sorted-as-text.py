# task: read_checkpoint
# verdict: wrong
# mistake: the arrays are sorted by their names as text, so from eleven arrays on model.10 comes before model.2, and the list is not in the order of the numbers
# told: arrays-in-the-order-of-their-names
def read_checkpoint(path):
    try:
        with np.load(path, allow_pickle=False) as archive:
            arrays = {name: archive[name] for name in sorted(archive.files)}
        progress = json.loads(arrays.pop("progress").item())
    except FileNotFoundError:
        raise
    except Exception as error:
        raise ValueError(f"{path} is not a readable checkpoint") from error
    parts = {"progress": progress}
    for part in ("model", "optimizer"):
        found = {k: v for k, v in arrays.items() if k.startswith(part + ".")}
        wanted = {f"{part}.{i}" for i in range(len(found))}
        if not found or set(found) != wanted:
            raise ValueError(f"{path} lacks arrays of the {part}")
        parts[part] = list(found.values())
    return parts
