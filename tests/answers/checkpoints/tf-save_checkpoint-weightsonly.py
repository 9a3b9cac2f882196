# task: save_checkpoint
# verdict: wrong
# mistake: takes model.weights instead of model.variables: the seeds of dropout layers are missing
# told: weights-without-seeds
def save_checkpoint(path, model, optimizer, progress):
    temporary = path + ".tmp"
    try:
        arrays = {"progress": np.array(json.dumps(progress))}
        for key, variables in (
            ("model", model.weights), ("optimizer", optimizer.variables)
        ):
            for i, variable in enumerate(variables):
                arrays[f"{key}.{i}"] = variable.numpy()
        with open(temporary, "wb") as file:
            np.savez(file, **arrays)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
