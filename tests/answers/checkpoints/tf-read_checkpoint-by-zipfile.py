# task: read_checkpoint
# verdict: right
# way: opens the archive with zipfile and reads each array with np.lib.format; counts upwards from 0 and checks that nothing numbered is left
def read_checkpoint(path):
    import io
    import zipfile

    with open(path, "rb") as file:
        data = file.read()
    try:
        arrays = {}
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                stream = io.BytesIO(archive.read(name))  # checks the CRC
                arrays[name.removesuffix(".npy")] = np.lib.format.read_array(
                    stream, allow_pickle=False
                )
        found = {"progress": json.loads(arrays["progress"].item())}
        for part in ("model", "optimizer"):
            found[part] = [arrays[f"{part}.0"]]
            while (name := f"{part}.{len(found[part])}") in arrays:
                found[part].append(arrays[name])
            numbered = [name for name in arrays if name.startswith(part + ".")]
            if len(numbered) != len(found[part]):
                raise ValueError(f"{part}.{len(found[part])} is missing")
    except Exception as error:
        raise ValueError(f"{path} is no whole checkpoint ({error!r})") from error
    return found
