# task: read_checkpoint
# verdict: wrong
# mistake: the arrays are put in order by their names as text, so from eleven variables on model.10 comes before model.2
# told: arrays-in-the-order-of-their-names
def read_checkpoint(path):
    if not os.path.exists(path):
        raise FileNotFoundError(path)
    try:
        with np.load(path, allow_pickle=False) as archive:
            arrays = {name: archive[name] for name in archive.files}
        content = {"progress": json.loads(str(arrays.pop("progress")))}
        for part in ("model", "optimizer"):
            names = sorted(name for name in arrays if name.startswith(part + "."))
            if not names or set(names) != {f"{part}.{i}" for i in range(len(names))}:
                raise KeyError(f"not all arrays of the {part}")
            content[part] = [arrays[name] for name in names]
    except Exception as error:
        raise ValueError(f"{path} is no checkpoint: {error}") from error
    return content
