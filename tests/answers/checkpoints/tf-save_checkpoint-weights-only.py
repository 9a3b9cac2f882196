# task: save_checkpoint
# verdict: wrong
# mistake: model.weights is written instead of model.variables: the seeds of dropout layers (seed generators' states) are missing, and the numbers of the arrays are not those of model.variables
# told: weights-without-seeds
def save_checkpoint(path, model, optimizer, progress):
    arrays = {"progress": np.array(json.dumps(progress))}
    for name, variables in ("model", model.weights), ("optimizer", optimizer.variables):
        for number, variable in enumerate(variables):
            arrays[f"{name}.{number}"] = keras.ops.convert_to_numpy(variable)
    unfinished = f"{path}.{os.getpid()}.tmp"
    try:
        with open(unfinished, "wb") as file:
            np.savez(file, **arrays)
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, path)
    except BaseException:
        if os.path.exists(unfinished):
            os.remove(unfinished)
        raise
