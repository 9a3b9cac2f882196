# task: read_checkpoint
# verdict: wrong
# mistake: the names are sorted as text: model.10 comes before model.2
# mistake: allow_pickle=True runs code from the file
# told: arrays-in-the-order-of-their-names, code-in-the-file-runs
def read_checkpoint(path):
    try:
        with np.load(path, allow_pickle=True) as archive:
            arrays = {name: archive[name] for name in archive.files}
        result = {"progress": json.loads(arrays.pop("progress").item())}
        for key in ("model", "optimizer"):
            names = sorted(n for n in arrays if n.startswith(key + "."))
            wanted = {f"{key}.{i}" for i in range(len(names))}
            if not names or set(names) != wanted:
                raise ValueError(f"an array of the {key} is missing")
            result[key] = [arrays[name] for name in names]
    except FileNotFoundError:
        raise
    except Exception as error:
        raise ValueError(f"{path} is no checkpoint: {error}") from error
    return result
