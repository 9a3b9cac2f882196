# task: read_checkpoint
# verdict: wrong
# mistake: the file is read with allow_pickle, so Python objects in it run code instead of raising ValueError
# told: code-in-the-file-runs
def read_checkpoint(path):
    if not Path(path).exists():
        raise FileNotFoundError(path)
    try:
        with np.load(path, allow_pickle=True) as archive:
            arrays = {name: archive[name] for name in archive.files}
        progress = json.loads(arrays.pop("progress").item())
    except Exception as error:
        raise ValueError(f"{path} is no checkpoint") from error
    result = {"progress": progress}
    for part in ("model", "optimizer"):
        names = [name for name in arrays if name.startswith(part + ".")]
        wanted = [f"{part}.{i}" for i in range(len(names))]
        if not names or set(names) != set(wanted):
            raise ValueError(f"{path} lacks an array of the {part}")
        result[part] = [arrays[name] for name in wanted]
    return result
