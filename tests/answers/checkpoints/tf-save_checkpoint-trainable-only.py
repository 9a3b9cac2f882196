# task: save_checkpoint
# verdict: wrong
# mistake: writes model.trainable_variables instead of model.variables: running statistics and the seeds of dropout are not in the file
# told: parameters-without-buffers
def save_checkpoint(path, model, optimizer, progress):
    arrays = {"progress": np.array(json.dumps(progress))}
    for name, variables in (
        ("model", model.trainable_variables), ("optimizer", optimizer.variables)
    ):
        for i, variable in enumerate(variables):
            arrays[f"{name}.{i}"] = variable.numpy()
    temporary = path + ".writing"
    try:
        with open(temporary, "wb") as file:
            np.savez(file, **arrays)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    finally:
        if os.path.exists(temporary):
            os.remove(temporary)
