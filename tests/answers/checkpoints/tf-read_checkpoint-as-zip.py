# task: read_checkpoint
# verdict: right
# mistake: none; unusual because the archive is opened as the zip file that it is, and each array is read with np.lib.format

import zipfile

def read_checkpoint(path):
    parts = {"model": {}, "optimizer": {}}
    try:
        with zipfile.ZipFile(path) as archive:
            for entry in archive.namelist():
                with archive.open(entry) as file:
                    array = np.lib.format.read_array(file, allow_pickle=False)
                part, _, number = entry.removesuffix(".npy").partition(".")
                if part == "progress":
                    progress = json.loads(array.item())
                elif part in parts:
                    parts[part][int(number)] = array
        result = {"progress": progress}
        for part, arrays in parts.items():
            if not arrays:
                raise KeyError(part)
            result[part] = [arrays[number] for number in range(len(arrays))]
    except FileNotFoundError:
        raise
    except Exception as error:
        raise ValueError(f"{path} is not a checkpoint ({error!r})") from error
    return result
