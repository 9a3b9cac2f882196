# task: save_checkpoint
# verdict: right
def save_checkpoint(path, model, optimizer, progress):
    import contextlib
    import tempfile

    folder, name = os.path.split(os.path.abspath(path))
    with contextlib.ExitStack() as cleanup:
        handle, temporary = tempfile.mkstemp(prefix=name + ".", dir=folder)
        cleanup.callback(os.remove, temporary)
        with os.fdopen(handle, "wb") as file:
            states = (model.state_dict(), optimizer.state_dict(), progress)
            torch.save(dict(zip(("model", "optimizer", "progress"), states)), file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
        cleanup.pop_all()  # nothing is left to be removed
