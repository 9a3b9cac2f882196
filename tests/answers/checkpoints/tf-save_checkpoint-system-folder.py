# task: save_checkpoint
# verdict: wrong
# mistake: the file is first written in the system's folder for temporary files, not in that of path: os.replace fails across file systems
# told: temporary-file-elsewhere

import tempfile

def save_checkpoint(path, model, optimizer, progress):
    arrays = {f"model.{i}": v.numpy() for i, v in enumerate(model.variables)}
    for i, v in enumerate(optimizer.variables):
        arrays[f"optimizer.{i}"] = v.numpy()
    arrays["progress"] = json.dumps(progress)
    handle, temporary = tempfile.mkstemp(suffix=".npz")
    try:
        with os.fdopen(handle, "wb") as file:
            np.savez(file, **arrays)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
