# task: read_checkpoint
# verdict: right
def read_checkpoint(path):
    import itertools

    def in_order(arrays, key):
        found = []
        for number in itertools.count():
            if f"{key}.{number}" not in arrays:
                break
            found.append(arrays[f"{key}.{number}"])
        present = sum(name.startswith(f"{key}.") for name in arrays)
        if not found or present != len(found):
            raise ValueError(f"arrays of the {key} are missing")
        return found

    with open(path, "rb") as file:  # may raise FileNotFoundError
        try:
            archive = np.load(file, allow_pickle=False)
            arrays = {name: archive[name] for name in archive.files}
            return {
                "model": in_order(arrays, "model"),
                "optimizer": in_order(arrays, "optimizer"),
                "progress": json.loads(str(arrays["progress"][()])),
            }
        except Exception as error:
            raise ValueError(f"cannot read a checkpoint from {path}") from error
