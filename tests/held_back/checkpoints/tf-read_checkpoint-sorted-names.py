# task: read_checkpoint
# verdict: wrong
# mistake: the names are sorted as text, so model.10 comes before model.2: with more than ten arrays the lists are in the wrong order
# told: arrays-in-the-order-of-their-names
def read_checkpoint(path):
    try:
        with open(path, "rb") as file, np.load(file, allow_pickle=False) as archive:
            arrays = {name: archive[name] for name in archive.files}
        found = {"progress": json.loads(str(arrays.pop("progress")))}
        for part in ("model", "optimizer"):
            names = sorted(name for name in arrays if name.startswith(part + "."))
            numbers = {int(name.rpartition(".")[2]) for name in names}
            if not names or numbers != set(range(len(names))):
                raise KeyError(f"{part} is not complete")
            found[part] = [arrays[name] for name in names]
    except FileNotFoundError:
        raise
    except Exception as error:
        raise ValueError(f"{path} is no checkpoint: {error!r}") from error
    return found
