# task: save_checkpoint
# verdict: right
def save_checkpoint(path, model, optimizer, progress):
    import contextlib
    import tempfile

    arrays = {"progress": np.array(json.dumps(progress))}
    for part, owner in (("model", model), ("optimizer", optimizer)):
        numbers = (np.asarray(variable.numpy()) for variable in owner.variables)
        arrays.update((f"{part}.{i}", array) for i, array in enumerate(numbers))
    folder = os.path.dirname(os.path.abspath(path))
    with contextlib.ExitStack() as stack:
        handle, other = tempfile.mkstemp(dir=folder)
        stack.callback(Path(other).unlink, missing_ok=True)
        with os.fdopen(handle, "wb") as file:
            np.savez(file, **arrays)
        os.replace(other, path)
