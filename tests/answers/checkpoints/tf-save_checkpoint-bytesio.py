# task: save_checkpoint
# verdict: right
def save_checkpoint(path, model, optimizer, progress):
    import io

    arrays = {"progress": np.array(json.dumps(progress))}
    for part, owner in (("model", model), ("optimizer", optimizer)):
        for number, variable in enumerate(owner.variables):
            arrays[part + "." + str(number)] = np.array(variable)
    memory = io.BytesIO()
    np.savez(memory, **arrays)
    draft = f"{path}.{os.getpid()}.new"
    try:
        with open(draft, "wb") as file:
            file.write(memory.getvalue())
        os.replace(draft, path)
    except BaseException:
        if os.path.exists(draft):
            os.unlink(draft)
        raise
