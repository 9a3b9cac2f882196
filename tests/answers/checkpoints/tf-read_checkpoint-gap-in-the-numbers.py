# task: read_checkpoint
# verdict: wrong
# mistake: reads model.0, model.1, ... until one is missing: arrays behind a gap are left out in silence
# told: gaps-not-noticed

def read_checkpoint(path):
    try:
        with np.load(path, allow_pickle=False) as archive:
            content = {name: archive[name] for name in archive.files}
        progress = json.loads(str(content["progress"]))
    except FileNotFoundError:
        raise
    except Exception as error:
        raise ValueError(f"{path} is no checkpoint: {error}") from error
    result = {"progress": progress}
    for part in ("model", "optimizer"):
        result[part] = []
        while f"{part}.{len(result[part])}" in content:
            result[part].append(content[f"{part}.{len(result[part])}"])
        if not result[part]:
            raise ValueError(f"{path} has no arrays of the {part}")
    return result
